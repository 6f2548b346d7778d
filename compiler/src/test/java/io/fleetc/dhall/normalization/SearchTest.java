package io.fleetc.dhall.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SearchTest {
    /** Long texts that repeat themselves, which nearly occur in one another. */
    @Property
    void findsWhatJavaFinds(
            @ForAll @Chars({'a', 'b'}) @StringLength(min = 1, max = 6) String piece,
            @ForAll @IntRange(min = 1, max = 60) int times,
            @ForAll @Chars({'a', 'b'}) @StringLength(max = 3) String end,
            @ForAll @IntRange(max = 200) int from) {
        String sought = piece.repeat(times) + end;
        String text = piece.repeat(times + 2) + "c" + sought + piece.repeat(times / 2) + sought;
        assertThat(new Search(sought).in(text, from)).isEqualTo(text.indexOf(sought, from));
    }

    /** Starting anew at each character would take a hundred billion steps. */
    @Test
    void aLongTextThatNearlyOccursEverywhereIsNoProblem() {
        String sought = "a".repeat(300_000) + "b";
        assertThat(new Search(sought).in("a".repeat(1_000_000), 0)).isEqualTo(-1);
        assertThat(new Search(sought).in("a".repeat(1_000_000) + "b", 0)).isEqualTo(700_000);
    }
}
