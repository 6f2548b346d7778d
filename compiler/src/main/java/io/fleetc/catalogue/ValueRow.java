package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One setting of a cluster specification that the vendor's chart has too.
 *
 * @param fleet its path in the specification; a step {@code *} stands for any key
 * @param chart its path in the chart's values; a step {@code *} stands for the same key
 * @param only the paths below {@code fleet} that are carried; none when the whole value is
 * @param conversion how the value changes
 * @param when further settings, by path, and the text that each must have for the row to hold
 * @param since the first release whose chart has the path; null when every supported one does
 * @param assurance how sure the path is
 * @param sources the documents that print it
 */
public record ValueRow(
        ValuePath fleet,
        ValuePath chart,
        List<ValuePath> only,
        Conversion conversion,
        Map<ValuePath, String> when,
        @Nullable SemanticVersion since,
        Assurance assurance,
        List<Citation> sources) {
    /** A step that stands for any key. */
    static final String ANY = "*";

    public ValueRow {
        only = List.copyOf(only);
        when = Collections.unmodifiableMap(ordered(when));
        sources = List.copyOf(sources);
    }

    private static Map<ValuePath, String> ordered(Map<ValuePath, String> conditions) {
        Map<ValuePath, String> ordered = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        ordered.putAll(conditions);
        return ordered;
    }

    /** How a value changes on its way into the chart's values. */
    public enum Conversion {
        /** Not at all. */
        SAME("same"),
        /** A number becomes a text. */
        TEXT("text"),
        /** A TLS mode becomes whether TLS is on. */
        VERIFIES("verifies"),
        /** The value becomes whether the fleet itself says anything there. */
        PRESENT("present"),
        /** A list of names becomes a list of maps with a name. */
        NAMED("named"),
        /** A map becomes the sorted list of its keys, without the namespace of the release. */
        KEYS("keys"),
        /** A registry is rewritten as every image is. */
        REGISTRY("registry"),
        /** The chart has no reference key here: the value of the Secret has to get there in another way. */
        SECRET_VALUE("secretValue");

        private final String word;

        Conversion(String word) {
            this.word = word;
        }

        static Optional<Conversion> of(String word) {
            return Arrays.stream(values())
                    .filter(conversion -> conversion.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * A value of a specification that the row carries.
     *
     * @param chart the chart's path for it
     * @param value the value as the specification has it
     */
    public record Match(ValuePath chart, Value value) {}

    /** Whether a release's chart has the path. */
    public boolean knownIn(SemanticVersion release) {
        return since == null || release.atLeast(since);
    }

    /** Everything in a specification that the row carries. */
    public List<Match> in(Value.Mapping specification) {
        List<Match> matches = new ArrayList<>();
        collect(specification, 0, List.of(), matches);
        return matches;
    }

    private void collect(Value at, int step, List<String> keys, List<Match> matches) {
        if (step == fleet.steps().size()) {
            carry(at, chart(keys), matches);
        } else if (at instanceof Value.Mapping mapping) {
            String wanted = (String) fleet.steps().get(step);
            if (!wanted.equals(ANY)) {
                Value below = mapping.get(wanted);
                if (below != null) {
                    collect(below, step + 1, keys, matches);
                }
                return;
            }
            for (KeyedMember member : mapping.entries()) {
                List<String> bound = new ArrayList<>(keys);
                bound.add(member.key());
                collect(member.member().value(), step + 1, bound, matches);
            }
        }
    }

    private void carry(Value value, ValuePath path, List<Match> matches) {
        if (only.isEmpty()) {
            matches.add(new Match(path, value));
        }
        for (ValuePath below : only) {
            Value part = below.in(value);
            if (part != null) {
                matches.add(new Match(path.then(below), part));
            }
        }
    }

    private ValuePath chart(List<String> keys) {
        if (keys.isEmpty()) {
            return chart;
        }
        List<Object> steps = new ArrayList<>();
        int next = 0;
        for (Object step : chart.steps()) {
            steps.add(step.equals(ANY) ? keys.get(next++) : step);
        }
        return new ValuePath(steps);
    }

    /** The chart's paths that the row writes, with {@code *} where a key is free. */
    List<ValuePath> chartPaths() {
        return only.isEmpty() ? List.of(chart) : only.stream().map(chart::then).toList();
    }

    /** The fleet's paths that the row reads, with {@code *} where a key is free. */
    List<ValuePath> fleetPaths() {
        return only.isEmpty() ? List.of(fleet) : only.stream().map(fleet::then).toList();
    }

    /** Whether one of two paths lies at or below the other; {@code *} in the first stands for any key. */
    static boolean touch(ValuePath pattern, ValuePath path) {
        int common = Math.min(pattern.steps().size(), path.steps().size());
        for (int i = 0; i < common; i++) {
            Object wanted = pattern.steps().get(i);
            if (!wanted.equals(ANY) && !wanted.equals(path.steps().get(i))) {
                return false;
            }
        }
        return true;
    }
}
