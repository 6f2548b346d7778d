package io.fleetc.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every case in every format. */
class ReportLawsTest {
    private static final Schema SARIF = schema(SpecificationVersion.DRAFT_7, "/schema/sarif-schema-2.1.0.json");
    private static final Schema JSON = schema(SpecificationVersion.DRAFT_2020_12, "/schemas/report.schema.json");

    @ParameterizedTest
    @MethodSource("names")
    void sarifFollowsTheOfficialSchema(String name) throws IOException {
        String sarif = SarifReport.render(Report.of(ReportCase.named(name).diagnostics()), "1.2.3");
        assertThat(SARIF.validate(sarif, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void jsonFollowsOurSchema(String name) throws IOException {
        String json = JsonReport.render(Report.of(ReportCase.named(name).diagnostics()));
        assertThat(JSON.validate(json, InputFormat.JSON)).isEmpty();
    }

    @Test
    void sarifExplainsOurOwnCodes() {
        Diagnostic diagnostic = Diagnostic.error(Code.FC2001, "no", new Source("a", "x").span(0, 1));
        assertThat(SarifReport.render(Report.of(List.of(diagnostic)), "1.2.3"))
                .contains(Code.FC2001.title(), "yaml-language-server");
    }

    /** JSON on one line may have thousands of mistakes, each with an edit. */
    @Test
    void noFindingShowsAllOfAVeryLongLine() {
        Source source = new Source("fleet.json", "x".repeat(100_000));
        Diagnostic diagnostic = Diagnostic.error(Code.FC2001, "no", source.span(50_000, 50_001))
                .helping("write `y`", new Edit(source.span(50_000, 50_001), "y"));
        assertThat(TextReport.plain(List.of(diagnostic)))
                .contains("help: write `y`")
                .hasSizeLessThan(1000);
    }

    @Test
    void eachFileIsLookedAtOnceForAllItsFixes() {
        Source source = new Source("fleet.yaml", "hots: 1\nprot: 2\n");
        List<Diagnostic> both = List.of(
                Diagnostic.error(Code.FC2001, "no", source.span(0, 4))
                        .helping("write `host`", new Edit(source.span(0, 4), "host")),
                Diagnostic.error(Code.FC2001, "no", source.span(8, 12))
                        .helping("write `port`", new Edit(source.span(8, 12), "port")));
        List<Source> asked = new ArrayList<>();
        assertThat(Fixes.of(both, asked::add).count()).isEqualTo(2);
        assertThat(asked).containsExactly(source);
    }

    @Test
    void allFindingsOfOneLineShareItsLayout() {
        Source source = new Source("fleet.json", "one\ntwo\n");
        ShownLines lines = new ShownLines(Redaction.of(List.of()));
        ShownLine first = lines.of(source, 1);
        assertThat(lines.of(source, 1)).isSameAs(first);
        assertThat(lines.of(source, 2).text(0, 3)).isEqualTo("two");
        assertThat(lines.of(new Source("other.json", "\nother"), 2).text(0, 3)).isEqualTo("oth");
    }

    @Test
    void theSchemasRefuseSomething() {
        assertThat(SARIF.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(JSON.validate("{\"diagnostics\": []}", InputFormat.JSON)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void junitIsWellFormed(String name) throws Exception {
        String xml = JunitReport.render(Report.of(ReportCase.named(name).diagnostics()));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void githubPrintsOneLinePerDiagnostic(String name) throws IOException {
        List<Diagnostic> diagnostics = ReportCase.named(name).diagnostics();
        assertThat(GithubReport.render(Report.of(diagnostics)).lines()).hasSize(diagnostics.size());
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingSteersTheTerminal(String name) throws IOException {
        String text = TextReport.plain(ReportCase.named(name).diagnostics());
        assertThat(text.chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noFormatShowsASecret(Format format) throws IOException {
        Report report = Report.of(ReportCase.named("secret-in-every-excerpt").diagnostics());
        assertThat(format.render(report, "1.2.3", true)).doesNotContain("hunter2", "line-one", "line-two");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormatNamesFilesAsTheUserReachesThem(Format format) {
        Source own = new Source("clusters/a.yaml", "x: 1\n");
        Source shipped = new Source("catalogue/iomete-4.0.yaml", "y: 1\n");
        Diagnostic diagnostic =
                Diagnostic.error(Code.FC2001, "no", own.span(0, 1)).also(shipped.span(0, 1), "says the catalogue");
        String rendered = format.render(Report.below("fleets/acme/", List.of(diagnostic)), "1.2.3", false);
        assertThat(rendered).contains("fleets/acme/clusters/a.yaml", "catalogue/iomete-4.0.yaml");
        assertThat(rendered).doesNotContain("fleets/acme/catalogue");
    }

    static List<String> names() throws IOException {
        return ReportCase.names();
    }

    private static Schema schema(SpecificationVersion version, String resource) {
        try (InputStream in = Objects.requireNonNull(ReportLawsTest.class.getResourceAsStream(resource), resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
