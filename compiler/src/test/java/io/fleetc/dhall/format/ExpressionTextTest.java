package io.fleetc.dhall.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportMode;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees that no parser has seen; what was parsed is held by the laws. */
class ExpressionTextTest {
    private static final Span NONE = Span.none();
    private static final Expression NATURAL = new Expression.Reserved(Builtin.NATURAL, NONE);
    private static final Expression X = variable("x", 0);

    @Test
    void putsParenthesesWhereTheGrammarNeedsThem() {
        Expression sum = operation(Operator.PLUS, X, X);
        assertThat(ExpressionText.of(operation(Operator.TIMES, sum, X))).isEqualTo("(x + x) * x");
        assertThat(ExpressionText.of(operation(Operator.PLUS, operation(Operator.TIMES, X, X), X)))
                .isEqualTo("x * x + x");
        assertThat(ExpressionText.of(operation(Operator.PLUS, X, sum))).isEqualTo("x + (x + x)");
        assertThat(ExpressionText.of(new Expression.Application(X, List.of(new Expression.Some(X, NONE)), NONE)))
                .isEqualTo("x (Some x)");
        assertThat(ExpressionText.of(function("_", function("_", NATURAL, NATURAL), NATURAL)))
                .isEqualTo("(Natural -> Natural) -> Natural");
        assertThat(ExpressionText.of(function("a", NATURAL, function("_", NATURAL, NATURAL))))
                .isEqualTo("forall (a : Natural) -> Natural -> Natural");
    }

    @Test
    void keepsAnAnnotationFromAMergeBeforeIt() {
        Expression merge = new Expression.Merge(X, X, null, NONE);
        assertThat(ExpressionText.of(new Expression.Annotation(merge, NATURAL, NONE)))
                .isEqualTo("(merge x x) : Natural");
        assertThat(ExpressionText.of(new Expression.Merge(X, X, NATURAL, NONE))).isEqualTo("merge x x : Natural");
    }

    @Test
    void quotesLabelsWhereTheyWouldMeanSomethingElse() {
        assertThat(ExpressionText.of(variable("Natural", 1))).isEqualTo("`Natural`@1");
        assertThat(ExpressionText.of(variable("if", 0))).isEqualTo("`if`");
        Expression some = new Expression.RecordLiteral(List.of(field("Some", X), field("a b", X)), NONE);
        assertThat(ExpressionText.of(some)).isEqualTo("{ Some = x, `a b` = x }");
        assertThat(ExpressionText.of(new Expression.Selection(some, label("Some"), NONE)))
                .isEqualTo("{ Some = x, `a b` = x }.`Some`");
        assertThat(ExpressionText.of(new Expression.Selection(X, label("Natural"), NONE)))
                .isEqualTo("x.Natural");
    }

    @Test
    void escapesText() {
        assertThat(ExpressionText.of(text("a\n\"${b}\" \\ $ \u202E\u0000 ü")))
                .isEqualTo("\"a\\n\\\"\\${b}\\\" \\\\ $ \\u202E\\u0000 ü\"");
    }

    @Test
    void writesImports() {
        ImportTarget local = new ImportTarget.Local(ImportTarget.Anchor.PARENT, List.of("a b"), "c.dhall");
        assertThat(ExpressionText.of(imported(local, ImportMode.TEXT))).isEqualTo("../\"a b\"/c.dhall as Text");
        ImportTarget variable = new ImportTarget.Environment("a\"b");
        assertThat(ExpressionText.of(imported(variable, ImportMode.CODE))).isEqualTo("env:\"a\\\"b\"");
        Expression headers = imported(new ImportTarget.Environment("HEADERS"), ImportMode.CODE);
        ImportTarget remote = new ImportTarget.Remote(true, "a.example", List.of("b"), "c.dhall", "d=e", headers);
        assertThat(ExpressionText.of(imported(remote, ImportMode.LOCATION)))
                .isEqualTo("https://a.example/b/c.dhall?d=e using (env:HEADERS) as Location");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | { name : Natural, ports : { http : Natural, https : Natural }, zone : Natural }",
                "70 | { name : Natural, ports : { http : Natural, https : Natural }, … }",
                "60 | { name : Natural, ports : …, zone : Natural }",
                "40 | { name : Natural, … }",
                "10 | …"
            })
    void elidesWhatDoesNotFit(int limit, String expected) {
        Expression ports = recordType(field("http", NATURAL), field("https", NATURAL));
        Expression type = recordType(field("name", NATURAL), field("ports", ports), field("zone", NATURAL));
        assertThat(ExpressionText.brief(type, limit)).isEqualTo(expected);
    }

    @Test
    void writesChainsAndNestingOfAnyLength() {
        int length = 100_000;
        assertThat(ExpressionText.of(operation(Operator.PLUS, Collections.nCopies(length, X))))
                .hasSize(4 * length - 3);
        Expression selected = X;
        Expression nested = X;
        for (int i = 0; i < length; i++) {
            selected = new Expression.Selection(selected, label("a"), NONE);
            nested = new Expression.ListLiteral(List.of(nested), NONE);
        }
        assertThat(ExpressionText.of(selected)).hasSize(1 + 2 * length);
        assertThat(ExpressionText.of(nested)).hasSize(1 + 4 * length);
        assertThat(ExpressionText.brief(selected, 20)).isEqualTo("….a.a.a.a.a.a.a.a");
        assertThat(ExpressionText.brief(nested, 40)).isEqualTo("[ [ [ [ [ [ [ [ … ] ] ] ] ] ] ] ]");
    }

    @Test
    void showsTheBeginningOfLongText() {
        assertThat(ExpressionText.brief(text("long ".repeat(1000)), 40)).isEqualTo("\"long long lo…\"");
    }

    private static Expression variable(String name, long index) {
        return new Expression.Variable(name, index, -1 - index, NONE);
    }

    private static Expression text(String text) {
        return new Expression.TextLiteral(List.of(text), List.of(), NONE);
    }

    private static Expression imported(ImportTarget target, ImportMode mode) {
        return new Expression.Import(target, mode, null, NONE, NONE);
    }

    private static Expression function(String label, Expression domain, Expression codomain) {
        return new Expression.FunctionType(label(label), domain, codomain, NONE);
    }

    private static Expression operation(Operator operator, Expression... operands) {
        return operation(operator, List.of(operands));
    }

    private static Expression operation(Operator operator, List<Expression> operands) {
        return new Expression.Operation(operator, new ArrayList<>(operands), NONE);
    }

    private static Expression recordType(Expression.Field... fields) {
        return new Expression.RecordType(List.of(fields), NONE);
    }

    private static Expression.Field field(String label, Expression value) {
        return new Expression.Field(label(label), value);
    }

    private static Expression.Label label(String text) {
        return new Expression.Label(text, NONE);
    }
}
