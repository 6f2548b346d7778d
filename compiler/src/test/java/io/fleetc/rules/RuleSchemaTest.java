package io.fleetc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fleetc.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema of rule documents, which editors use, and the reader, which judges, agree. */
class RuleSchemaTest {
    /** Where a rule, a job or an undo entry begins, and the part of the document that it stands in. */
    private static final Pattern ENTRY = Pattern.compile("    - (id|name|edge):.*");

    private static final Map<String, String> PARTS = Map.of("id", "rules", "name", "jobs", "edge", "undo");
    private static final List<String> HEAD =
            List.of("apiVersion: fleetc.io/v1alpha1", "kind: RuleCatalogue", "metadata: {name: one}", "spec:");
    private static final Path SCHEMAS = Path.of("../schemas");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(SCHEMAS.resolve("catalogue-rules.schema.json")));

    @ParameterizedTest
    @MethodSource("documents")
    void accepts(Path document) {
        assertThat(malformed(read(document))).isEmpty();
        assertThat(SCHEMA.validate(read(document), InputFormat.YAML)).isEmpty();
    }

    /** A field that is taken out of a rule, or holds something else, is missed by both or by neither. */
    @TestFactory
    Stream<DynamicTest> refusesWhatTheReaderRefuses() {
        List<DynamicTest> tests = new ArrayList<>();
        documents().forEach(document -> {
            List<String> lines = read(document).lines().toList();
            for (int first = 0; first < lines.size(); first++) {
                Matcher entry = ENTRY.matcher(lines.get(first));
                if (entry.matches()) {
                    List<String> alone = new ArrayList<>(HEAD);
                    alone.add("  " + PARTS.get(entry.group(1)) + ":");
                    alone.addAll(lines.subList(first, end(lines, first)));
                    addSpoilt(alone, tests);
                }
            }
        });
        assertThat(tests).hasSizeGreaterThan(500);
        return tests.stream();
    }

    private static int end(List<String> lines, int first) {
        int end = first + 1;
        while (end < lines.size()
                && (lines.get(end).startsWith("      ") || lines.get(end).isBlank())) {
            end++;
        }
        return end;
    }

    private static void addSpoilt(List<String> rule, List<DynamicTest> tests) {
        String first = rule.get(HEAD.size() + 1);
        for (int i = HEAD.size() + 1; i < rule.size(); i++) {
            String line = rule.get(i);
            if (line.matches("(    - |      )[a-zA-Z]+: [^>\\s].*")) {
                List<String> spoilt = new ArrayList<>(rule);
                spoilt.set(i, line.replaceFirst("([a-zA-Z]+): .*", "$1: [[spoilt]]"));
                tests.add(test(first + " with another " + line.trim(), spoilt));
                if (!line.equals(first)) {
                    List<String> shorter = new ArrayList<>(rule);
                    shorter.remove(i);
                    tests.add(test(first + " without " + line.trim(), shorter));
                }
            }
        }
    }

    private static DynamicTest test(String name, List<String> lines) {
        return DynamicTest.dynamicTest(name, () -> agree(String.join("\n", lines)));
    }

    private static void agree(String document) {
        assertThat(SCHEMA.validate(document, InputFormat.YAML).isEmpty())
                .isEqualTo(malformed(document).isEmpty());
    }

    private static List<Diagnostic> malformed(String document) {
        List<Diagnostic> problems = new ArrayList<>();
        RuleReader.read(FleetFiles.read("rules.yaml", document), problems);
        return problems;
    }

    static Stream<Path> documents() {
        try (Stream<Path> cases = Files.list(Path.of("src/test/cases/rules"))) {
            List<Path> documents = new ArrayList<>(cases.map(directory -> directory.resolve("rules/acme.yaml"))
                    .filter(Files::exists)
                    .filter(path -> !path.toString().contains("malformed"))
                    .sorted()
                    .toList());
            documents.add(SCHEMAS.resolve("catalogue/iomete-rules.yaml"));
            documents.add(SCHEMAS.resolve("catalogue/iomete-changes.yaml"));
            return documents.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
