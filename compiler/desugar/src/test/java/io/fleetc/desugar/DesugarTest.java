package io.fleetc.desugar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small programs do the same as they are and rewritten, and what is rewritten has no lambdas left. */
class DesugarTest {
    @TempDir
    Path directory;

    static List<String> cases() throws IOException {
        return CompiledCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesTheSameWithoutLambdas(String name) throws Exception {
        CompiledCase program = CompiledCase.of(name, directory);
        String printed = program.printed();
        assertThat(printed).isNotBlank();
        assertThat(program.callSites()).anyMatch(site -> site.endsWith(": metafactory"));

        Desugar.main(new String[] {program.jar().toString(), "cases/"});
        assertThat(program.printed()).isEqualTo(printed);
        assertThat(program.callSites())
                .hasSize((int) program.leaves())
                .allMatch(site -> site.endsWith(": altMetafactory"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void givesTheSameBytesAndDoesNothingTwice(String name) throws Exception {
        Path jar = CompiledCase.of(name, directory).jar();
        Path other = Files.copy(jar, directory.resolve("other.jar"));
        byte[] before = Files.readAllBytes(jar);
        Desugar.rewrite(jar, List.of("cases/"));
        Desugar.rewrite(other, List.of("cases/"));
        byte[] after = Files.readAllBytes(jar);
        assertThat(after).isNotEqualTo(before).isEqualTo(Files.readAllBytes(other));

        Desugar.rewrite(jar, List.of("cases/"));
        assertThat(Files.readAllBytes(jar)).isEqualTo(after);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(directory::relativize).map(Path::toString))
                    .containsExactlyInAnyOrder("case.jar", "classes", "other.jar");
        }
    }

    @Test
    void putsNewClassesBehindTheirHosts() throws Exception {
        CompiledCase program = CompiledCase.of("Nested", directory);
        assertThat(program.entries()).containsExactly("cases/Nested$1.class", "cases/Nested.class");
        Desugar.rewrite(program.jar(), List.of("cases/"));
        assertThat(program.entries())
                .startsWith("cases/Nested$1.class", "cases/Nested$1$lambda$1.class", "cases/Nested.class")
                .endsWith("cases/Nested$lambda$8.class", "cases/Nested$lambda$9.class", "cases/Nested$lambda$10.class");
    }

    @Test
    void keepsWhatIsNotAskedFor() throws Exception {
        CompiledCase program = CompiledCase.of("Nested", directory);
        byte[] before = Files.readAllBytes(program.jar());
        Desugar.rewrite(program.jar(), List.of("cases/elsewhere/"));
        assertThat(Files.readAllBytes(program.jar())).isEqualTo(before);
    }

    /** A jar has more than classes; what is stored without compression stays so, and times stay what they were. */
    @Test
    void copiesTheOtherEntries() throws Exception {
        Path jar = CompiledCase.of("Nested", directory).jar();
        Path whole = directory.resolve("whole.jar");
        FileTime time = FileTime.fromMillis(1_700_000_000_000L);
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(whole))) {
            byte[] text = "Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8);
            ZipEntry stored = new ZipEntry("META-INF/MANIFEST.MF");
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(text.length);
            stored.setCrc(crc(text));
            stored.setComment("first");
            out.putNextEntry(stored);
            out.write(text);
            out.putNextEntry(new ZipEntry("cases/"));
            ZipEntry nested = new ZipEntry("cases/Nested.class");
            nested.setTime(time.toMillis());
            out.putNextEntry(nested);
            try (InputStream in = zip.getInputStream(zip.getEntry("cases/Nested.class"))) {
                in.transferTo(out);
            }
        }

        Desugar.rewrite(whole, List.of("cases/"));
        assertThat(new CompiledCase("Nested", whole).entries())
                .startsWith("META-INF/MANIFEST.MF", "cases/", "cases/Nested.class", "cases/Nested$lambda$1.class");
        try (ZipFile zip = new ZipFile(whole.toFile())) {
            ZipEntry manifest = entry(zip, "META-INF/MANIFEST.MF");
            assertThat(manifest.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(manifest.getComment()).isEqualTo("first");
            try (InputStream in = zip.getInputStream(manifest)) {
                assertThat(in).hasContent("Manifest-Version: 1.0\n");
            }
            assertThat(entry(zip, "cases/Nested.class").getTime()).isEqualTo(time.toMillis());
            assertThat(entry(zip, "cases/Nested$lambda$1.class").getTime()).isEqualTo(time.toMillis());
        }
    }

    /** The names of what was rewritten before are taken, should a jar be rewritten in part. */
    @Test
    void takesNoNameThatThereIs() throws Exception {
        CompiledCase program = CompiledCase.of("Nested", directory);
        String printed = program.printed();
        Path jar = directory.resolve("taken.jar");
        try (ZipFile zip = new ZipFile(program.jar().toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : program.entries()) {
                byte[] content = zip.getInputStream(entry(zip, name)).readAllBytes();
                out.putNextEntry(new ZipEntry(name));
                out.write(content);
                out.putNextEntry(new ZipEntry(name.replace(".class", "$lambda$1.class")));
                out.write(content);
            }
        }
        Desugar.rewrite(jar, List.of("cases/"));
        CompiledCase rewritten = new CompiledCase("Nested", jar);
        assertThat(rewritten.entries()).doesNotHaveDuplicates().contains("cases/Nested$lambda$11.class");
        assertThat(rewritten.printed()).isEqualTo(printed);
    }

    @Test
    void wantsTwoArguments() {
        assertThatThrownBy(() -> Desugar.main(new String[] {"case.jar"})).isInstanceOf(IllegalArgumentException.class);
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        return Objects.requireNonNull(zip.getEntry(name));
    }

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }
}
