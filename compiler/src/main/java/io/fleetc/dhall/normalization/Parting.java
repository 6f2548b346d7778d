package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Alternative;
import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Denotation.BoundVariable;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.CodePointOrder;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes meanings apart for {@link Reading}. Chains, which are deep as meanings, become the one node that they are as
 * expressions: arguments, operands of one operator, clauses.
 *
 * <p>The file is long because it has a rule for each form of {@link Denotation}.
 *
 * @param depth how many binders are around
 * @param renaming whether bound variables are all called {@code _}
 */
record Parting(Evaluator evaluator, int depth, boolean renaming) {
    private static final Span NOWHERE = Span.none();

    /** The parts of a meaning that has some. */
    Parts of(Denotation meaning) {
        if (meaning instanceof Denotation.Stuck stuck) {
            return stuck(stuck);
        }
        Parts data = data(meaning);
        return data == null ? type(meaning) : data;
    }

    private @Nullable Parts data(Denotation meaning) {
        if (meaning instanceof Denotation.RecordValue record) {
            List<Label> labels = labels(record.members());
            return new Parts(
                    values(record.members(), labels),
                    parts -> new Expression.RecordLiteral(fields(labels, parts), record.span()));
        }
        if (meaning instanceof Denotation.ListValue list) {
            Delayed type = list.type();
            if (list.elements().size() == 0 && type != null) {
                return new Parts(List.of(type), parts -> new Expression.EmptyList(parts.get(0), list.span()));
            }
            return new Parts(list.elements().toList(), parts -> new Expression.ListLiteral(parts, list.span()));
        }
        if (meaning instanceof Denotation.SomeValue some) {
            return new Parts(List.of(some.value()), parts -> new Expression.Some(parts.get(0), some.span()));
        }
        if (meaning instanceof Denotation.UnionValue || meaning instanceof Denotation.NoneValue) {
            return spine(meaning);
        }
        if (meaning instanceof Denotation.Function function) {
            String label = name(function.label());
            return new Parts(
                    List.of(function.domain(), body(function.body(), label)),
                    label,
                    parts -> new Expression.Lambda(new Label(label, NOWHERE), parts.get(0), parts.get(1), NOWHERE));
        }
        return null;
    }

    private Parts type(Denotation meaning) {
        if (meaning instanceof Denotation.FunctionType function) {
            String label = name(function.label());
            return new Parts(
                    List.of(function.domain(), body(function.codomain(), label)),
                    label,
                    parts -> new Expression.FunctionType(
                            new Label(label, NOWHERE), parts.get(0), parts.get(1), NOWHERE));
        }
        if (meaning instanceof Denotation.RecordType type) {
            List<Label> labels = labels(type.members());
            return new Parts(
                    values(type.members(), labels), parts -> new Expression.RecordType(fields(labels, parts), NOWHERE));
        }
        if (meaning instanceof Denotation.UnionType type) {
            return union(type);
        }
        if (meaning instanceof Denotation.Constructor constructor) {
            Label label = new Label(constructor.label(), NOWHERE);
            return new Parts(
                    List.of(constructor.union()),
                    parts -> new Expression.Selection(parts.get(0), label, constructor.span()));
        }
        if (meaning instanceof Denotation.Equivalence equivalence) {
            return equivalences(equivalence);
        }
        if (meaning instanceof Denotation.Proof proof) {
            return new Parts(List.of(proof.type()), parts -> new Expression.Assertion(parts.get(0), NOWHERE));
        }
        // Applications of List, Optional and of unsaturated built-ins.
        return spine(meaning);
    }

