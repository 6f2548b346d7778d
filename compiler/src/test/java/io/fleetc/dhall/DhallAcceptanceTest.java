package io.fleetc.dhall;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.AcceptanceSuite.Case;
import io.fleetc.dhall.binary.BinaryDecoder;
import io.fleetc.dhall.binary.BinaryEncoder;
import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.typing.TypeInference;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The official acceptance suite of the language, every case of it, each on a small stack. How a category is run stands in
 * the suite's own manual. Results are compared by their binary form, which is what the standard identifies expressions by.
 */
class DhallAcceptanceTest {
    /** The categories, and how many cases a share of the suite that deserves the name has at least. */
    private static final Map<String, Integer> CATEGORIES = Map.of(
            "parser", 250,
            "normalization", 150,
            "alpha-normalization", 5,
            "type-inference", 250,
            "semantic-hash", 80,
            "binary-decode", 50,
            "import", 50);

    /** What a case does to its input. */
    private interface Step {
        void run() throws IOException;
    }

    @BeforeEach
    void theSuiteIsThere() {
        AcceptanceSuite.assumeThere();
    }

    @Test
    void everyFileBelongsToACase() throws IOException {
        for (Map.Entry<String, Integer> category : CATEGORIES.entrySet()) {
            String name = category.getKey();
            List<Case> cases = new ArrayList<>(AcceptanceSuite.successes(name));
            Set<String> left = new TreeSet<>();
            for (String folder : List.of("/success", "/failure")) {
                AcceptanceSuite.files(name + folder).forEach(file -> left.add(file.toString()));
            }
            cases.addAll(AcceptanceSuite.failures(name));
            for (Case each : cases) {
                left.remove(each.input().toString());
                left.remove(String.valueOf(each.expected()));
                left.remove(each.beside("ENV.dhall").toString());
            }
            left.removeIf(file -> file.endsWith(".diag") || file.endsWith("README.md"));
            assertThat(left).as("files of no case in " + name).isEmpty();
            assertThat(cases).as(name).hasSizeGreaterThanOrEqualTo(category.getValue());
        }
    }

    @TestFactory
    Stream<DynamicTest> parses() throws IOException {
        return tests(AcceptanceSuite.successes("parser"), each -> {
            Expression found = parsed(each.input()).value().expression();
            same(found, Files.readAllBytes(expected(each)));
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesToParse() throws IOException {
        return tests(
                AcceptanceSuite.failures("parser"),
                each -> assertThat(parsed(each.input()).accepted()).isFalse());
    }

    @TestFactory
    Stream<DynamicTest> decodes() throws IOException {
        return tests(AcceptanceSuite.successes("binary-decode"), each -> {
            Checked<Expression> found = decoded(Files.readAllBytes(each.input()));
            same(found.value(), expression(expected(each)));
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesToDecode() throws IOException {
        return tests(
                AcceptanceSuite.failures("binary-decode"),
                each -> assertThat(decoded(Files.readAllBytes(each.input())).accepted())
                        .isFalse());
    }

    @TestFactory
    Stream<DynamicTest> normalizes() throws IOException {
        return tests(simple("normalization"), each -> {
            Evaluator evaluator = evaluator();
            Expression found = new ReadBack(evaluator)
                    .expression(evaluator.evaluate(expression(each.input()), Environment.empty()));
            same(found, expression(expected(each)));
        });
    }

    @TestFactory
    Stream<DynamicTest> renames() throws IOException {
        return tests(AcceptanceSuite.successes("alpha-normalization"), each -> {
            Evaluator evaluator = evaluator();
            Expression found = new ReadBack(evaluator)
                    .alphaNormal(evaluator.evaluate(expression(each.input()), Environment.empty()));
            same(found, expression(expected(each)));
        });
    }

    @TestFactory
    Stream<DynamicTest> hashes() throws IOException {
        return tests(simple("semantic-hash"), each -> {
            Evaluator evaluator = evaluator();
            Expression found = new ReadBack(evaluator)
                    .alphaNormal(evaluator.evaluate(expression(each.input()), Environment.empty()));
            String hash = "sha256:" + SemanticHash.of(found);
            assertThat(hash).isEqualTo(Files.readString(expected(each)).strip());
        });
    }

    @TestFactory
    Stream<DynamicTest> infers() throws IOException {
        return tests(simple("type-inference"), each -> {
            Evaluator evaluator = evaluator();
            Checked<Denotation> found = new TypeInference(evaluator, Linkage.NONE).infer(expression(each.input()));
            assertThat(found.diagnostics()).isEmpty();
            same(new ReadBack(evaluator).expression(found.value()), expression(expected(each)));
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesToInfer() throws IOException {
        return tests(AcceptanceSuite.failures("type-inference"), each -> {
            TypeInference inference = new TypeInference(evaluator(), Linkage.NONE);
            assertThat(inference.infer(expression(each.input())).accepted()).isFalse();
        });
    }

    /** The cases of a category that do without imports. */
    private static List<Case> simple(String category) throws IOException {
        return AcceptanceSuite.successes(category).stream()
                .filter(Case::isSimple)
                .toList();
    }

    private static Evaluator evaluator() {
        return new Evaluator(Linkage.NONE, Limits.STANDARD);
    }

    private interface Run {
        void of(Case each) throws IOException;
    }

    private static Stream<DynamicTest> tests(List<Case> cases, Run run) {
        return cases.stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> onSmallStack(() -> run.of(each))));
    }

    private static void onSmallStack(Step step) throws InterruptedException {
        SmallStack.run(() -> {
            try {
                step.run();
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private static Path expected(Case each) {
        return Objects.requireNonNull(each.expected());
    }

    private static Expression expression(Path file) throws IOException {
        return parsed(file).value().expression();
    }

    private static Checked<Parsed> parsed(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Reading reading =
                Sources.ofBytes(Map.of(name, Files.readAllBytes(file))).read(name);
        return reading instanceof Reading.Text text
                ? DhallParser.parse(text.source())
                : Checked.none(Refusals.diagnostic((Reading.Refused) reading));
    }

    private static Checked<Expression> decoded(byte[] bytes) {
        return BinaryDecoder.decode(bytes, new Source("input.dhallb", ""));
    }

    private static void same(Expression found, Expression expected) {
        same(found, BinaryEncoder.encode(expected));
    }

    /** Compares by the binary form, and shows the texts if it is another one. */
    private static void same(Expression found, byte[] expected) {
        byte[] encoded = BinaryEncoder.encode(found);
        if (!Arrays.equals(encoded, expected)) {
            assertThat(ExpressionText.of(found))
                    .isEqualTo(ExpressionText.of(decoded(expected).value()));
            assertThat(encoded).isEqualTo(expected);
        }
    }
}
