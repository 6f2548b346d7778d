package io.fleetc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What is a version is what this pattern says; a cold start has no time to build one. */
@PropertyDefaults(tries = 2000, edgeCases = EdgeCasesMode.NONE)
class SemanticVersionLaws {
    private static final String NUMBER = "(?:0|[1-9][0-9]{0,8})";
    private static final Pattern FORM = Pattern.compile(
            "(" + NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-[0-9A-Za-z.-]+)?)(?:\\+[0-9A-Za-z.-]+)?");

    @Property
    void theFormIsThatOfThePattern(@ForAll("texts") String text) {
        Matcher matcher = FORM.matcher(text);
        String read = SemanticVersion.parse(text).map(SemanticVersion::toString).orElse("");

        assertThat(read).isEqualTo(matcher.matches() ? matcher.group(1) : "");
    }

    /** Many are versions, most of the others nearly. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "0", "1", "10", "01", "123456789", "1234567890", ".", "-", "+", "rc1", "a.b", "", " ", "x", "\u0663");
        Arbitrary<String> ends = parts.list().ofMaxSize(4).map(all -> String.join("", all));
        Arbitrary<String> free = parts.list().ofMaxSize(9).map(all -> String.join("", all));
        Arbitrary<String> near = parts.flatMap(middle -> ends.map(end -> "1." + middle + ".3" + end));
        return Arbitraries.oneOf(free, near);
    }
}
