package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    @Test
    void saysThatALineEndIsMissing() {
        assertThat(UnifiedDiff.of("before", "a\nb", "after", "a\nb\n"))
                .containsExactly(
                        "--- before", "+++ after", "@@ -1,2 +1,2 @@", " a", "-b", "\\ No newline at end of file", "+b");
    }

    @Test
    void writesControlCharactersOut() {
        assertThat(UnifiedDiff.of("before", "a\u001b[2J\n", "after", "\ta\r\n"))
                .endsWith("-a\\u001b[2J", "+\ta\\u000d");
    }

    @Test
    void isEmptyForEqualTexts() {
        assertThat(UnifiedDiff.of("before", "a\n", "after", "a\n")).isEmpty();
    }

    /** To look for the fewest of very many changes would take minutes. */
    @Test
    void makesOneChangeOfVeryMany() throws PatchFailedException {
        StringBuilder before = new StringBuilder("same\n");
        StringBuilder after = new StringBuilder("same\n");
        for (int i = 0; i < 3_000; i++) {
            before.append("common\na").append(i).append('\n');
            after.append("common\nb").append(i).append('\n');
        }
        List<String> diff = UnifiedDiff.of("before", before.toString(), "after", after.toString());
        assertThat(diff.stream().filter(line -> line.startsWith(" "))).containsExactly(" same", " common");
        assertThat(UnifiedDiffUtils.parseUnifiedDiff(diff).applyTo(UnifiedDiff.lines(before.toString())))
                .isEqualTo(UnifiedDiff.lines(after.toString()));
    }

    @Property(tries = 300)
    void makesOneTextOfTheOther(@ForAll("texts") String before, @ForAll("texts") String after)
            throws PatchFailedException {
        List<String> diff = UnifiedDiff.of("before", before, "after", after);
        assertThat(UnifiedDiffUtils.parseUnifiedDiff(diff).applyTo(UnifiedDiff.lines(before)))
                .isEqualTo(UnifiedDiff.lines(after));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a\n", "b\n", "c\n", "- d\n").list().ofMaxSize(40).map(lines -> String.join("", lines));
    }
}
