package io.fleetc.dhall.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Application;
import io.fleetc.dhall.syntax.Expression.Let;
import io.fleetc.dhall.syntax.Expression.ListLiteral;
import io.fleetc.dhall.syntax.Expression.Operation;
import io.fleetc.dhall.syntax.Expression.RecordLiteral;
import io.fleetc.dhall.syntax.Expression.TextLiteral;
import io.fleetc.dhall.syntax.Expression.With;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.Nesting;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DhallParserTest {
    private static final int MANY = 100_000;
    private static final long SMALL_STACK = 512 * 1024;

    /** One way to nest: the text around the innermost expression, as often as the nesting is deep. */
    private record Nest(String name, String before, String innermost, String behind) {
        String text(int depth) {
            return before.repeat(depth) + innermost + behind.repeat(depth);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Nest> nests() {
        return Stream.of(
                new Nest("parentheses", "(", "1", ")"),
                new Nest("records", "{a=", "1", "}"),
                new Nest("record types", "{a: ", "Text", "}"),
                new Nest("lists", "[", "1", "]"),
                new Nest("unions", "<A: ", "Text", ">"),
                new Nest("projections", "x.(", "T", ")"),
                new Nest("lambdas", "\\(x: Text) -> ", "x", ""),
                new Nest("domains", "\\(x: ", "Text", ") -> x"),
                new Nest("function types", "forall (x: Text) -> ", "x", ""),
                new Nest("arrows", "Text -> ", "Text", ""),
                new Nest("conditions", "if ", "x", " then x else x"),
                new Nest("branches", "if x then x else ", "x", ""),
                new Nest("bindings", "let x = ", "1", " in x"),
                new Nest("annotations", "x : ", "T", ""),
                new Nest("texts", "\"a${", "x", "}b\""),
                new Nest("multi-line texts", "''\n ${", "x", "}''"),
                new Nest("empty lists", "[] : ", "T", ""),
                new Nest("assertions", "assert : ", "T", ""),
                new Nest("merges", "merge x y : ", "T", ""),
                new Nest("headers", "https://a using ", "./b", ""));
    }

    @ParameterizedTest
    @MethodSource("nests")
    void nestsAsDeepAsTheLimit(Nest nest) throws InterruptedException {
        assertThat(onSmallStack(nest.text(Nesting.LIMIT)).accepted()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("nests")
    void refusesAnythingDeeper(Nest nest) throws InterruptedException {
        for (int depth : new int[] {Nesting.LIMIT + 1, 1_000_000}) {
            Checked<Parsed> parsed = onSmallStack(nest.text(depth));
            assertThat(parsed.diagnostics()).hasSize(1);
            assertThat(parsed.diagnostics().get(0).code()).isEqualTo("FC7009");
        }
    }

    @Test
    void nestedCommentsHaveNoLimit() throws InterruptedException {
        assertThat(onSmallStack("{-".repeat(MANY) + "-}".repeat(MANY) + "1").accepted())
                .isTrue();
    }

    @Test
    void dottedLabelsNestToo() throws InterruptedException {
        assertThat(onSmallStack("{ " + dots(Nesting.LIMIT) + " = 1 }").accepted())
                .isTrue();
        assertThat(onSmallStack("{ " + dots(Nesting.LIMIT + 1) + " = 1 }").present())
                .isFalse();
    }

    @Test
    void manyFields() throws InterruptedException {
        RecordLiteral record = (RecordLiteral) parsed("{ " + many(i -> "f" + i + " = " + i, ", ") + " }");
        assertThat(record.fields()).hasSize(MANY);
    }

    @Test
    void oneFieldManyTimes() throws InterruptedException {
        RecordLiteral record = (RecordLiteral) parsed("{ " + many(i -> "a.b" + i + " = " + i, ", ") + " }");
        assertThat(record.fields()).hasSize(1);
        assertThat(((Operation) record.fields().get(0).value()).operands()).hasSize(MANY);
    }

    @Test
    void manyBindings() throws InterruptedException {
        Let let = (Let) parsed(many(i -> "let x" + i + " = x" + (i - 1), "\n") + " in x0");
        assertThat(let.bindings()).hasSize(MANY);
        assertThat(((Expression.Variable) let.body()).binder()).isEqualTo(MANY - 1);
        assertThat(((Let) parsed(many(i -> "let x = x in", "\n") + " x@10")).bindings())
                .hasSize(MANY);
    }

    /** The headers of an import see none of the variables around them, and what follows them sees all again. */
    @Test
    void headersAreAnExpressionOfTheirOwn() throws InterruptedException {
        Let let = (Let) parsed("let x = 1 let y = 2 in [ https://a.b/c using (\\(y : T) -> [ y, y@1, x ]), x ]");
        ListLiteral list = (ListLiteral) let.body();
        Expression.Import imported = (Expression.Import) list.elements().get(0);
        Expression.Lambda headers =
                (Expression.Lambda) Objects.requireNonNull(((ImportTarget.Remote) imported.target()).headers());
        assertThat(((ListLiteral) headers.body()).elements())
                .extracting(element -> ((Expression.Variable) element).binder())
                .containsExactly(0L, -1L, -1L);
        assertThat(((Expression.Variable) list.elements().get(1)).binder()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"===", "?", "||", "+", "++", "'#'", "&&", "/\\", "//", "//\\\\", "*", "==", "!="})
    void manyOperands(String operator) throws InterruptedException {
        Operation operation = (Operation) parsed(many(i -> "x", " " + operator + " "));
        assertThat(operation.operands()).hasSize(MANY);
    }

    @Test
    void manyOfEverythingElse() throws InterruptedException {
        assertThat(((ListLiteral) parsed("[" + many(i -> "1", ",") + "]")).elements())
                .hasSize(MANY);
        assertThat(((Application) parsed("f " + many(i -> "x", " "))).arguments())
                .hasSize(MANY);
        assertThat(((With) parsed("r" + many(i -> " with a" + i + " = 1", ""))).clauses())
                .hasSize(MANY);
        assertThat(((TextLiteral) parsed("\"" + many(i -> "${x}", "") + "\"")).interpolations())
                .hasSize(MANY);
        assertThat(parsed("<" + many(i -> "A" + i + ": T", "|") + ">").span().start())
                .isZero();
        assertThat(parsed("x.{" + many(i -> "a" + i, ",") + "}").span().start()).isZero();
        assertThat(parsed("x." + dots(MANY)).span().start()).isZero();
    }

    /** Joined level by level, this would copy a thousand million arguments. */
    @Test
    void chainsThatParenthesesDivideAreOne() throws InterruptedException {
        int levels = Nesting.LIMIT - 1;
        String parentheses = "(".repeat(levels);
        assertThat(((Application) parsed(parentheses + "f " + many(i -> "x", " ") + ") x".repeat(levels))).arguments())
                .hasSize(MANY + levels);
        assertThat(((Operation) parsed(parentheses + many(i -> "x", " + ") + ") + x".repeat(levels))).operands())
                .hasSize(MANY + levels);
        String withs = many(i -> " with a = 1", "");
        assertThat(((With) parsed(parentheses + "x" + withs + ") with b = 2".repeat(levels))).clauses())
                .hasSize(MANY + levels);
        String lets = many(i -> "let x = 1", " ");
        int half = Nesting.LIMIT / 2;
        assertThat(((Let) parsed("let y = 2 in (".repeat(half - 1) + lets + " in x" + ")".repeat(half - 1))).bindings())
                .hasSize(MANY + half - 1);
    }

    @Test
    void longTextLosesItsIndentation() throws InterruptedException {
        TextLiteral text = (TextLiteral) parsed("''\n" + many(i -> "    line " + i, "\n") + "\n    ''");
        assertThat(text.chunks().get(0)).startsWith("line 0\nline 1\n").hasLineCount(MANY);
    }

    @Test
    void longNumbers() throws InterruptedException {
        assertThat(parsed("1" + "0".repeat(1_000_000))).isInstanceOf(Expression.NaturalLiteral.class);
        assertThat(parsed("0x1" + "0".repeat(1_000_000))).isInstanceOf(Expression.NaturalLiteral.class);
    }

    private static String dots(int labels) {
        return "a" + ".a".repeat(labels - 1);
    }

    private static String many(IntFunction<String> part, String between) {
        return IntStream.range(0, MANY).mapToObj(part).collect(Collectors.joining(between));
    }

    private static Expression parsed(String text) throws InterruptedException {
        return onSmallStack(text).value().expression();
    }

    private static Checked<Parsed> onSmallStack(String text) throws InterruptedException {
        AtomicReference<Checked<Parsed>> result = new AtomicReference<>();
        Thread thread = new Thread(
                null, () -> result.set(DhallParser.parse(new Source("input.dhall", text))), "small", SMALL_STACK);
        thread.start();
        thread.join();
        return Objects.requireNonNull(result.get(), "the parser threw");
    }
}
