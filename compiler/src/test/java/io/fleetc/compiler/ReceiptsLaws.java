package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.output.Layout;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.Receipts;
import io.fleetc.output.WriteOptions;
import io.fleetc.output.WriteReport;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster that is skipped holds what it would hold if it were compiled again. */
class ReceiptsLaws {
    private static final Path EXAMPLE = Path.of("../fleet-examples/independent");
    private static final List<String> NUMBERS = List.of("replicas: 1", "replicas: 2", "replicas: 3");

    /** Whatever is changed from run to run, the output is the one that a first run into an empty directory writes. */
    @Property(tries = 12)
    void skippedIsRecompiled(@ForAll Random random) throws IOException {
        Path work = Files.createTempDirectory("receipts");
        SortedMap<String, String> fleet = files(EXAMPLE);
        for (int run = 0; run < 4; run++) {
            change(fleet, random);
            compile(fleet, work.resolve("out"), receipts(work));
            compile(fleet, work.resolve("fresh" + run), Receipts.none());
            assertThat(files(work.resolve("out"))).isEqualTo(files(work.resolve("fresh" + run)));
            age(work.resolve("out"), work.resolve("receipts"));
        }
        deleteAll(work);
    }

    @Test
    void keepsWhatDidNotChangeAndNoticesWhatDid(@TempDir Path work) throws IOException {
        SortedMap<String, String> fleet = files(EXAMPLE);
        compile(fleet, work.resolve("out"), receipts(work));
        age(work.resolve("out"), work.resolve("receipts"));
        Path file = work.resolve("out/production/values.yaml");
        FileTime written = Files.getLastModifiedTime(file);

        assertThat(compile(fleet, work.resolve("out"), receipts(work)).isUpToDate())
                .isTrue();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(written);

        // Somebody's work is seen, and so is a file that is gone.
        Files.delete(work.resolve("out/staging/values.yaml"));
        assertThat(compile(fleet, work.resolve("out"), receipts(work)).written())
                .containsExactly("staging/values.yaml");
        Files.writeString(file, Files.readString(file) + "# by hand\n");
        assertThat(FleetCompiler.compile(
                                root(fleet),
                                CompileOptions.defaults(),
                                new OutputDirectory(work.resolve("out")).with(receipts(work)),
                                WriteOptions.DEFAULT,
                                said -> true)
                        .diagnostics())
                .singleElement()
                .satisfies(said -> assertThat(said.code()).isEqualTo("FC5002"));
    }

    /** A cluster that was not touched is not even read: what looks the same is taken for the same, as Git does. */
    @Test
    void doesNotCompileWhatItKeeps(@TempDir Path work) throws IOException {
        SortedMap<String, String> fleet = files(EXAMPLE);
        compile(fleet, work.resolve("out"), receipts(work));
        age(work.resolve("out"), work.resolve("receipts"));
        Path file = work.resolve("out/production/values.yaml");
        FileTime written = Files.getLastModifiedTime(file);
        String other = Files.readString(file).replace("iomete", "etemoi");
        Files.writeString(file, other);
        Files.setLastModifiedTime(file, written);

        assertThat(compile(fleet, work.resolve("out"), receipts(work)).unchanged())
                .contains("production/values.yaml");
        assertThat(file).hasContent(other);
    }

    /** Of another build of fleetc nobody knows what it would write. */
    @Test
    void anotherBuildHasNoReceipts(@TempDir Path work) throws IOException {
        SortedMap<String, String> fleet = files(EXAMPLE);
        compile(fleet, work.resolve("out"), receipts(work));
        age(work.resolve("out"), work.resolve("receipts"));
        Path index = work.resolve("out/production/index.json");
        // As if an older build had written something else, and had a receipt for it.
        Files.writeString(
                index, Files.readString(index).replace("\"inputDigest\": \"sha256:", "\"inputDigest\": \"sha256:0"));

        Receipts other = Receipts.in(work.resolve("receipts"), "other " + Layout.COMPONENT.word());
        assertThat(compile(fleet, work.resolve("out"), other).written()).contains("production/index.json");
    }

    /** The cache is no part of the output: it costs time and nothing else. */
    @Test
    void aDamagedCacheHoldsNothing(@TempDir Path work) throws IOException {
        SortedMap<String, String> fleet = files(EXAMPLE);
        compile(fleet, work.resolve("out"), receipts(work));
        Path cache = work.resolve("receipts");
        byte[] whole = Files.readAllBytes(cache);
        for (int damage : List.of((int) 'x', 0xFF, 0)) {
            byte[] damaged = whole.clone();
            for (int i = Files.readString(cache).indexOf('\n') + 1; i < damaged.length; i += 97) {
                damaged[i] = (byte) damage;
            }
            Files.write(cache, damaged);
            age(work.resolve("out"), cache);
            Files.deleteIfExists(work.resolve("out/staging/values.yaml"));
            assertThat(compile(fleet, work.resolve("out"), receipts(work)).written())
                    .containsExactly("staging/values.yaml");
        }
        Files.delete(cache);
        Files.createDirectories(cache.resolve("in the way"));
        assertThat(compile(fleet, work.resolve("out"), receipts(work)).isUpToDate())
                .isTrue();
        assertThat(files(work).keySet()).noneMatch(name -> name.endsWith(".new"));
    }

    private static void change(SortedMap<String, String> fleet, Random random) {
        List<String> names = fleet.keySet().stream()
                .filter(name -> name.startsWith("clusters/"))
                .toList();
        String name = names.get(random.nextInt(names.size()));
        String text = String.valueOf(fleet.get(name)).replaceAll("(?m)^  services:\\n.*\\n", "");
        if (random.nextBoolean() && !text.contains("services:")) {
            text += "  services:\n    core: {" + NUMBERS.get(random.nextInt(NUMBERS.size())) + "}\n";
        }
        fleet.put(name, text);
    }

    private static WriteReport compile(SortedMap<String, String> fleet, Path out, Receipts receipts) {
        return FleetCompiler.compile(
                        root(fleet),
                        CompileOptions.defaults(),
                        new OutputDirectory(out).with(receipts),
                        WriteOptions.DEFAULT,
                        said -> true)
                .value()
                .report();
    }

    private static FleetRoot root(SortedMap<String, String> fleet) {
        return FleetRoot.hermetic(Sources.of(fleet));
    }

    private static Receipts receipts(Path work) {
        return Receipts.in(work.resolve("receipts"), "test " + Layout.COMPONENT.word());
    }

    /** As if the receipts had been written long after the files: else they are not trusted. */
    private static void age(Path out, Path receipts) throws IOException {
        assertThat(out).isDirectory();
        Files.setLastModifiedTime(
                receipts,
                FileTime.from(Files.getLastModifiedTime(receipts).toInstant().plusSeconds(3)));
        assertThat(Files.getLastModifiedTime(receipts).toInstant()).isAfter(Instant.EPOCH);
    }

    private static SortedMap<String, String> files(Path directory) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return files;
    }

    private static void deleteAll(Path directory) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> found = Files.walk(directory)) {
            found.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
