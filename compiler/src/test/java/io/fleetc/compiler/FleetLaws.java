package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Label;
import io.fleetc.report.Format;
import io.fleetc.report.Report;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for whole fleets, whatever stands in them. */
class FleetLaws {
    private static final Path EXAMPLES = Path.of(System.getProperty("fleetc.repository", ".."), "fleet-examples");
    private static final Path CASES = Path.of("src/test/cases");
    private static final List<String> SHIPPED = List.of("catalogue/", "fleetc.io/schemas/");
    private static final SortedMap<String, String> SHARED = files(EXAMPLES.resolve("shared"));
    private static final SortedMap<String, String> COMPILED = bytes(SHARED);

    /** A secret in each place where people put one, is refused and shown by no format. */
    @Property(tries = 60)
    void noReportShowsASecret(@ForAll("secrets") String secret, @ForAll("places") String place, @ForAll Format format) {
        Checked<CompiledFleet> compiled = compile(Map.of("fleet.yaml", place.replace("SECRET", secret)));
        assertThat(compiled.accepted()).isFalse();
        assertThat(compiled.diagnostics())
                .anyMatch(diagnostic -> diagnostic.code().equals("FC2010"));
        assertThat(format.render(Report.of(compiled.diagnostics()), "1.2.3", true))
                .doesNotContain(secret);
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(10)
                .ofMaxLength(30)
                .map(rest -> "zq" + rest);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(
                        "database: {host: db, user: iomete, password: SECRET}",
                        "database: {host: db, pasword: SECRET, password: 'SECRET'}",
                        "database: {host: db, user: iomete, passwordSecret: SECRET}",
                        "database: {adminCredentials: {user: postgres, password: \"SECRET\"}}",
                        "storage: {type: minio, secretKey: SECRET, storageAccountKey: SECRET}",
                        "storage: {type: s3, secretKey: SECRET, flags: on}",
                        "adminUser: {username: admin, temporaryPassword: SECRET}",
                        "logging: {source: splunk, token: SECRET, apiKey: SECRET}",
                        "secretStore: {type: vault, endpoint: 'https://root:SECRET@vault:8200'}",
                        "trustStore: {secretName: trust, password: SECRET}",
                        "values: {database: {password: SECRET}}",
                        "values: {extra: {clientSecret: SECRET, other: 1_000}}",
                        "unknown: {token: SECRET}",
                        "keycloak: {adminPassword: SECRET}")
                .map("""
                    apiVersion: fleetc.io/v1alpha1
                    kind: Fleet
                    metadata: {name: acme}
                    spec:
                      defaults:
                        %s
                    """::formatted);
    }

    /** Neither the order of keys in a map nor the way a file is written shows in the output. */
    @Property(tries = 8)
    void shuffledMapsCompileToTheSameBytes(@ForAll Random random) {
        Map<String, String> shuffled = new LinkedHashMap<>();
        SHARED.forEach((name, text) -> {
            Value document = YamlReader.read(new Source(name, text)).value();
            shuffled.put(name, YamlWriter.write(shuffled(document, random)));
        });
        assertThat(bytes(shuffled)).containsExactlyEntriesOf(COMPILED);
    }

    private static Value shuffled(Value value, Random random) {
        if (value instanceof Value.Sequence list) {
            return new Value.Sequence(
                    list.items().stream().map(item -> shuffled(item, random)).toList(), list.span());
        }
        if (!(value instanceof Value.Mapping map)) {
            return value;
        }
        List<String> keys = new ArrayList<>(map.members().keySet());
        Collections.shuffle(keys, random);
        Map<String, Value.Member> members = new LinkedHashMap<>();
        for (String key : keys) {
            Value inner = map.get(key);
            if (inner != null) {
                members.put(key, new Value.Member(Span.none(), shuffled(inner, random)));
            }
        }
        return new Value.Mapping(members, map.span());
    }

