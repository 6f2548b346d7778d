package io.fleetc.rules;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A map in a rule document, read member by member; what is wrong is collected and something harmless stands in for it. */
final class Part {
    private final Value.Mapping map;
    private final String name;
    private final List<Diagnostic> problems;

    /**
     * A map to read.
     *
     * @param map the map
     * @param name what a user calls it, for messages
     * @param problems takes what is wrong
     */
    Part(Value.Mapping map, String name, List<Diagnostic> problems) {
        this.map = map;
        this.name = name;
        this.problems = problems;
    }

    Value.Mapping map() {
        return map;
    }

    boolean has(String key) {
        return map.members().containsKey(key);
    }

    /** The same map under a name that says more. */
    Part named(String other) {
        return new Part(map, other, problems);
    }

    /** Refuses every key but these. */
    void only(List<String> keys) {
        map.members().forEach((key, member) -> {
            if (!keys.contains(key)) {
                Diagnostic unknown = problem(name + " has no field `" + key + "`", member.keySpan());
                problems.add(Nearest.to(key, keys)
                        .map(near -> unknown.helping("write `" + near + "`", new Edit(member.keySpan(), near)))
                        .orElseGet(() -> unknown.noting("it can have " + Words.codes(keys))));
            }
        });
    }

    /** A text that must be there. */
    String text(String key) {
        Value value = required(key);
        if (value == null) {
            return "";
        }
        if (value instanceof Value.Text text && !text.text().isBlank()) {
            return text.text();
        }
        wrong(key, "a text", value);
        return "";
    }

    Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    boolean bool(String key, boolean otherwise) {
        Value value = map.get(key);
        if (value == null || value instanceof Value.Bool) {
            return value instanceof Value.Bool bool ? bool.on() : otherwise;
        }
        wrong(key, "true or false", value);
        return otherwise;
    }

    /** A text that is one of a few words, each of which stands for something. */
    <T> T word(String key, T[] choices, Function<T, String> word) {
        String written = text(key);
        for (T choice : choices) {
            if (word.apply(choice).equals(written)) {
                return choice;
            }
        }
        if (!written.isEmpty()) {
            List<String> words = Arrays.stream(choices).map(word).toList();
            Diagnostic unknown = problem("`" + key + "` of " + name + " is " + Words.code(written), span(key))
                    .noting("it can be "
                            + Words.join(words.stream().map(Words::code).toList(), "or"));
            problems.add(Nearest.to(written, words)
                    .map(near -> unknown.helping("write `" + near + "`", new Edit(span(key), near)))
                    .orElse(unknown));
        }
        return choices[0];
    }

    VersionRange range(String key) {
        String written = text(key);
        Optional<VersionRange> range = VersionRange.parse(written);
        if (range.isEmpty() && !written.isEmpty()) {
            problems.add(problem("`" + key + "` of " + name + " is no range of releases", span(key))
                    .noting("a range is written like `>=3.17.0 <4`"));
        }
        return range.orElseGet(() -> VersionRange.parse(">=0").orElseThrow());
    }

    ValuePath path(String key) {
        return pathOf(text(key), span(key));
    }

    private ValuePath pathOf(String written, Span span) {
        try {
            return ValuePath.parse(written);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException malformed) {
            problems.add(problem(Words.code(written) + " is no path", span));
            return ValuePath.root();
        }
    }

    /** A list of paths that must be there. */
    List<ValuePath> paths(String key) {
        return texts(key).stream().map(text -> pathOf(text.text(), text.span())).toList();
    }

    /** A list of texts that must be there. */
    List<Value.Text> texts(String key) {
        return list(key).stream()
                .flatMap(item -> {
                    if (item instanceof Value.Text text) {
                        return List.of(text).stream();
                    }
                    wrong(key, "a list of texts", item);
                    return List.<Value.Text>of().stream();
                })
                .toList();
    }

    /** A list that must be there and must not be empty. */
    List<Value> list(String key) {
        Value value = required(key);
        if (value instanceof Value.Sequence list && !list.items().isEmpty()) {
            return list.items();
        }
        if (value != null) {
            wrong(key, "a list with at least one entry", value);
        }
        return List.of();
    }

    /** A list of maps that must be there. */
    List<Part> parts(String key, String called) {
        return list(key).stream()
                .flatMap(item -> {
                    if (item instanceof Value.Mapping mapping) {
                        return List.of(new Part(mapping, called, problems)).stream();
                    }
                    wrong(key, "a list of maps", item);
                    return List.<Part>of().stream();
                })
                .toList();
    }

    /** A map that must be there. */
    Part part(String key) {
        Value value = required(key);
        if (value instanceof Value.Mapping mapping) {
            return new Part(mapping, "`" + key + "` of " + name, problems);
        }
        if (value != null) {
            wrong(key, "a map", value);
        }
        return new Part(Values.empty(), "`" + key + "` of " + name, new ArrayList<>());
    }

    /** A value that must be there. */
    @Nullable
    Value required(String key) {
        Value value = map.get(key);
        if (value == null) {
            problems.add(problem(name + " has no `" + key + "`", place()));
        }
        return value;
    }

    /** Reports something that is wrong with the map as a whole. */
    void refuse(String message, Span span) {
        problems.add(problem(message, span));
    }

    /** Where the map begins: its first key. */
    Span place() {
        return map.members().values().stream()
                .map(Value.Member::keySpan)
                .findFirst()
                .orElse(map.span());
    }

    List<Diagnostic> problems() {
        return problems;
    }

    /** Where the value under a key stands. */
    Span span(String key) {
        Value value = map.get(key);
        return value == null ? place() : value.span();
    }

    private void wrong(String key, String expected, Value value) {
        Value.Member member = map.members().get(key);
        Span span = Words.scalar(value) || member == null ? value.span() : member.keySpan();
        problems.add(problem("`" + key + "` of " + name + " is not " + expected, span));
    }

    private static Diagnostic problem(String message, Span span) {
        return Diagnostic.error(Code.FC4010, message, span);
    }
}
