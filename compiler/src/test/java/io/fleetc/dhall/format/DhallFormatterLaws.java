package io.fleetc.dhall.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.parser.Comment;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What formatting keeps, for the files of the cases with comments wherever there is white space. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class DhallFormatterLaws {
    private static final Path CASES = Path.of("src/test/cases/dhall");
    private static final List<String> COMMENTS = List.of(
            " {- c -} ",
            " -- c\n",
            "\n-- c\n",
            "\n{- c -}\n",
            " {- c -}\n",
            "\n {- c -} ",
            "\n\n-- c\n\n",
            " {- c\n c -} ");

    private record Place(double where, String comment) {}

    @Property
    void meansTheSame(@ForAll("files") Parsed file) {
        String meaning = ExpressionText.of(file.expression());
        for (Symbols symbols : Symbols.values()) {
            Parsed again = parsed(DhallFormatter.format(file, symbols));
            assertThat(ExpressionText.of(again.expression())).isEqualTo(meaning);
        }
        assertThat(ExpressionText.of(parsed(meaning).expression())).isEqualTo(meaning);
    }

    @Property
    void keepsEveryComment(@ForAll("files") Parsed file) {
        assertThat(comments(parsed(DhallFormatter.format(file)))).isEqualTo(comments(file));
    }

    @Property
    void changesNothingTheSecondTime(@ForAll("files") Parsed file) {
        String formatted = DhallFormatter.format(file);
        assertThat(DhallFormatter.format(parsed(formatted))).isEqualTo(formatted);
    }

    @Provide
    Arbitrary<Parsed> files() throws IOException {
        Arbitrary<Place> places = Arbitraries.doubles()
                .between(0, 1)
                .flatMap(where -> Arbitraries.of(COMMENTS).map(comment -> new Place(where, comment)));
        return Arbitraries.of(texts())
                .flatMap(text -> places.list().ofMaxSize(4).map(chosen -> parsed(commented(text, chosen))));
    }

    /** A text with comments put at some of its white space, where that changes nothing but the comments. */
    private static String commented(String text, List<Place> places) {
        String commented = text;
        for (Place place : places) {
            int at = (int) (place.where * commented.length());
            while (at < commented.length() && !Character.isWhitespace(commented.charAt(at))) {
                at++;
            }
            String longer = commented.substring(0, at) + place.comment + commented.substring(at);
            Checked<Parsed> parsed = DhallParser.parse(new Source("commented.dhall", longer));
            boolean same = parsed.accepted()
                    && ExpressionText.of(parsed.value().expression())
                            .equals(ExpressionText.of(parsed(text).expression()));
            commented = same ? longer : commented;
        }
        return commented;
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CASES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".dhall"))
                    .sorted()
                    .toList()) {
                // Some cases show what happens to bytes that are no text.
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                if (text.length() < 5000
                        && DhallParser.parse(new Source("case.dhall", text)).accepted()) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private static Parsed parsed(String text) {
        Checked<Parsed> parsed = DhallParser.parse(new Source("formatted.dhall", text));
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        return parsed.value();
    }

    /** The comments of a file in their order, without what may change about them: the spaces at their end. */
    private static List<String> comments(Parsed file) {
        return file.comments().stream()
                .map(Comment::span)
                .map(span -> span.text().stripTrailing())
                .sorted()
                .toList();
    }
}
