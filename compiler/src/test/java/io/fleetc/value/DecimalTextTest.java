package io.fleetc.value;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0.0, -0.0",
        "1, 1.0",
        "-3, -3.0",
        "0.1, 0.1",
        "1000.25, 1000.25",
        "0.001, 0.001",
        "0.00001, 0.00001",
        "0.000001, 1.0e-6",
        "1e14, 100000000000000.0",
        "1e15, 1.0e+15",
        "1e21, 1.0e+21",
        "2e23, 2.0e+23",
        "-1.5e-9, -1.5e-9",
        "123456789012345680, 1.2345678901234568e+17",
        "4.9e-324, 5.0e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
    })
    void isWrittenSoThatAllReadersTakeItForADecimal(double number, String text) {
        assertThat(DecimalText.of(number)).isEqualTo(text);
    }

    @Property
    void readsBackAsTheSameNumber(@ForAll("decimals") double number) {
        assertThat(Double.parseDouble(DecimalText.of(number))).isEqualTo(number);
        assertThat(DecimalText.of(number)).matches("-?[0-9]+\\.[0-9]+(e[-+][0-9]+)?");
    }

    @Provide
    Arbitrary<Double> decimals() {
        return AnyValue.decimals();
    }
}
