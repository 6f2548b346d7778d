package io.fleetc.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/argocd-parameters} holds what Argo CD may send and what is made of it.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class ParameterCasesTest {
    private static final Path CASES = Path.of("src/test/cases/argocd-parameters");

    @ParameterizedTest
    @MethodSource("cases")
    void readsWhatIsExpected(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected.txt");
        String found =
                shown(ParameterReader.read(Files.readString(CASES.resolve(name).resolve("parameters.json"))));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, found);
            throw new AssertionError("wrote " + name + ": review the diff, then run without golden.update");
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static String shown(Checked<RenderRequest> read) {
        if (!read.present()) {
            return TextReport.plain(read.diagnostics());
        }
        RenderRequest request = read.value();
        String delivery = request.delivery()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse("what the fleet says");
        return "cluster: " + request.cluster() + "\ndelivery: " + delivery + "\nallowEmpty: " + request.allowEmpty()
                + "\n";
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
