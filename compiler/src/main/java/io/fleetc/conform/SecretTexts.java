package io.fleetc.conform;

import io.fleetc.diff.Change;
import io.fleetc.diff.FieldPath;
import io.fleetc.value.SecretName;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What charts write in plain text outside of Secrets although its name says that it is one: variables such as {@code
 * DB_PASSWORD} and keys such as {@code api-key}. Where it differs is shown, never what it is.
 */
final class SecretTexts {
    private SecretTexts() {}

    /** Changes that may be shown. */
    static List<Change> hidden(List<Change> changes) {
        List<Change> shown = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Field field) {
                boolean secret = isSecret(field.path());
                shown.add(
                        new Change.Field(field.path(), hidden(field.before(), secret), hidden(field.after(), secret)));
            } else if (isSecret(change.path())) {
                shown.add(new Change.Field(change.path(), Secrets.HIDDEN, Secrets.HIDDEN));
            } else {
                shown.add(change);
            }
        }
        return shown;
    }

    /** Whether a path leads to a key of such a name, or to the value of an item of such a name. */
    private static boolean isSecret(FieldPath path) {
        List<FieldPath.Step> steps = path.steps();
        int last = steps.size() - 1;
        if (last < 0) {
            return false;
        }
        boolean value = last > 0
                && steps.get(last).text().equals("value")
                && steps.get(last - 1).kind() == FieldPath.Kind.ITEM;
        FieldPath.Step named = value ? steps.get(last - 1) : steps.get(last);
        boolean name = value || named.kind() == FieldPath.Kind.KEY;
        return name && SecretName.is(named.text());
    }

    private static @Nullable Value hidden(@Nullable Value value, boolean secret) {
        if (value instanceof Value.Mapping map) {
            String name = map.text("name");
            Map<String, Value.Member> members = new LinkedHashMap<>();
            map.members().forEach((key, member) -> {
                boolean below = SecretName.is(key) || (key.equals("value") && name != null && SecretName.is(name));
                Value shown = hidden(member.value(), below);
                members.put(key, new Value.Member(member.keySpan(), shown == null ? member.value() : shown));
            });
            return new Value.Mapping(members, map.span());
        }
        if (value instanceof Value.Sequence list) {
            return Values.list(list.items().stream()
                    .map(item -> {
                        Value shown = hidden(item, secret);
                        return shown == null ? item : shown;
                    })
                    .toList());
        }
        boolean text = value instanceof Value.Text || value instanceof Value.Whole || value instanceof Value.Decimal;
        return secret && text ? Secrets.HIDDEN : value;
    }
}
