package io.fleetc.rules;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads conditions: each is a map whose first key says which one it is. */
final class ConditionReader {
    /** Stands in for what could not be read; the problem has been reported, and the rule is dropped. */
    private static final Condition UNREADABLE = new Manual("", "");

    private static final Map<String, Function<Part, Condition>> FORMS = forms();

    private ConditionReader() {}

    /** A list of conditions under a key, of which there must be at least one. */
    static List<Condition> all(Part part, String key) {
        return part.list(key).stream().map(item -> read(item, part.problems())).toList();
    }

    /** The condition under a key, which must be there. */
    static Condition one(Part part, String key) {
        Value value = part.required(key);
        return value == null ? UNREADABLE : read(value, part.problems());
    }

    private static Condition read(Value value, List<Diagnostic> problems) {
        if (!(value instanceof Value.Mapping map)) {
            new Part(new Value.Mapping(Map.of(), value.span()), "the condition", problems)
                    .refuse("a condition is a map, such as `{enabled: FLAG}`", value.span());
            return UNREADABLE;
        }
        Part part = new Part(map, "the condition", problems);
        for (Map.Entry<String, Function<Part, Condition>> form : FORMS.entrySet()) {
            if (part.has(form.getKey())) {
                return form.getValue().apply(part);
            }
        }
        part.refuse("a condition has one of the keys " + Words.codes(List.copyOf(FORMS.keySet())), part.place());
        return UNREADABLE;
    }

    private static Map<String, Function<Part, Condition>> forms() {
        Map<String, Function<Part, Condition>> forms = new TreeMap<>();
        forms.put("enabled", part -> alone(part, "enabled", new FlagState(part.text("enabled"), true)));
        forms.put("disabled", part -> alone(part, "disabled", new FlagState(part.text("disabled"), false)));
        forms.put("stated", part -> alone(part, "stated", new Stated(part.path("stated"))));
        forms.put("set", part -> alone(part, "set", new Presence(part.path("set"), true)));
        forms.put("unset", part -> alone(part, "unset", new Presence(part.path("unset"), false)));
        forms.put("release", part -> alone(part, "release", new ReleaseIn(part.range("release"))));
        forms.put("duty", part -> alone(part, "duty", new Duty(part.text("duty"))));
        forms.put("role", part -> alone(part, "role", role(part)));
        forms.put(
                "deployment",
                part -> alone(
                        part,
                        "deployment",
                        new DeploymentIs(part.word("deployment", DeploymentModel.values(), DeploymentModel::word))));
        forms.put("all", part -> alone(part, "all", new AllOf(all(part, "all"))));
        forms.put("any", part -> alone(part, "any", new AnyOf(all(part, "any"))));
        forms.put("not", part -> alone(part, "not", new Not(one(part, "not"))));
        forms.put("equalPaths", part -> alone(part, "equalPaths", two(part, "equalPaths", EqualPaths::new)));
        forms.put("above", part -> alone(part, "above", two(part, "above", Above::new)));
        forms.put("key", ConditionReader::keyNamed);
        forms.put("manual", ConditionReader::manual);
        forms.put("path", ConditionReader::pathTest);
        return forms;
    }

    private static Condition alone(Part part, String key, Condition condition) {
        part.only(List.of(key));
        return condition;
    }

    private static Condition role(Part part) {
        return new RoleIs(part.word("role", new Boolean[] {true, false}, active -> active ? "active" : "passive"));
    }

    private static Condition two(Part part, String key, BiFunction<ValuePath, ValuePath, Condition> condition) {
        List<ValuePath> paths = part.paths(key);
        if (paths.size() != 2) {
            part.refuse("`" + key + "` compares two paths", part.place());
            return UNREADABLE;
        }
        return condition.apply(paths.get(0), paths.get(1));
    }

    private static Condition keyNamed(Part part) {
        part.only(List.of("key"));
        Part key = part.part("key");
        if (key.has("at")) {
            key.only(List.of("at", "beginsWith"));
            return new KeyBegins(key.path("at"), key.text("beginsWith"));
        }
        key.only(List.of("of", "named", "default"));
        return new KeyNamed(
                key.path("of"), key.path("named"), key.optionalText("default").orElse(null));
    }

    private static Condition manual(Part part) {
        part.only(List.of("manual", "do"));
        return new Manual(part.text("manual"), part.text("do"));
    }

    private static Condition pathTest(Part part) {
        List<String> tests = List.of(
                "equals", "notEquals", "oneOf", "noneOf", "matches", "beginsWith", "versionBelow", "tagAtLeast");
        List<String> given = tests.stream().filter(part::has).toList();
        List<String> allowed = new ArrayList<>(tests);
        allowed.add("path");
        part.only(allowed);
        if (given.size() != 1) {
            part.refuse("a path has one test of " + Words.codes(tests), part.place());
            return UNREADABLE;
        }
        return new PathTest(part.path("path"), test(part, given.get(0)));
    }

    private static ValueTest test(Part part, String name) {
        return switch (name) {
            case "equals" -> new ValueTest.OneOf(given(part, name));
            case "notEquals" -> new ValueTest.NoneOf(given(part, name));
            case "oneOf" -> new ValueTest.OneOf(part.list(name));
            case "noneOf" -> new ValueTest.NoneOf(part.list(name));
            case "matches" -> new ValueTest.Matches(part.word(name, ValueTest.Form.values(), ValueTest.Form::word));
            case "beginsWith" -> new ValueTest.Begins(part.text(name));
            case "versionBelow" -> versionBelow(part, name);
            default -> tagAtLeast(part, name);
        };
    }

    private static List<Value> given(Part part, String name) {
        Value value = part.required(name);
        return value == null ? List.of() : List.of(value);
    }

    private static ValueTest versionBelow(Part part, String name) {
        String written = part.text(name);
        if (ValueTest.VersionBelow.version(written).isEmpty()) {
            part.refuse("`" + name + "` is no version such as `1.24`", part.place());
        }
        return new ValueTest.VersionBelow(written);
    }

    private static ValueTest tagAtLeast(Part part, String name) {
        String written = part.text(name);
        return new ValueTest.TagAtLeast(ImageTag.parse(written).orElseGet(() -> {
            part.refuse("`" + name + "` is no image tag such as `3.5.3-v10`", part.place());
            return new ImageTag(0, 0, 0, 0);
        }));
    }
}
