package io.fleetc.conform;

import io.fleetc.diff.Change;
import io.fleetc.diff.FieldPath;
import io.fleetc.diff.Thing;
import io.fleetc.diff.ValueChanges;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Compares one object of ours with the one of theirs that has its name. */
final class PairComparison {
    private static final String CONTAINERS = "containers";
    private static final int MOST_DIGITS = 9;

    private final Thing thing;
    private final EqualField kind;
    private final SortedMap<String, Integer> left;

    /**
     * A comparison.
     *
     * @param thing what both are
     * @param kind what counts as the same
     * @param left counts what is not compared
     */
    PairComparison(Thing thing, EqualField kind, SortedMap<String, Integer> left) {
        this.thing = thing;
        this.kind = kind;
        this.left = left;
    }

    /** What differs; before is ours. */
    List<Change> changes(Value.Mapping ours, Value.Mapping theirs) {
        List<Change> changes = new ArrayList<>();
        Value ourVersion = ours.get("apiVersion");
        Value theirVersion = theirs.get("apiVersion");
        if (ourVersion != null && !ourVersion.equals(theirVersion)) {
            changes.add(new Change.Field(Difference.API_VERSION, ourVersion, theirVersion));
        }
        boolean secret = Secrets.isSecret(ours);
        Value.Mapping first = canonical(secret ? Secrets.opened(ours) : ours);
        Value.Mapping second = canonical(secret ? Secrets.opened(theirs) : theirs);
        Container ourOnly = onlyContainer(first);
        Container theirOnly = onlyContainer(second);
        boolean alone = ourOnly != null && theirOnly != null;
        if (ourOnly != null && theirOnly != null && !ourOnly.name().equals(theirOnly.name())) {
            second = renamed(second, theirOnly, ourOnly.name());
            changes.add(new Change.Field(name(ourOnly), Values.text(ourOnly.name()), Values.text(theirOnly.name())));
        }
        List<Change> found = ValueChanges.between(first, second);
        changes.addAll(secret ? Secrets.hidden(found) : SecretTexts.hidden(found));
        List<Change> general = new ArrayList<>();
        changes.forEach(change -> general.add(general(change, alone)));
        return general;
    }

    private Value.Mapping canonical(Value.Mapping object) {
        Canonical.Form form = Canonical.of(Identity.content(object), kind);
        form.left().forEach((what, count) -> left.merge(what, count, Integer::sum));
        return Documents.written(form.object());
    }

    /** The one container of a pod. */
    private record Container(ValuePath path, String name, Value.Mapping container) {}

    private @Nullable Container onlyContainer(Value.Mapping object) {
        for (String pod : EqualTable.pods(thing.kind())) {
            ValuePath path = ValuePath.parse(pod + "spec." + CONTAINERS);
            if (path.in(object) instanceof Value.Sequence list
                    && list.items().size() == 1
                    && list.items().get(0) instanceof Value.Mapping container
                    && container.text("name") != null) {
                return new Container(path, String.valueOf(container.text("name")), container);
            }
        }
        return null;
    }

    private static Value.Mapping renamed(Value.Mapping object, Container only, String name) {
        Map<String, Value.Member> members = new LinkedHashMap<>(only.container().members());
        members.put("name", new Value.Member(only.container().span(), Values.text(name)));
        Value list = Values.list(new Value.Mapping(members, only.container().span()));
        return put(object, only.path().steps(), list);
    }

    private static Value.Mapping put(Value.Mapping map, List<Object> steps, Value value) {
        String key = String.valueOf(steps.get(0));
        Map<String, Value.Member> members = new LinkedHashMap<>(map.members());
        Value.Mapping below = map.mapping(key);
        Value placed = steps.size() == 1 || below == null ? value : put(below, steps.subList(1, steps.size()), value);
        members.put(key, new Value.Member(placed.span(), placed));
        return new Value.Mapping(members, map.span());
    }

    private static FieldPath name(Container container) {
        List<FieldPath.Step> steps = new ArrayList<>();
        container.path().steps().forEach(key -> steps.add(new FieldPath.Step(FieldPath.Kind.KEY, String.valueOf(key))));
        steps.add(new FieldPath.Step(FieldPath.Kind.ITEM, container.name()));
        steps.add(new FieldPath.Step(FieldPath.Kind.KEY, "name"));
        return new FieldPath(steps);
    }

    /** A change as it can be the same in several objects, with what the API server puts where one side says nothing. */
    private Change general(Change change, boolean alone) {
        FieldPath path = general(change.path(), alone);
        if (change instanceof Change.Field field) {
            return new Change.Field(
                    path,
                    field.before() == null ? usual(change.path()) : field.before(),
                    field.after() == null ? usual(change.path()) : field.after());
        }
        if (change instanceof Change.Lines lines) {
            return new Change.Lines(path, lines.lines());
        }
        Change.Order order = (Change.Order) change;
        return new Change.Order(path, order.before(), order.after());
    }

    private FieldPath general(FieldPath path, boolean alone) {
        List<FieldPath.Step> steps = new ArrayList<>(path.steps());
        for (int i = 1; i < steps.size(); i++) {
            FieldPath.Step step = steps.get(i);
            boolean container = step.kind() == FieldPath.Kind.ITEM
                    && steps.get(i - 1).text().equals(CONTAINERS)
                    && (alone || step.text().equals(thing.name()));
            if (container) {
                steps.set(i, new FieldPath.Step(FieldPath.Kind.ITEM, Difference.THE_CONTAINER));
            }
        }
        return new FieldPath(steps);
    }

    private @Nullable Value usual(FieldPath path) {
        String text = kind.defaultAt(path);
        if (text == null || text.isEmpty()) {
            return null;
        }
        boolean digits = text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits) {
            return Values.whole(Long.parseLong(text));
        }
        boolean flag = text.equals("true") || text.equals("false");
        return flag ? Values.bool(text.equals("true")) : Values.text(text);
    }
}