    private Parts stuck(Denotation.Stuck meaning) {
        if (meaning instanceof Denotation.StuckApplication || meaning instanceof Denotation.StuckBuiltin) {
            return spine(meaning);
        }
        if (meaning instanceof Denotation.StuckOperation operation) {
            return operation(operation);
        }
        if (meaning instanceof Denotation.StuckWith with) {
            return with(with);
        }
        if (meaning instanceof Denotation.StuckSelection selection) {
            Label label = new Label(selection.label(), NOWHERE);
            return new Parts(
                    List.of(selection.record()), parts -> new Expression.Selection(parts.get(0), label, NOWHERE));
        }
        if (meaning instanceof Denotation.StuckText text) {
            List<String> chunks = text.chunks().stream().map(Rope::text).toList();
            return new Parts(text.interpolations(), parts -> new Expression.TextLiteral(chunks, parts, NOWHERE));
        }
        if (meaning instanceof Denotation.StuckIf choice) {
            return new Parts(
                    List.of(choice.condition(), choice.thenBranch(), choice.elseBranch()),
                    parts -> new Expression.If(parts.get(0), parts.get(1), parts.get(2), NOWHERE));
        }
        if (meaning instanceof Denotation.StuckMerge merge) {
            return new Parts(
                    listed(merge.handlers(), merge.union(), merge.type()),
                    parts -> new Expression.Merge(parts.get(0), parts.get(1), third(parts), NOWHERE));
        }
        if (meaning instanceof Denotation.StuckToMap map) {
            return new Parts(
                    listed(map.record(), map.type()),
                    parts -> new Expression.ToMap(parts.get(0), parts.size() > 1 ? parts.get(1) : null, NOWHERE));
        }
        if (meaning instanceof Denotation.StuckProjection projection) {
            List<Label> labels = projection.labels().stream()
                    .map(label -> new Label(label, NOWHERE))
                    .toList();
            return new Parts(
                    List.of(projection.record()), parts -> new Expression.Projection(parts.get(0), labels, NOWHERE));
        }
        if (meaning instanceof Denotation.StuckProjectionByType projection) {
            return new Parts(
                    List.of(projection.record(), projection.type()),
                    parts -> new Expression.ProjectionByType(parts.get(0), parts.get(1), NOWHERE));
        }
        if (meaning instanceof Denotation.StuckShowConstructor show) {
            return new Parts(List.of(show.value()), parts -> new Expression.ShowConstructor(parts.get(0), NOWHERE));
        }
        throw new IllegalStateException("no parts of " + meaning.getClass());
    }

    private String name(String label) {
        return renaming ? "_" : label;
    }

    private Delayed body(Body body, String label) {
        return body.at(new BoundVariable(label, depth));
    }

    private static List<Delayed> listed(@Nullable Delayed... meanings) {
        List<Delayed> listed = new ArrayList<>(meanings.length);
        for (Delayed meaning : meanings) {
            if (meaning != null) {
                listed.add(meaning);
            }
        }
        return listed;
    }

    private static @Nullable Expression third(List<Expression> parts) {
        return parts.size() > 2 ? parts.get(2) : null;
    }

    // ---- chains ----

    /** What is written as a function and its arguments; the function is either a name or the first part. */
    private static Parts spine(Denotation meaning) {
        Deque<Delayed> arguments = new ArrayDeque<>();
        Denotation head = meaning;
        while (head instanceof Denotation.StuckApplication application) {
            arguments.addFirst(application.argument());
            head = application.function();
        }
        Builtin builtin = null;
        List<Delayed> first = List.of();
        if (head instanceof Denotation.PartialBuiltin partial) {
            builtin = partial.builtin();
            first = partial.arguments();
        } else if (head instanceof Denotation.StuckBuiltin stuck) {
            builtin = stuck.builtin();
            first = stuck.arguments();
        } else if (head instanceof Denotation.ListType list) {
            builtin = Builtin.LIST;
            first = List.of(list.element());
        } else if (head instanceof Denotation.OptionalType optional) {
            builtin = Builtin.OPTIONAL;
            first = List.of(optional.element());
        } else if (head instanceof Denotation.NoneValue none) {
            builtin = Builtin.NONE;
            first = List.of(none.type());
        } else if (head instanceof Denotation.UnionValue union) {
            return alternative(union, arguments);
        }
        Span span = meaning instanceof Denotation.Data data ? data.span() : NOWHERE;
        List<Delayed> parts = new ArrayList<>(first.size() + arguments.size() + 1);
        if (builtin == null) {
            parts.add(head);
        }
        parts.addAll(first);
        parts.addAll(arguments);
        Expression name = builtin == null ? null : new Expression.Reserved(builtin, NOWHERE);
        return new Parts(
                parts,
                read -> name == null
                        ? new Expression.Application(read.get(0), read.subList(1, read.size()), span)
                        : new Expression.Application(name, read, span));
    }

