package io.fleetc.dhall.binary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.DhallExpressions;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What is encoded is decoded again, and no bytes whatever make the decoder fail. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class BinaryLaws {
    @Property
    void decodesWhatIsEncoded(@ForAll("expressions") Expression expression) {
        Checked<Expression> decoded = decoded(BinaryEncoder.encode(expression));

        assertThat(decoded.diagnostics()).isEmpty();
        assertThat(decoded.value()).isEqualTo(expression);
    }

    @Property
    void encodesOneWayOnly(@ForAll("expressions") Expression expression) {
        byte[] encoded = BinaryEncoder.encode(expression);

        assertThat(BinaryEncoder.encode(decoded(encoded).value())).isEqualTo(encoded);
        assertThat(SemanticHash.of(expression)).isEqualTo(SemanticHash.of(encoded));
    }

    /** No beginning of an expression is one. */
    @Property
    void refusesEveryBeginning(@ForAll("expressions") Expression expression) {
        byte[] encoded = BinaryEncoder.encode(expression);
        for (int length = 0; length < encoded.length; length++) {
            assertThat(decoded(Arrays.copyOf(encoded, length)).accepted()).isFalse();
        }
    }

    /** Whatever is decoded from damaged bytes is an expression that can be encoded; most often it is an error. */
    @Property
    void survivesDamage(@ForAll("expressions") Expression expression, @ForAll long seed) {
        Random random = new Random(seed);
        byte[] encoded = BinaryEncoder.encode(expression);
        for (int damage = 0; damage < 20; damage++) {
            encoded[random.nextInt(encoded.length)] = (byte) random.nextInt();
            Checked<Expression> decoded = decoded(encoded);
            assertThat(decoded.present() || !decoded.diagnostics().isEmpty()).isTrue();
            if (decoded.present()) {
                byte[] again = BinaryEncoder.encode(decoded.value());
                assertThat(BinaryEncoder.encode(decoded(again).value())).isEqualTo(again);
            }
        }
    }

    @Property
    void survivesAnything(@ForAll byte[] bytes) {
        Checked<Expression> decoded = decoded(bytes);

        assertThat(decoded.present() || !decoded.diagnostics().isEmpty()).isTrue();
    }

    private static Checked<Expression> decoded(byte[] bytes) {
        return BinaryDecoder.decode(bytes, new Source("bytes", ""));
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return DhallExpressions.encodable();
    }
}
