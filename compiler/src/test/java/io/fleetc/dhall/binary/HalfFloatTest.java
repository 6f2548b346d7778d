package io.fleetc.dhall.binary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfFloatTest {
    @Test
    void everyNumberOfSixteenBitsIsItself() {
        for (int bits = 0; bits <= 0xffff; bits++) {
            double value = HalfFloat.toDouble(bits);
            if (!Double.isNaN(value)) {
                assertThat(HalfFloat.of((float) value)).isEqualTo(bits);
            }
        }
    }

    /** Between two neighbours, beyond the largest and below the smallest there is nothing. */
    @Test
    void aNumberBetweenTwoIsNone() {
        for (int bits = 0; bits < 0x7bff; bits++) {
            float between = (float) ((HalfFloat.toDouble(bits) + HalfFloat.toDouble(bits + 1)) / 2);
            assertThat(HalfFloat.of(between)).isEqualTo(HalfFloat.NONE);
            assertThat(HalfFloat.of(-between)).isEqualTo(HalfFloat.NONE);
        }
        assertThat(HalfFloat.of(65536)).isEqualTo(HalfFloat.NONE);
        assertThat(HalfFloat.of(Float.MIN_VALUE)).isEqualTo(HalfFloat.NONE);
    }
}
