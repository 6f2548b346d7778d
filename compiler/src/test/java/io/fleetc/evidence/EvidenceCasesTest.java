package io.fleetc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/evidence} holds the evidence of one fleet, the one of {@link EvidenceFixture}, and
 * what is said about it in {@code expected.txt}; none means that nothing is. {@code ledger.txt} lists what is on record.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class EvidenceCasesTest {
    private static final Path CASES = Path.of("src/test/cases/evidence");
    private static final String EXPECTED = "expected.txt";
    private static final String LEDGER = "ledger.txt";

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(String name) throws IOException {
        Checked<Ledger> read = EvidenceFixture.read(Sources.open(CASES.resolve(name)));
        compare(CASES.resolve(name).resolve(EXPECTED), TextReport.plain(read.diagnostics()));
        compare(CASES.resolve(name).resolve(LEDGER), listed(read.value()));
        if (System.getProperty("golden.update") != null) {
            throw new AssertionError("wrote " + name + ": review the diff, then run without golden.update");
        }
    }

    private static void compare(Path expected, String found) throws IOException {
        if (System.getProperty("golden.update") == null) {
            assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
        } else if (found.isEmpty()) {
            Files.deleteIfExists(expected);
        } else {
            Files.writeString(expected, found);
        }
    }

    private static String listed(Ledger ledger) {
        return ledger.statements().stream()
                .map(each -> each.time() + " " + each.kind() + " " + each.scope() + " " + each.at() + "\n")
                .collect(Collectors.joining());
    }

    /** Each way to put it right that is offered as edits puts exactly that right and breaks nothing. */
    @TestFactory
    Stream<DynamicTest> everyEditHelps() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : cases()) {
            Map<String, byte[]> files = files(name);
            for (Diagnostic diagnostic : check(files)) {
                for (Help help : diagnostic.help()) {
                    if (!help.edits().isEmpty()) {
                        String title = name + ": " + diagnostic.at().span() + ": " + help.text();
                        tests.add(DynamicTest.dynamicTest(title, () -> helps(files, diagnostic, help)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void helps(Map<String, byte[]> files, Diagnostic diagnostic, Help help) {
        String name = diagnostic.at().span().source().name();
        StringBuilder text = new StringBuilder(diagnostic.at().span().source().text());
        help.edits().stream()
                .sorted(Comparator.comparing(Edit::span).reversed())
                .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        Map<String, byte[]> right = new TreeMap<>(files);
        right.put(name, text.toString().getBytes(StandardCharsets.UTF_8));
        List<String> left = new ArrayList<>(messages(files));
        left.remove(diagnostic.code() + " " + diagnostic.message());
        assertThat(messages(right)).isSubsetOf(left).hasSizeLessThanOrEqualTo(left.size());
    }

    private static List<String> messages(Map<String, byte[]> files) {
        return check(files).stream()
                .map(diagnostic -> diagnostic.code() + " " + diagnostic.message())
                .toList();
    }

    private static List<Diagnostic> check(Map<String, byte[]> files) {
        return EvidenceFixture.read(Sources.ofBytes(files)).diagnostics();
    }

    private static Map<String, byte[]> files(String name) throws IOException {
        Sources sources = Sources.open(CASES.resolve(name));
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : sources.list("", true).names()) {
            if (sources.readBytes(file) instanceof Reading.Bytes bytes) {
                files.put(file, bytes.toArray());
            }
        }
        return files;
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
