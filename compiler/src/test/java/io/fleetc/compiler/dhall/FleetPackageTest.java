package io.fleetc.compiler.dhall;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.Freezing;
import io.fleetc.dhall.binary.BinaryEncoder;
import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.dhall.imports.ImportPolicy;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.SemanticCache;
import io.fleetc.dhall.imports.Transport;
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
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The types in {@code schemas/dhall} are those of the JSON Schema, and the hash is theirs. */
class FleetPackageTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("fleetc.repository", ".."));
    private static final Path PACKAGE = REPOSITORY.resolve("schemas/dhall/package.dhall");
    private static final Path HASH = REPOSITORY.resolve("schemas/dhall/package.sha256");

    @Test
    void isGeneratedFromTheSchema() throws IOException {
        String text = FleetPackage.text();
        String hash = hash(text) + "\n";
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PACKAGE, text);
            Files.writeString(HASH, hash);
            throw new AssertionError("wrote schemas/dhall: review the diff, then run without golden.update");
        }
        assertThat(Files.readString(PACKAGE)).isEqualTo(text);
        assertThat(Files.readString(HASH)).isEqualTo(hash);
    }

    @Test
    void isFormatted() {
        assertThat(DhallFormatter.format(parsed(ShippedPackage.text()))).isEqualTo(ShippedPackage.text());
    }

    @Test
    void everyExampleImportsItByItsHash() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("fleet-examples"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".dhall")).toList()) {
                String text = Files.readString(file);
                if (text.contains("sha256:")) {
                    assertThat(text).as(file.toString()).contains("sha256:" + ShippedPackage.hash());
                }
            }
        }
    }

    /** Whoever updates fleetc has the hash of the package before, and freezing finds it out without the network. */
    @Test
    void freezingGivesAnImportTheHashOfThisPackage() {
        Freezing freezing = new Freezing(FleetPackageTest::offline, false);
        String address = "https://fleetc.io/schemas/dhall/package.dhall";
        String right = "(" + address + " sha256:" + ShippedPackage.hash() + ").Fleet";
        for (String hash : List.of("", " sha256:" + "0".repeat(64))) {
            Source source = new Source("fleet.dhall", "(" + address + hash + ").Fleet");
            assertThat(freezing.freeze(source).value()).isEqualTo(right);
        }
    }

    private static ImportResolver offline() {
        return new ImportResolver(
                Sources.of(Map.of()),
                ImportPolicy.HERMETIC.withoutHashes().shipping(ShippedPackage.texts()),
                Transport.NONE,
                SemanticCache.NONE,
                Map.of(),
                null,
                Limits.STANDARD);
    }

    private static String hash(String text) {
        Expression expression = parsed(text).expression();
        Evaluator evaluator = new Evaluator(Linkage.NONE, Limits.STANDARD);
        Checked<Denotation> type = new TypeInference(evaluator, Linkage.NONE).infer(expression);
        assertThat(type.diagnostics()).isEmpty();
        Expression normal = new ReadBack(evaluator).alphaNormal(evaluator.delay(expression, Environment.empty()));
        return SemanticHash.of(BinaryEncoder.encode(normal));
    }

    private static Parsed parsed(String text) {
        return DhallParser.parse(new Source("package.dhall", text)).value();
    }
}
