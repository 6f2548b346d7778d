package io.fleetc.dhall;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.CodePointOrder;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportMode;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.dhall.syntax.Temporal;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.source.Span;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.jspecify.annotations.Nullable;

/**
 * Expressions for laws: small trees of all forms, as the parser would make them (see {@link Expression}): chains are one
 * node, names are resolved, labels are distinct and sorted. Most are ill-typed. Nothing has a span.
 */
public final class DhallExpressions {
    private static final Span NOWHERE = Span.none();

    /** Labels that need quotes or look like something else. */
    private static final List<String> LABELS =
            List.of("x", "y", "z", "_", "a-b", "if", "Natural", "Some", "", " ", "1", "a/b", "missing");

    /** Labels that only the binary form can hold; the last two sort differently by UTF-16 units. */
    private static final List<String> FOREIGN = List.of("ü", "\uffee", "\ud835\udc82");

    /** Names of variables. */
    private static final List<String> NAMES = List.of("x", "x", "y", "_", "_", "let", "List", "x y");

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "line\nline",
            "tab\t",
            "${",
            "''",
            "\"\\$",
            "'''",
            "ü\ud835\udc82",
            "\u0001\u007f",
            "\r\n",
            "  \n ");

    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "23",
            "24",
            "255",
            "256",
            "65535",
            "65536",
            "4294967295",
            "4294967296",
            "9223372036854775807",
            "9223372036854775808",
            "18446744073709551615",
            "18446744073709551616",
            "36893488147419103232");

    private static final double[] DOUBLES = {
        0.0,
        -0.0,
        1.0,
        1.5,
        65504,
        65505,
        0x1p-14,
        0x1p-24,
        0x1p-25,
        0.1,
        3.4028234663852886e38,
        1.0e-45,
        1.0e300,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private final Random random;
    private final boolean closed;
    private final boolean foreign;

    /** The binders around, the innermost last. */
    private final List<String> scope = new ArrayList<>();

    /** How many nodes may still be made. */
    private int budget;

    private DhallExpressions(Random random, boolean closed, boolean foreign) {
        this.random = random;
        this.closed = closed;
        this.foreign = foreign;
        this.budget = 1 + random.nextInt(random.nextBoolean() ? 6 : 60);
    }

    /** Expressions whose variables are all bound and that import nothing. */
    public static Arbitrary<Expression> closed() {
        return Arbitraries.randomValue(random -> new DhallExpressions(random, true, false).any());
    }

    /** All expressions that can be written as text. */
    public static Arbitrary<Expression> all() {
        return Arbitraries.randomValue(random -> new DhallExpressions(random, false, false).any());
    }

    /** All expressions that the binary form can hold. */
    public static Arbitrary<Expression> encodable() {
        return Arbitraries.randomValue(random -> new DhallExpressions(random, false, true).any());
    }

    private Expression any() {
        if (--budget <= 0) {
            return leaf();
        }
        return switch (random.nextInt(25)) {
            case 0, 1 -> binder(true);
            case 2 -> binder(false);
            case 3 -> application();
            case 4 -> let();
            case 5 -> new Expression.Annotation(any(), any(), NOWHERE);
            case 6 -> new Expression.If(any(), any(), any(), NOWHERE);
            case 7, 8 -> operation();
            case 9 -> text();
            case 10 -> new Expression.ListLiteral(several(1), NOWHERE);
            case 11 -> new Expression.EmptyList(random.nextBoolean() ? listOf(any()) : any(), NOWHERE);
            case 12 -> new Expression.Some(any(), NOWHERE);
            case 13 -> new Expression.RecordType(fields(), NOWHERE);
            case 14 -> new Expression.RecordLiteral(fields(), NOWHERE);
            case 15 -> union();
            case 16 -> new Expression.Selection(any(), label(), NOWHERE);
            case 17 ->
                new Expression.Projection(
                        any(), distinct().stream().map(DhallExpressions::label).toList(), NOWHERE);
            case 18 -> new Expression.ProjectionByType(any(), any(), NOWHERE);
            case 19 -> new Expression.Completion(any(), any(), NOWHERE);
            case 20 -> with();
            case 21 -> new Expression.Merge(any(), any(), optional(), NOWHERE);
            case 22 -> new Expression.ToMap(any(), optional(), NOWHERE);
            case 23 ->
                random.nextBoolean()
                        ? new Expression.ShowConstructor(any(), NOWHERE)
                        : new Expression.Assertion(any(), NOWHERE);
            default -> closed ? leaf() : imported();
        };
    }

    private Expression leaf() {
        return switch (random.nextInt(11)) {
            case 0 -> new Expression.Constant(one(List.of(Universe.values())), NOWHERE);
            case 1 -> new Expression.Reserved(one(List.of(Builtin.values())), NOWHERE);
            case 2 -> new Expression.BoolLiteral(random.nextBoolean(), NOWHERE);
            case 3 -> new Expression.NaturalLiteral(new BigInteger(one(NUMBERS)), NOWHERE);
            case 4 -> {
                BigInteger number = new BigInteger(one(NUMBERS));
                yield new Expression.IntegerLiteral(random.nextBoolean() ? number : number.negate(), NOWHERE);
            }
            case 5 -> new Expression.DoubleLiteral(real(), NOWHERE);
            case 6 -> new Expression.BytesLiteral(new Octets(new byte[] {(byte) random.nextInt(), 0, -1}), NOWHERE);
            case 7 -> temporal();
            case 8 -> new Expression.TextLiteral(List.of(one(TEXTS)), List.of(), NOWHERE);
            default -> variable();
        };
    }

    private double real() {
        return switch (random.nextInt(4)) {
            case 0 -> (float) random.nextGaussian();
            case 1 -> Math.scalb((double) random.nextInt(2048), random.nextInt(40) - 30);
            case 2 -> random.nextGaussian();
            default -> DOUBLES[random.nextInt(DOUBLES.length)];
        };
    }

    private Expression temporal() {
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.DateLiteral(new Temporal.Date(random.nextInt(10000), 2, 28), NOWHERE);
            case 1 -> {
                BigDecimal second = BigDecimal.valueOf(random.nextInt(60000), 3).setScale(random.nextInt(2) * 20 + 3);
                yield new Expression.TimeLiteral(
                        new Temporal.Time(random.nextInt(24), random.nextInt(60), second), NOWHERE);
            }
            default ->
                new Expression.TimeZoneLiteral(
                        new Temporal.TimeZone(random.nextBoolean(), random.nextInt(24), random.nextInt(60)), NOWHERE);
        };
    }

    private Expression variable() {
        if (closed && scope.isEmpty()) {
            return new Expression.BoolLiteral(true, NOWHERE);
        }
        if (!closed && (scope.isEmpty() || random.nextInt(4) == 0)) {
            String name = one(NAMES);
            long around = scope.stream().filter(name::equals).count();
            long outer = random.nextInt(3);
            return new Expression.Variable(name, around + outer, -1 - outer, NOWHERE);
        }
        int binder = random.nextInt(scope.size());
        int place = scope.size() - 1 - binder;
        String name = scope.get(place);
        long index = scope.subList(place + 1, scope.size()).stream()
                .filter(name::equals)
                .count();
        return new Expression.Variable(name, index, binder, NOWHERE);
    }

    private Expression binder(boolean function) {
        String name = one(NAMES);
        Expression domain = any();
        Expression body = under(name, this::any);
        return function
                ? new Expression.Lambda(label(name), domain, body, NOWHERE)
                : new Expression.FunctionType(label(name), domain, body, NOWHERE);
    }

    private Expression under(String name, Supplier<Expression> body) {
        scope.add(name);
        Expression inside = body.get();
        scope.remove(scope.size() - 1);
        return inside;
    }

    private Expression application() {
        Expression function = any();
        while (function instanceof Expression.Application inner) {
            function = inner.function();
        }
        return new Expression.Application(function, several(1), NOWHERE);
    }

    private Expression let() {
        List<Expression.Binding> bindings = new ArrayList<>();
        do {
            String name = one(NAMES);
            bindings.add(new Expression.Binding(label(name), optional(), any(), NOWHERE));
            scope.add(name);
        } while (random.nextBoolean());
        Expression body = any();
        if (body instanceof Expression.Let) {
            body = leaf();
        }
        bindings.forEach(unused -> scope.remove(scope.size() - 1));
        return new Expression.Let(bindings, body, NOWHERE);
    }

    private Expression operation() {
        Operator operator = one(List.of(Operator.values()));
        if (closed && operator == Operator.ALTERNATIVE) {
            operator = Operator.AND;
        }
        List<Expression> operands = several(2);
        Expression first = operands.get(0);
        if (first instanceof Expression.Operation inner && inner.operator() == operator) {
            operands.set(0, leaf());
        }
        return new Expression.Operation(operator, operands, NOWHERE);
    }

    private Expression text() {
        List<String> chunks = new ArrayList<>(List.of(one(TEXTS)));
        List<Expression> interpolations = several(1);
        interpolations.forEach(unused -> chunks.add(one(TEXTS)));
        return new Expression.TextLiteral(chunks, interpolations, NOWHERE);
    }

    private Expression listOf(Expression element) {
        return new Expression.Application(new Expression.Reserved(Builtin.LIST, NOWHERE), List.of(element), NOWHERE);
    }

    private Expression union() {
        List<Expression.Alternative> alternatives = new ArrayList<>();
        distinct().forEach(name -> alternatives.add(new Expression.Alternative(label(name), optional())));
        return new Expression.UnionType(alternatives, NOWHERE);
    }

    private Expression with() {
        Expression record = any();
        if (record instanceof Expression.With) {
            record = leaf();
        }
        List<Expression.Clause> clauses = new ArrayList<>();
        do {
            List<Expression.Step> path = new ArrayList<>();
            do {
                path.add(new Expression.Step(random.nextInt(4) == 0 ? null : labelText(), NOWHERE));
            } while (random.nextBoolean());
            clauses.add(new Expression.Clause(path, any(), NOWHERE));
        } while (random.nextBoolean());
        return new Expression.With(record, clauses, NOWHERE);
    }

    private Expression imported() {
        String hash = random.nextBoolean() ? null : "0123456789abcdef".repeat(4);
        return new Expression.Import(target(), one(List.of(ImportMode.values())), hash, NOWHERE, NOWHERE);
    }

    private ImportTarget target() {
        List<String> directory = random.nextBoolean() ? List.of() : List.of("a", "b c");
        return switch (random.nextInt(4)) {
            case 0 -> new ImportTarget.Missing();
            case 1 -> new ImportTarget.Environment(random.nextBoolean() ? "HOME" : "a b\"\\");
            case 2 -> new ImportTarget.Local(one(List.of(ImportTarget.Anchor.values())), directory, "c.dhall");
            default -> {
                // The headers see none of the binders around them.
                List<String> around = new ArrayList<>(scope);
                scope.clear();
                Expression headers = random.nextBoolean() ? null : any();
                scope.addAll(around);
                yield new ImportTarget.Remote(
                        random.nextBoolean(),
                        "user@example.com:8443",
                        directory.isEmpty() ? directory : List.of("a", "b%20c"),
                        random.nextBoolean() ? "" : "d",
                        random.nextBoolean() ? null : "q=1&r",
                        headers);
            }
        };
    }

    private @Nullable Expression optional() {
        return random.nextBoolean() ? null : any();
    }

    private List<Expression> several(int least) {
        List<Expression> some = new ArrayList<>();
        while (some.size() < least || random.nextInt(3) == 0) {
            some.add(any());
        }
        return some;
    }

    private List<Expression.Field> fields() {
        List<Expression.Field> fields = new ArrayList<>();
        distinct().forEach(name -> fields.add(new Expression.Field(label(name), any())));
        return fields;
    }

    private Set<String> distinct() {
        Set<String> names = new TreeSet<>(CodePointOrder.INSTANCE);
        while (random.nextInt(4) != 0) {
            names.add(labelText());
        }
        return names;
    }

    private Expression.Label label() {
        return label(labelText());
    }

    private String labelText() {
        return one(foreign && random.nextInt(4) == 0 ? FOREIGN : LABELS);
    }

    private static Expression.Label label(String text) {
        return new Expression.Label(text, NOWHERE);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
