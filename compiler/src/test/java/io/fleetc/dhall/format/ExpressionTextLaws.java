package io.fleetc.dhall.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.DhallExpressions;
import io.fleetc.dhall.binary.BinaryEncoder;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Whatever expression is written is parsed again as the same, on one line or laid out. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class ExpressionTextLaws {
    @Property
    void parsesTheLine(@ForAll("expressions") Expression expression) {
        same(parsed(ExpressionText.of(expression)), expression);
    }

    @Property
    void parsesTheLayout(@ForAll("expressions") Expression expression) {
        String formatted = DhallFormatter.format(parsed(ExpressionText.of(expression)));

        same(parsed(formatted), expression);
        assertThat(DhallFormatter.format(parsed(formatted))).isEqualTo(formatted);
    }

    private static void same(Parsed parsed, Expression expression) {
        assertThat(BinaryEncoder.encode(parsed.expression())).isEqualTo(BinaryEncoder.encode(expression));
    }

    private static Parsed parsed(String text) {
        Checked<Parsed> parsed = DhallParser.parse(new Source("written.dhall", text));
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        return parsed.value();
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return DhallExpressions.all();
    }
}
