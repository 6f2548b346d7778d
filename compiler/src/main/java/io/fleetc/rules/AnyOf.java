package io.fleetc.rules;

import io.fleetc.layers.Layer;
import java.util.List;
import java.util.Optional;

/**
 * At least one part holds.
 *
 * @param parts the parts, at least one
 */
public record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
        parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Subject subject) {
        return parts.stream().anyMatch(part -> part.holds(subject));
    }

    @Override
    public String demand(Subject subject) {
        List<String> demands = parts.stream().map(part -> part.demand(subject)).toList();
        boolean nested = parts.stream().anyMatch(AllOf.class::isInstance);
        return nested ? String.join(", or ", demands) : Words.join(demands, "or");
    }

    @Override
    public String fact(Subject subject) {
        return cause(subject).fact(subject);
    }

    @Override
    public String lack(Subject subject) {
        return Words.and(parts.stream().map(part -> part.lack(subject)).toList());
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return parts.stream().flatMap(part -> part.place(subject).stream()).findFirst();
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        List<Action> actions =
                parts.stream().map(part -> part.action(subject, wanted, floor)).toList();
        return actions.stream()
                .filter(action -> !action.edits().isEmpty())
                .findFirst()
                .orElseGet(() -> actions.get(0));
    }

    @Override
    public List<Condition> atoms(Subject subject) {
        return parts.stream()
                .flatMap(part -> part.failing(subject).stream())
                .flatMap(part -> part.atoms(subject).stream())
                .toList();
    }

    @Override
    public Condition cause(Subject subject) {
        return parts.stream()
                .filter(part -> part.holds(subject))
                .findFirst()
                .map(part -> part.cause(subject))
                .orElseGet(() -> parts.get(0).cause(subject));
    }
}
