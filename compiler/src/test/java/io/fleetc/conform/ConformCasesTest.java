package io.fleetc.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fleetc.diagnostic.Checked;
import io.fleetc.report.TextReport;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case is what we compile and what somebody else rendered; what is told of it, mistakes first, is exactly its {@code
 * expected.txt}. {@code expected.json} and {@code expected.md} are compared where they are. {@code -Dgolden.update} writes
 * what is expected, and fails.
 */
class ConformCasesTest {
    private static final Path CASES = Path.of("src/test/cases/conform");
    private static final String FILE = "rendered.yaml";
    private static final Schema JSON = schema();

    @ParameterizedTest
    @MethodSource("cases")
    void tellsExactlyWhatIsExpected(String name) throws IOException {
        Path directory = CASES.resolve(name);
        Checked<Conformance> compared = RenderedObjects.read(source(directory, FILE))
                .then(theirs -> Conforming.of("dc-a", "iomete-system", ours(directory), theirs));
        String mistakes = TextReport.plain(compared.diagnostics());
        String text = compared.accepted() ? ConformText.render(compared.value(), FILE, "", false, false) : "";
        compare(directory.resolve("expected.txt"), mistakes + text);
        if (compared.accepted()) {
            assertThat(JSON.validate(ConformJson.render(compared.value(), FILE), InputFormat.JSON))
                    .isEmpty();
        }
        for (String form : List.of("expected.json", "expected.md")) {
            if (Files.exists(directory.resolve(form))) {
                compare(
                        directory.resolve(form),
                        form.endsWith("json")
                                ? ConformJson.render(compared.value(), FILE)
                                : ConformMarkdown.render(compared.value(), FILE));
            }
        }
        assertThat(System.getProperty("golden.update"))
                .as("wrote the expectations: review the diff, then run without golden.update")
                .isNull();
    }

    private static List<Value.Mapping> ours(Path directory) {
        Checked<List<Value>> ours = YamlReader.manifests(source(directory, "ours.yaml"));
        assertThat(ours.diagnostics()).isEmpty();
        return ours.value().stream().map(Value.Mapping.class::cast).toList();
    }

    private static Source source(Path directory, String name) {
        try {
            return new Source(name, Files.readString(directory.resolve(name)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, actual);
        } else {
            assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
        }
    }

    private static Schema schema() {
        String text = new String(schemaBytes(), StandardCharsets.UTF_8);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static byte[] schemaBytes() {
        try (InputStream in =
                Objects.requireNonNull(ConformCasesTest.class.getResourceAsStream("/schemas/conform.schema.json"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