    /** What is said of a fleet does not depend on having been said before, nor on whether it is compiled as well. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void judgingAgainSaysTheSame(@ForAll("fleets") Path root) {
        Map<String, String> files = files(root);
        Checked<ValidatedFleet> first = FleetCompiler.validate(Sources.of(files));
        assertThat(TextReport.plain(validate(files))).isEqualTo(TextReport.plain(first.diagnostics()));
        Checked<CompiledFleet> compiled = compile(files);
        assertThat(compiled.accepted()).isEqualTo(first.accepted());
        if (compiled.accepted()) {
            assertThat(TextReport.plain(compiled.diagnostics())).isEqualTo(TextReport.plain(first.diagnostics()));
        }
    }

    /** Every place that is spoken of lies in the file that it names, and nothing is said twice or out of order. */
    @Property(generation = GenerationMode.EXHAUSTIVE)
    void placesLieInTheirFiles(@ForAll("fleets") Path root) {
        Map<String, String> files = files(root);
        check(files, validate(files));
    }

    /** The same for a fleet that lost or doubled any piece of its text: no damage makes the compiler fail. */
    @Property(tries = 150)
    void placesLieInTheirFilesWhateverTheDamage(@ForAll("fleets") Path root, @ForAll Random random) {
        SortedMap<String, String> files = files(root);
        List<String> names = new ArrayList<>(files.keySet());
        String name = names.get(random.nextInt(names.size()));
        files.put(name, damaged(String.valueOf(files.get(name)), random));
        check(files, validate(files));
    }

    private static String damaged(String text, Random random) {
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(12));
        String piece = text.substring(start, end);
        String instead = switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> piece + piece;
            case 2 -> ": ";
            case 3 -> "\n" + piece;
            case 4 -> "[" + piece;
            default -> "\u00e9\ud83d\ude00" + piece;
        };
        return text.substring(0, start) + instead + text.substring(end);
    }

    private static void check(Map<String, String> files, List<Diagnostic> diagnostics) {
        assertThat(diagnostics).doesNotHaveDuplicates().isSortedAccordingTo(Diagnostic.BY_PLACE);
        for (Diagnostic diagnostic : diagnostics) {
            check(files, diagnostic.at().span());
            diagnostic.related().stream().map(Label::span).forEach(span -> check(files, span));
            diagnostic.help().stream()
                    .flatMap(help -> help.edits().stream())
                    .map(Edit::span)
                    .forEach(span -> check(files, span));
        }
    }

    private static void check(Map<String, String> files, Span span) {
        if (!span.known() || SHIPPED.stream().anyMatch(span.source().name()::startsWith)) {
            return;
        }
        String text = span.source().text();
        assertThat(span.start()).isBetween(0, span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        assertThat(files).containsKey(span.source().name());
        // A file that cannot be read is spoken of without its text.
        assertThat(text).isIn("", files.get(span.source().name()));
    }

    /** All fleets of the cases and the examples whose files are text. */
    @Provide
    Arbitrary<Path> fleets() {
        List<Path> roots = new ArrayList<>();
        for (Path group : List.of(
                CASES.resolve("fleet"), CASES.resolve("rules"), CASES.resolve("schema"), CASES.resolve("catalogue"))) {
            try (Stream<Path> entries = Files.list(group)) {
                entries.sorted().forEach(roots::add);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return Arbitraries.of(roots);
    }

    private static List<Diagnostic> validate(Map<String, String> files) {
        return FleetCompiler.validate(Sources.of(files)).diagnostics();
    }

    private static Checked<CompiledFleet> compile(Map<String, String> files) {
        return FleetCompiler.compile(Sources.of(files), CompileOptions.defaults());
    }

    private static SortedMap<String, String> bytes(Map<String, String> files) {
        Checked<CompiledFleet> compiled = compile(files);
        assertThat(compiled.diagnostics()).isEmpty();
        SortedMap<String, String> bytes = new TreeMap<>();
        compiled.value()
                .files()
                .paths()
                .forEach(path -> bytes.put(path, compiled.value().files().text(path)));
        return bytes;
    }

    private static SortedMap<String, String> files(Path root) {
        Sources sources = Sources.open(root);
        SortedMap<String, String> files = new TreeMap<>();
        for (String file : sources.list("", true).names()) {
            if (!file.equals("expected.txt") && sources.read(file) instanceof Reading.Text text) {
                files.put(file, text.source().text());
            }
        }
        return files;
    }
}
