package io.fleetc.dhall;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.AcceptanceSuite.Case;
import io.fleetc.dhall.binary.BinaryDecoder;
import io.fleetc.dhall.binary.BinaryEncoder;
import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.imports.Resolved;
import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

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

    private static @Nullable AcceptanceImports imports;

    @TempDir
    Path temporary;

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
        return tests(AcceptanceSuite.successes("normalization"), each -> {
            if (each.isSimple()) {
                Evaluator evaluator = evaluator();
                Expression found = new ReadBack(evaluator)
                        .expression(evaluator.evaluate(expression(each.input()), Environment.empty()));
                same(found, expression(expected(each)));
            } else {
                same(normalized(resolved(each)), expectation(each));
            }
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
        return tests(AcceptanceSuite.successes("semantic-hash"), each -> {
            Resolved resolved = resolved(each);
            Expression found = new ReadBack(resolved.evaluator()).alphaNormal(resolved.value());
            String hash = "sha256:" + SemanticHash.of(found);
            assertThat(hash).isEqualTo(Files.readString(expected(each)).strip());
        });
    }

    @TestFactory
    Stream<DynamicTest> infers() throws IOException {
        return tests(AcceptanceSuite.successes("type-inference"), each -> {
            Resolved resolved = resolved(each);
            same(new ReadBack(resolved.evaluator()).expression(resolved.type()), expectation(each));
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesToInfer() throws IOException {
        return tests(AcceptanceSuite.failures("type-inference"), each -> {
            Checked<Resolved> found = imports().resolve(each.input());
            assertThat(found.accepted()).isFalse();
            assertThat(found.diagnostics()).extracting(Diagnostic::code).allMatch(code -> code.matches("FC70[234]."));
        });
    }

    @TestFactory
    Stream<DynamicTest> resolves() throws IOException {
        return tests(AcceptanceSuite.successes("import"), each -> {
            Checked<Resolved> found = imports().resolve(each, each.input(), fresh());
            Checked<Resolved> expected = imports().resolve(each, expected(each), fresh());
            // An entry of the cache that is spoilt on purpose is worth a warning.
            assertThat(found.diagnostics()).noneMatch(Diagnostic::isError);
            assertThat(expected.diagnostics()).isEmpty();
            same(normalized(found.value()), normalized(expected.value()));
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesToResolve() throws IOException {
        return tests(
                AcceptanceSuite.failures("import"),
                each -> assertThat(
                                imports().resolve(each, each.input(), fresh()).accepted())
                        .isFalse());
    }

    /** An empty directory for the cache of one case. */
    private Path fresh() throws IOException {
        return Files.createTempDirectory(temporary, "cache");
    }

    private static AcceptanceImports imports() throws IOException {
        AcceptanceImports known = imports;
        if (known == null) {
            known = new AcceptanceImports();
            imports = known;
        }
        return known;
    }

    private static Resolved resolved(Case each) throws IOException {
        Checked<Resolved> resolved = imports().resolve(each.input());
        assertThat(resolved.diagnostics()).isEmpty();
        return resolved.value();
    }

    private static Expression normalized(Resolved resolved) {
        return new ReadBack(resolved.evaluator()).expression(resolved.value());
    }

    /** What is expected, as it is written; where it imports something, what that means. */
    private static Expression expectation(Case each) throws IOException {
        Checked<Resolved> resolved = imports().resolve(expected(each));
        return resolved.present() && !resolved.value().imports().isEmpty()
                ? normalized(resolved.value())
                : expression(expected(each));
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
