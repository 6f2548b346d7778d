package io.fleetc.rules;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a rule demands, by its kind. */
final class ConstraintReader {
    private static final Map<String, Form> FORMS = forms();

    private ConstraintReader() {}

    /** What rules of a kind are made of. */
    record Form(List<String> fields, Function<Part, Constraint> read) {}

    /** The words for the kinds there are. */
    static List<String> kinds() {
        return List.copyOf(FORMS.keySet());
    }

    /** The fields that a rule of a kind has beside those that every rule has. */
    static List<String> fields(String kind) {
        Form form = FORMS.get(kind);
        return form == null ? List.of() : form.fields();
    }

    /** Reads the constraint of a rule; empty when there is no such kind. */
    static Optional<Constraint> read(String kind, Part rule) {
        return Optional.ofNullable(FORMS.get(kind)).map(form -> form.read().apply(rule));
    }

    private static Map<String, Form> forms() {
        Map<String, Form> forms = new LinkedHashMap<>();
        forms.put(
                "requires",
                new Form(
                        List.of("each", "when", "needs", "across"),
                        rule -> new Requires(
                                each(rule),
                                ConditionReader.one(rule, "when"),
                                ConditionReader.all(rule, "needs"),
                                across(rule))));
        forms.put(
                "excludes",
                new Form(
                        List.of("each", "when", "excludes"),
                        rule -> new Excludes(
                                each(rule),
                                rule.has("when") ? ConditionReader.one(rule, "when") : null,
                                ConditionReader.all(rule, "excludes"))));
        forms.put("exactlyOne", new Form(List.of("over", "of", "named"), ConstraintReader::exactlyOne));
        forms.put(
                "sameAcross",
                new Form(List.of("over", "flags", "settings", "tolerance"), ConstraintReader::sameAcross));
        forms.put(
                "unique",
                new Form(List.of("over", "of", "globalDatabases", "keys", "standby"), ConstraintReader::unique));
        forms.put(
                "effectiveWhen",
                new Form(
                        List.of("of", "needs"),
                        rule -> new EffectiveWhen(
                                ConditionReader.all(rule, "of"), ConditionReader.all(rule, "needs"))));
        forms.put(
                "lifecycle",
                new Form(
                        List.of("settings", "value", "known"),
                        rule -> new Lifecycle(rule.paths("settings"), rule.map().get("value"), rule.range("known"))));
        forms.putAll(ChangeReader.forms());
        return forms;
    }

    private static Each each(Part rule) {
        if (!rule.has("each")) {
            return Each.CLUSTER;
        }
        if (rule.map().get("each") instanceof Value.Sequence) {
            return new Each(rule.paths("each"), List.of());
        }
        Part each = rule.part("each");
        each.only(List.of("of", "except"));
        return new Each(each.paths("of"), each.has("except") ? each.paths("except") : List.of());
    }

    private static @Nullable Scope across(Part rule) {
        if (rule.has("across") && rule.has("each")) {
            rule.refuse("`across` looks at clusters, not at settings one by one with `each`", rule.place());
        }
        return rule.has("across") ? rule.word("across", new Scope[] {Scope.GLOBAL_DATABASE}, Scope::word) : null;
    }

    /** Between which clusters a rule compares. */
    static Scope scope(Part rule) {
        return rule.has("over") ? rule.word("over", Scope.values(), Scope::word) : Scope.FLEET;
    }

    private static Constraint exactlyOne(Part rule) {
        if (rule.has("of") == rule.has("named")) {
            rule.refuse("a rule of kind `exactlyOne` has either `of` or `named`", rule.place());
        }
        if (!rule.has("named")) {
            return new ExactlyOne(scope(rule), ConditionReader.one(rule, "of"), noneBetween(rule.map()));
        }
        if (rule.has("over") && scope(rule) != Scope.GLOBAL_DATABASE) {
            rule.refuse(
                    "`named` is a setting of a global database, so the rule is over `globalDatabase`", rule.place());
        }
        return new Designated(rule.text("named"));
    }

    private static Constraint sameAcross(Part rule) {
        if (rule.has("tolerance")) {
            rule.word("tolerance", new String[] {"versionSkew"}, Function.identity());
            return new Skew(scope(rule));
        }
        if (!rule.has("flags") && !rule.has("settings")) {
            rule.refuse("a rule of kind `sameAcross` has `flags`, `settings` or `tolerance`", rule.place());
        }
        return new SameAcross(
                scope(rule),
                rule.has("flags")
                        ? rule.texts("flags").stream().map(Value.Text::text).toList()
                        : List.of(),
                rule.has("settings") ? rule.paths("settings") : List.of());
    }

    private static Constraint unique(Part rule) {
        List<Unique.Holder> holders = new ArrayList<>();
        for (Part holder : rule.parts("of", "an entry of `of`")) {
            holder.only(List.of("path", "when", "form"));
            if (rule.has("keys") && holder.has("form")) {
                holder.refuse("where there are `keys`, it is they that have a `form`", holder.span("form"));
            }
            holders.add(new Unique.Holder(
                    holder.path("path"),
                    holder.has("when") ? ConditionReader.one(holder, "when") : null,
                    likeness(holder)));
        }
        List<Unique.Key> keys = new ArrayList<>();
        if (rule.has("keys")) {
            for (Part key : rule.parts("keys", "an entry of `keys`")) {
                key.only(List.of("key", "default", "form"));
                keys.add(new Unique.Key(
                        key.text("key"), key.optionalText("default").orElse(""), likeness(key)));
            }
        }
        boolean exempt = !rule.has("standby")
                || rule.word("standby", new Boolean[] {true, false}, is -> is ? "exempt" : "counted");
        return new Unique(scope(rule), holders, rule.bool("globalDatabases", false), keys, exempt);
    }

    private static Likeness likeness(Part part) {
        return part.has("form") ? part.word("form", Likeness.values(), Likeness::word) : Likeness.TEXT;
    }

    private static boolean noneBetween(Value.Mapping rule) {
        Value.Mapping hold = rule.mapping("hold");
        return hold != null && Hold.Level.AT_MOST_ONE.word().equals(hold.text("between"));
    }
}
