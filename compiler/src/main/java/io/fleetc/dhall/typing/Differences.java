package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Alternative;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where two types differ: a record type field by field, the outer fields first. What is not known because of a mistake
 * differs from nothing.
 */
final class Differences {
    /** More are not of use to anybody. */
    static final int LIMIT = 20;

    private final Evaluator evaluator;
    private final Deque<Pair> pending = new ArrayDeque<>();
    private final IdentityHashMap<Denotation, List<Denotation>> compared = new IdentityHashMap<>();
    private final List<Difference> found = new ArrayList<>();

    private record Pair(String path, Denotation expected, Denotation actual, Span declared, Span written) {}

    private Differences(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The differences, up to a limit. */
    static List<Difference> between(Denotation expected, Denotation actual, Evaluator evaluator) {
        Differences differences = new Differences(evaluator);
        differences.compare("", expected, actual, Span.none(), Span.none());
        while (!differences.pending.isEmpty() && differences.found.size() < LIMIT) {
            differences.step(differences.pending.remove());
        }
        return differences.found;
    }

    private void compare(String path, Delayed expected, Delayed actual, Span declared, Span written) {
        Denotation one = evaluator.force(expected);
        Denotation other = evaluator.force(actual);
        List<Denotation> others = compared.computeIfAbsent(one, ignored -> new ArrayList<>());
        for (Denotation before : others) {
            if (before == other) {
                return;
            }
        }
        others.add(other);
        if (one != other && !Types.isUnknown(one) && !Types.isUnknown(other)) {
            pending.add(new Pair(path, one, other, declared, written));
        }
    }

    private void step(Pair pair) {
        if (pair.expected instanceof Denotation.RecordType expected
                && pair.actual instanceof Denotation.RecordType actual) {
            records(pair.path, expected, actual);
        } else if (pair.expected instanceof Denotation.UnionType expected
                && pair.actual instanceof Denotation.UnionType actual) {
            unions(pair, expected, actual);
        } else {
            Pair held = held(pair);
            if (held.expected instanceof Denotation.RecordType && held.actual instanceof Denotation.RecordType) {
                compare(held.path, held.expected, held.actual, held.declared, held.written);
            } else if (!evaluator.equivalent(pair.expected, pair.actual)) {
                add(pair.path, pair.expected, pair.actual, pair.declared, pair.written, Difference.Kind.TYPE);
            }
        }
    }

    /** What both hold at last, as long as both are lists or both are optional. */
    private Pair held(Pair pair) {
        StringBuilder path = new StringBuilder(pair.path);
        Denotation expected = pair.expected;
        Denotation actual = pair.actual;
        while (true) {
            if (expected instanceof Denotation.ListType one && actual instanceof Denotation.ListType other) {
                path.append("[]");
                expected = evaluator.force(one.element());
                actual = evaluator.force(other.element());
            } else if (expected instanceof Denotation.OptionalType one
                    && actual instanceof Denotation.OptionalType other) {
                path.append('?');
                expected = evaluator.force(one.element());
                actual = evaluator.force(other.element());
            } else {
                return new Pair(path.toString(), expected, actual, pair.declared, pair.written);
            }
        }
    }

    private void records(String path, Denotation.RecordType expected, Denotation.RecordType actual) {
        for (Map.Entry<String, Member> each : expected.members().entrySet()) {
            Member member = each.getValue();
            Member there = actual.members().get(each.getKey());
            if (there == null) {
                add(
                        below(path, each.getKey()),
                        member.value(),
                        null,
                        member.labelSpan(),
                        Span.none(),
                        Difference.Kind.FIELD);
            } else {
                compare(
                        below(path, each.getKey()),
                        member.value(),
                        there.value(),
                        member.labelSpan(),
                        there.labelSpan());
            }
        }
        for (Map.Entry<String, Member> each : actual.members().entrySet()) {
            if (!expected.members().containsKey(each.getKey())) {
                Member member = each.getValue();
                add(
                        below(path, each.getKey()),
                        null,
                        member.value(),
                        Span.none(),
                        member.labelSpan(),
                        Difference.Kind.FIELD);
            }
        }
    }

    private void unions(Pair pair, Denotation.UnionType expected, Denotation.UnionType actual) {
        for (Map.Entry<String, Alternative> each : expected.alternatives().entrySet()) {
            Alternative alternative = each.getValue();
            Alternative there = actual.alternatives().get(each.getKey());
            if (there == null) {
                Delayed type = alternative.type() == null ? pair.expected : alternative.type();
                add(
                        below(pair.path, each.getKey()),
                        type,
                        null,
                        alternative.labelSpan(),
                        Span.none(),
                        Difference.Kind.ALTERNATIVE);
            } else if (alternative.type() != null && there.type() != null) {
                compare(
                        below(pair.path, each.getKey()),
                        alternative.type(),
                        there.type(),
                        alternative.labelSpan(),
                        there.labelSpan());
            } else if (alternative.type() != null || there.type() != null) {
                add(
                        below(pair.path, each.getKey()),
                        alternative.type(),
                        there.type(),
                        alternative.labelSpan(),
                        there.labelSpan(),
                        Difference.Kind.TYPE);
            }
        }
        for (Map.Entry<String, Alternative> each : actual.alternatives().entrySet()) {
            if (!expected.alternatives().containsKey(each.getKey())) {
                Alternative alternative = each.getValue();
                Delayed type = alternative.type() == null ? pair.actual : alternative.type();
                add(
                        below(pair.path, each.getKey()),
                        null,
                        type,
                        Span.none(),
                        alternative.labelSpan(),
                        Difference.Kind.ALTERNATIVE);
            }
        }
    }

    private void add(
            String path,
            @Nullable Delayed expected,
            @Nullable Delayed actual,
            Span declared,
            Span written,
            Difference.Kind kind) {
        found.add(new Difference(path, expected, actual, declared, written, kind));
    }

    private static String below(String path, String label) {
        return path.isEmpty() ? TypeText.label(label) : path + "." + TypeText.label(label);
    }
}
