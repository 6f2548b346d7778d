package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of patterns and of the order in which they are tried. */
class RoutePatternLaws {
    @Property(tries = 300)
    void aPatternCoversWhatIsBelowItAndNothingBesideIt(
            @ForAll("patterns") String written, @ForAll("words") String word) {
        Pattern regex = Pattern.compile(RoutePattern.parse(written, List.of()).regex());
        String request = written.replace("v*", "v7").replace("*", word).replace("/...", "");

        assertThat(regex.matcher(request).find()).isTrue();
        assertThat(regex.matcher(request + "/" + word).find()).isTrue();
        assertThat(regex.matcher("x" + request).find()).isFalse();
        if (!written.endsWith("*") && !written.endsWith("...")) {
            assertThat(regex.matcher(request + word).find()).isFalse();
        }
    }

    @Property(tries = 300)
    void theOrderOfRowsDoesNotMatter(@ForAll("tables") List<String> table, @ForAll long seed) {
        List<String> shuffled = new ArrayList<>(table);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(order(shuffled)).isEqualTo(order(table));
    }

    /** A pattern that only takes requests which another one takes as well is tried before it. */
    @Property(tries = 300)
    void theSpecialComesBeforeTheGeneral(@ForAll("patterns") String written, @ForAll int which) {
        String[] parts = written.substring(1).split("/", -1);
        int at = Math.floorMod(which, parts.length);
        String general = written.replaceFirst("^((?:/[^/]+){" + at + "})/[^/]+", "$1/*");

        if (!parts[at].equals("*") && !parts[at].equals("...")) {
            assertThat(order(List.of(general, written))).containsExactly(written, general);
        }
        assertThat(order(List.of("/", written))).containsExactly(written, "/");
    }

    private static List<String> order(List<String> table) {
        return table.stream()
                .distinct()
                .map(pattern -> RoutePattern.parse(pattern, List.of()))
                .sorted()
                .map(RoutePattern::toString)
                .toList();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("sql", "admin", "a", "x-1", "spark", "v1");
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("api", "v*", "*", "sql", "admin", "spark.connect.*", "domains")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> "/" + String.join("/", parts));
    }

    @Provide
    Arbitrary<List<String>> tables() {
        return patterns().list().ofMaxSize(8);
    }
}