    /** {@code U.A}, with or without payload and, if it is ill-typed, further arguments. */
    private static Parts alternative(Denotation.UnionValue union, Collection<Delayed> arguments) {
        List<Delayed> parts = listed(union.union(), union.payload());
        parts.addAll(arguments);
        Label label = new Label(union.label(), NOWHERE);
        return new Parts(parts, read -> {
            Expression constructor = new Expression.Selection(read.get(0), label, union.span());
            return read.size() == 1
                    ? constructor
                    : new Expression.Application(constructor, read.subList(1, read.size()), union.span());
        });
    }

    private static Parts operation(Denotation.StuckOperation operation) {
        Operator operator = operation.operator();
        Deque<Denotation> operands = new ArrayDeque<>();
        Denotation left = operation;
        while (left instanceof Denotation.StuckOperation inner && inner.operator() == operator) {
            operands.addFirst(inner.right());
            left = inner.left();
        }
        operands.addFirst(left);
        return new Parts(List.copyOf(operands), parts -> new Expression.Operation(operator, parts, NOWHERE));
    }

    private Parts equivalences(Denotation.Equivalence equivalence) {
        Deque<Delayed> operands = new ArrayDeque<>();
        Denotation left = equivalence;
        while (left instanceof Denotation.Equivalence inner) {
            operands.addFirst(inner.right());
            left = evaluator.force(inner.left());
        }
        operands.addFirst(left);
        return new Parts(List.copyOf(operands), parts -> new Expression.Operation(Operator.EQUIVALENT, parts, NOWHERE));
    }

    private static Parts with(Denotation.StuckWith with) {
        Deque<Delayed> parts = new ArrayDeque<>();
        Deque<List<Expression.Step>> paths = new ArrayDeque<>();
        Denotation record = with;
        while (record instanceof Denotation.StuckWith inner) {
            parts.addFirst(inner.value());
            paths.addFirst(inner.path());
            record = inner.record();
        }
        parts.addFirst(record);
        return new Parts(List.copyOf(parts), read -> {
            List<Expression.Clause> clauses = new ArrayList<>(paths.size());
            for (List<Expression.Step> path : paths) {
                clauses.add(new Expression.Clause(path, read.get(clauses.size() + 1), NOWHERE));
            }
            return new Expression.With(read.get(0), clauses, NOWHERE);
        });
    }

    // ---- fields and alternatives ----

    private static List<Label> labels(Map<String, Member> members) {
        List<Label> labels = new ArrayList<>(members.size());
        members.forEach((label, member) -> labels.add(new Label(label, member.labelSpan())));
        labels.sort((left, right) -> CodePointOrder.INSTANCE.compare(left.text(), right.text()));
        return labels;
    }

    private static List<Delayed> values(Map<String, Member> members, List<Label> labels) {
        List<Delayed> values = new ArrayList<>(labels.size());
        for (Label label : labels) {
            values.add(Objects.requireNonNull(members.get(label.text())).value());
        }
        return values;
    }

    private static List<Expression.Field> fields(List<Label> labels, List<Expression> values) {
        List<Expression.Field> fields = new ArrayList<>(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            fields.add(new Expression.Field(labels.get(i), values.get(i)));
        }
        return fields;
    }

    private static Parts union(Denotation.UnionType type) {
        List<String> labels = new ArrayList<>(type.alternatives().keySet());
        labels.sort(CodePointOrder.INSTANCE);
        List<Alternative> alternatives = new ArrayList<>(labels.size());
        List<Delayed> payloads = new ArrayList<>(labels.size());
        for (String label : labels) {
            Alternative alternative = Objects.requireNonNull(type.alternatives().get(label));
            alternatives.add(alternative);
            if (alternative.type() != null) {
                payloads.add(alternative.type());
            }
        }
        return new Parts(payloads, parts -> {
            List<Expression.Alternative> written = new ArrayList<>(labels.size());
            int next = 0;
            for (int i = 0; i < labels.size(); i++) {
                Label label = new Label(labels.get(i), alternatives.get(i).labelSpan());
                Expression payload = alternatives.get(i).type() == null ? null : parts.get(next++);
                written.add(new Expression.Alternative(label, payload));
            }
            return new Expression.UnionType(written, NOWHERE);
        });
    }
}
