package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which setting of a cluster a violation is laid to, and what else should be looked at.
 *
 * <p>It is the setting that brought the rule into force. When that is a shipped default, it is the first setting of the
 * fleet that does not satisfy the rule; when there is none either, it is the cluster.
 */
final class Blame {
    private final Subject subject;
    private final @Nullable Place place;
    private final String path;

    private Blame(Subject subject, @Nullable Place place, String path) {
        this.subject = subject;
        this.place = place;
        this.path = path;
    }

    static Blame of(Subject subject, Condition cause, List<Condition> failing) {
        List<Condition> candidates = new ArrayList<>(List.of(cause));
        candidates.addAll(failing);
        for (Condition candidate : candidates) {
            Optional<Place> place = candidate.place(subject);
            if (place.isPresent()) {
                String path = candidate
                        .path(subject)
                        .map(below -> pathIn(place.get().layer(), below))
                        .orElse("");
                return new Blame(subject, place.get(), path);
            }
        }
        return new Blame(subject, null, "");
    }

    /** Where the caret stands. */
    Span at() {
        return place == null ? subject.cluster().resolved().span() : place.span();
    }

    /** The words under the caret. */
    String label() {
        return place == null ? "" : "set by " + place.layer().name();
    }

    /** The path of the setting in the fleet. */
    String path() {
        return path;
    }

    /** The layer in which a setting belongs that puts it right: the one that caused it. */
    Layer floor() {
        return place == null ? subject.cluster().own() : place.layer();
    }

    /** Where what is missing is set wrong, or could be set. */
    List<Mention> mentions(List<Condition> failing) {
        List<Mention> mentions = new ArrayList<>();
        for (Condition need : atoms(failing)) {
            Optional<Place> wrong = need.place(subject);
            if (wrong.isPresent()) {
                if (!wrong.get().span().equals(at())) {
                    mentions.add(Mention.of(
                            wrong.get().span(),
                            need.lack(subject) + " (" + wrong.get().layer().name() + ")"));
                }
            } else {
                need.path(subject)
                        .flatMap(path ->
                                home(path).map(span -> new Mention(span, List.of(name(path)), "can be set here")))
                        .ifPresent(mentions::add);
            }
        }
        return mentions;
    }

    /** What is missing because of a default that nobody wrote. */
    List<String> defaults(List<Condition> failing) {
        return atoms(failing).stream()
                .filter(need -> need instanceof PathTest && need.place(subject).isEmpty())
                .filter(need -> need.path(subject)
                        .map(path -> subject.cluster().at(path) != null)
                        .orElse(false))
                .map(need -> need.lack(subject) + " by default")
                .toList();
    }

    private List<Condition> atoms(List<Condition> failing) {
        return failing.stream().flatMap(need -> need.atoms(subject).stream()).toList();
    }

    /** A flag is called by its own name, not by its path. */
    private static String name(ValuePath path) {
        List<Object> steps = path.steps();
        return Words.code(FlagState.isFlag(path) ? steps.get(steps.size() - 1) : path);
    }

    /** The key of the deepest map around a path that the layer to change has. */
    private Optional<Span> home(ValuePath path) {
        Value.Mapping map = floor().specification();
        Span found = null;
        for (Object step : path.steps()) {
            Value.Member member = step instanceof String key ? map.members().get(key) : null;
            if (member == null || !(member.value() instanceof Value.Mapping next)) {
                break;
            }
            found = member.keySpan();
            map = next;
        }
        return Optional.ofNullable(found).filter(Span::known);
    }

    private static String pathIn(Layer layer, ValuePath path) {
        String name = layer.name().substring(layer.name().lastIndexOf(' ') + 1);
        return switch (layer.kind()) {
            case DEFAULTS -> ValuePath.of("spec", "defaults").then(path).toString();
            case GROUP -> ValuePath.of("spec", "groups", name).then(path).toString();
            case DATABASE ->
                ValuePath.of("spec", "globalDatabases", name)
                        .then(path.after(1))
                        .toString();
            default -> ValuePath.of("spec", "clusters", name).then(path).toString();
        };
    }
}
