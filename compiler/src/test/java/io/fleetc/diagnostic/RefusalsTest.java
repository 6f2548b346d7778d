package io.fleetc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.report.TextReport;
import io.fleetc.source.Reading.Problem;
import io.fleetc.source.Reading.Refused;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "NO_ROOT, , FC1001, `clusters/a.yaml` does not exist",
                "NOT_FOUND, , FC1002, `clusters/a.yaml` does not exist",
                "DIRECTORY, , FC1002, `clusters/a.yaml` is a directory where a file is expected",
                "OUTSIDE_ROOT, , FC1003, `clusters/a.yaml` does not lie under the fleet root",
                "TOO_LARGE, 9000000, FC1004, \"`clusters/a.yaml` has 9000000 bytes, the limit is 8388608 (8 MiB)\"",
                "OTHER_ENCODING, UTF-16, FC1005, `clusters/a.yaml` is UTF-16 where UTF-8 is expected",
                "BINARY, 6, FC1005, `clusters/a.yaml` is binary where text is expected",
                "NOT_UTF8, 6, FC1006, byte 6 of the file is not UTF-8",
                "LINK_CYCLE, , FC1008, `clusters/a.yaml` is a symbolic link that leads back to itself",
            })
    void saysWhatIsWrongWithTheFile(Problem problem, @Nullable String detail, String code, String message) {
        Diagnostic diagnostic = Refusals.diagnostic(refused(problem, detail == null ? "" : detail));

        assertThat(diagnostic.code()).isEqualTo(code);
        assertThat(diagnostic.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemRefusesTheFleet(Problem problem) {
        assertThat(Refusals.diagnostic(refused(problem, "1")).isError()).isTrue();
    }

    /** What git cannot keep as a case file: links that lead away or back, and a file of 100 MiB. */
    @Test
    void namesTheFileAndNothingOutside(@TempDir Path temporary) throws IOException {
        Path root = Files.createDirectory(temporary.resolve("fleet"));
        Files.createSymbolicLink(root.resolve("away.yaml"), Path.of("/etc/hostname"));
        Files.createSymbolicLink(root.resolve("back.yaml"), Path.of("back.yaml"));
        try (RandomAccessFile sparse =
                new RandomAccessFile(root.resolve("large.yaml").toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        Sources sources = Sources.open(root);
        List<Diagnostic> diagnostics = sources.list("", false).names().stream()
                .map(name -> Refusals.diagnostic((Refused) sources.read(name)))
                .toList();

        assertThat(TextReport.plain(diagnostics)).isEqualTo("""
                error[FC1003]: `away.yaml` does not lie under the fleet root
                 --> away.yaml
                  = note: symbolic links and `..` are resolved first
                  = help: move the file into the fleet

                error[FC1008]: `back.yaml` is a symbolic link that leads back to itself
                 --> back.yaml
                  = help: replace the link by the file or directory that is meant

                error[FC1004]: `large.yaml` has 104857600 bytes, the limit is 8388608 (8 MiB)
                 --> large.yaml
                  = help: move clusters into files of their own under `clusters/`, one each

                3 errors
                """);
    }

    @Test
    void theSizeNeedNotBeKnown() {
        assertThat(Refusals.diagnostic(refused(Problem.TOO_LARGE, "")).message())
                .isEqualTo("`clusters/a.yaml` is larger than the limit of 8 MiB");
    }

    private static Refused refused(Problem problem, String detail) {
        return new Refused(new Source("clusters/a.yaml", "").span(0, 0), problem, detail);
    }
}
