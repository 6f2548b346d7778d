package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each flag of the gathered facts, against the catalogue. */
class FlagFactsTest {
    private static final Path DOMAIN = Path.of("src/test/resources/domain");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

    /** Where the catalogue says more than the facts, or chooses: each of these has its own note in the catalogue. */
    private static final List<String> CHOSEN = List.of("icebergMetrics", "s3ChecksumValidationDisabled");

    @ParameterizedTest
    @MethodSource("facts")
    void standsInTheCatalogueAsTheFactsSay(Value.Mapping fact) {
        Flag flag = flag(text(fact, "name"));
        assertThat(flag.defaultIn(SemanticVersion.of("3.18.0")).on())
                .isEqualTo(fact.get("default") instanceof Value.Bool bool && bool.on());
        assertThat(flag.kind().word()).isEqualTo(fact.text("kind"));
        assertThat(flag.consistency().global()).isEqualTo(!"per-cluster".equals(fact.text("fleetConsistency")));
        assertThat(flag.services()).isEqualTo(texts(fact, "services"));
        assertThat(flag.sources())
                .hasSizeGreaterThanOrEqualTo(texts(fact, "sources").size());
        if (!CHOSEN.contains(flag.name())) {
            assertThat(flag.life().since()).isEqualTo(since(text(fact, "since")));
        }
    }

    /** The path is the one printed, except where the facts themselves say that what is printed is not the path. */
    @ParameterizedTest
    @MethodSource("facts")
    void hasThePathOfTheFacts(Value.Mapping fact) {
        Flag flag = flag(text(fact, "name"));
        String path = fact.text("valuesPath");
        if (path == null) {
            assertThat(flag.valuesPath()).isNull();
        } else {
            assertThat(String.valueOf(flag.valuesPath()))
                    .isEqualTo(path.replace("eventIngest.enabled (as printed)", "features.eventIngest.enabled"));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasTheDefaultOfTheArchitecturePage(String row) {
        String[] parts = row.split(" = ", 2);
        String name = parts[0].replaceFirst("^services\\.(.*)\\.enabled$", "$1");
        Flag flag = flag(name);
        assertThat(flag.defaultIn(SemanticVersion.of("3.19.0")).on()).isEqualTo(parts[1].equals("true"));
    }

    static List<Value> facts() throws IOException {
        String text = Files.readString(DOMAIN.resolve("iomete-flags.yaml"));
        Value.Mapping document = (Value.Mapping)
                YamlReader.read(new Source("iomete-flags.yaml", text)).value();
        return ((Value.Sequence) Objects.requireNonNull(document.get("flags"))).items();
    }

    static List<String> tables() throws IOException {
        return Files.readAllLines(DOMAIN.resolve("iomete-flag-tables.txt"));
    }

    /** "≤x" and "unknown" mean that no first release is known (decisions.md, Flags). */
    private static @Nullable SemanticVersion since(String written) {
        Matcher matcher = VERSION.matcher(written);
        return written.startsWith("≤") || written.startsWith("unknown") || !matcher.find()
                ? null
                : SemanticVersion.of(matcher.group());
    }

    private static Flag flag(String name) {
        return Objects.requireNonNull(Catalogue.shipped().flags().get(name), name);
    }

    private static String text(Value.Mapping fact, String key) {
        return Objects.requireNonNull(fact.text(key), key);
    }

    private static List<String> texts(Value.Mapping fact, String key) {
        return ((Value.Sequence) Objects.requireNonNull(fact.get(key), key))
                .items().stream().map(item -> ((Value.Text) item).text()).toList();
    }
}
