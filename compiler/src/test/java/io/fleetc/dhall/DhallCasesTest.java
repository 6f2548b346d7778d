package io.fleetc.dhall;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.binary.BinaryDecoder;
import io.fleetc.dhall.data.DataConversion;
import io.fleetc.dhall.data.DataRules;
import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Exhausted;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.typing.TypeInference;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each directory {@code cases/dhall/<chapter>/<what-it-shows>} holds an {@code input.dhall}, the files that it imports,
 * what the chapter makes of it ({@code expected.dhall}) and what is said about it ({@code expected.txt}). A missing
 * expectation means that there is nothing to expect.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class DhallCasesTest {
    private static final Path CASES = Path.of("src/test/cases/dhall");
    private static final String INPUT = "input.dhall";

    /** What the cases of each folder are run through. */
    private static final Map<String, Chapter> CHAPTERS = Map.ofEntries(
            entry("binary", (input, files) -> decoded(input)),
            entry("data", (input, files) -> DhallParser.parse(input).then(DhallCasesTest::toData)),
            entry("format", (input, files) -> DhallParser.parse(input).map(DhallFormatter::format)),
            entry("normalization", (input, files) -> DhallParser.parse(input).then(DhallCasesTest::normalForm)),
            entry("imports", new ImportChapter()),
            entry("parser", (input, files) -> DhallParser.parse(input).map(parsed -> "")),
            entry("typing", (input, files) -> type(input)));

    /** Brings an input as far as the chapter goes. */
    interface Chapter {
        /**
         * What became of the input as text, empty if the chapter has nothing to show, and what was said.
         *
         * @param input the file
         * @param files the file and those beside it
         */
        Checked<String> run(Source input, Sources files);
    }

    /** The type of an input without imports. */
    private static Checked<String> type(Source input) {
        return DhallParser.parse(input).then(parsed -> {
            Evaluator evaluator = new Evaluator(Linkage.NONE, Limits.STANDARD);
            return new TypeInference(evaluator, Linkage.NONE)
                    .infer(parsed.expression())
                    .map(type -> ExpressionText.of(new ReadBack(evaluator).expression(type)) + "\n");
        });
    }

    /** What an input without imports becomes, typed or not. */
    private static Checked<String> toData(Parsed parsed) {
        Evaluator evaluator = new Evaluator(Linkage.NONE, Limits.STANDARD);
        Denotation meaning = evaluator.evaluate(parsed.expression(), Environment.empty());
        return DataConversion.toValue(meaning, parsed.expression().span(), evaluator, DataRules.LOSSLESS)
                .map(value -> "");
    }

    /** A directory of cases and how to run it. */
    private record Case(Path directory, Chapter chapter) {
        String name() {
            return CASES.relativize(directory).toString();
        }

        Checked<String> run() {
            Sources files = Sources.open(directory);
            return files.read(INPUT) instanceof Reading.Text text
                    ? chapter.run(text.source(), files)
                    : Checked.none(Refusals.diagnostic((Reading.Refused) files.read(INPUT)));
        }

        /** The same with another text in the place of a file. */
        Checked<String> runWith(Source changed) throws IOException {
            Map<String, String> texts = new TreeMap<>();
            Sources files = Sources.open(directory);
            for (String name : files.list("", true).names()) {
                if (files.read(name) instanceof Reading.Text text) {
                    texts.put(name, text.source().text());
                }
            }
            texts.put(changed.name(), changed.text());
            Sources all = Sources.of(texts);
            return chapter.run(((Reading.Text) all.read(INPUT)).source(), all);
        }

        void expects(String file, String found) throws IOException {
            Path expected = directory.resolve(file);
            if (System.getProperty("golden.update") == null) {
                assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
            } else if (found.isEmpty()) {
                Files.deleteIfExists(expected);
            } else {
                Files.writeString(expected, found);
            }
        }
    }

    /** What the bytes encode that the input holds, written as a literal of Dhall. */
    private static Checked<String> decoded(Source input) {
        String digits = input.text().strip().replaceAll("^0x\"|\"$", "");
        return BinaryDecoder.decode(HexFormat.of().parseHex(digits), input)
                .map(expression -> ExpressionText.of(expression) + "\n");
    }

    @TestFactory
    Stream<DynamicTest> saysWhatIsExpected() throws IOException {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    Checked<String> found = each.run();
                    each.expects("expected.txt", TextReport.plain(found.sorted().diagnostics()));
                    each.expects("expected.dhall", found.accepted() ? found.value() : "");
                    assertThat(System.getProperty("golden.update"))
                            .as("wrote the expectations: review the diff, then run without golden.update")
                            .isNull();
                }));
    }

    /** Each way to put it right that is offered as edits puts exactly that right and breaks nothing. */
    @TestFactory
    Stream<DynamicTest> everyEditHelps() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Case each : cases()) {
            List<Diagnostic> diagnostics = each.run().diagnostics();
            for (Diagnostic diagnostic : diagnostics) {
                for (Help help : diagnostic.help()) {
                    if (!help.edits().isEmpty()) {
                        String title = each.name() + ": " + diagnostic.at().span() + ": " + help.text();
                        tests.add(DynamicTest.dynamicTest(title, () -> helps(each, diagnostics, diagnostic, help)));
                    }
                }
            }
        }
        return tests.stream();
    }

    @Test
    void everyFolderIsAChapter() throws IOException {
        assertThat(directories(CASES).stream().map(path -> String.valueOf(path.getFileName())))
                .isSubsetOf(CHAPTERS.keySet());
    }

    /** Without a type check, so that names may be free, and within limits that are soon reached. */
    private static Checked<String> normalForm(Parsed parsed) {
        Evaluator evaluator = new Evaluator(Linkage.NONE, new Limits(1_000_000, 100_000));
        try {
            Expression normalForm =
                    new ReadBack(evaluator).expression(evaluator.delay(parsed.expression(), Environment.empty()));
            return Checked.of(ExpressionText.of(normalForm) + "\n");
        } catch (Exhausted exhausted) {
            return Checked.none(exhausted.diagnostic());
        }
    }

    private static void helps(Case each, List<Diagnostic> before, Diagnostic diagnostic, Help help) throws IOException {
        List<String> left = new ArrayList<>(messages(before));
        left.remove(diagnostic.code() + " " + diagnostic.message());
        Source wrong = help.edits().get(0).span().source();
        List<String> after = messages(
                each.runWith(new Source(wrong.name(), apply(wrong, help))).diagnostics());
        assertThat(after).isSubsetOf(left).hasSizeLessThanOrEqualTo(left.size());
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.message())
                .toList();
    }

    private static String apply(Source source, Help help) {
        StringBuilder text = new StringBuilder(source.text());
        help.edits().stream()
                .sorted(Comparator.comparing(Edit::span).reversed())
                .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        return text.toString();
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path chapter : directories(CASES)) {
            Chapter run = CHAPTERS.get(String.valueOf(chapter.getFileName()));
            if (run != null) {
                directories(chapter).forEach(directory -> cases.add(new Case(directory, run)));
            }
        }
        return cases;
    }

    private static List<Path> directories(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
