package io.fleetc.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationsTest {
    @ParameterizedTest
    @EnumSource
    void everyCodeIsExplained(Code code) {
        String text = Explanations.text(code.name()).orElseThrow();
        assertThat(text).isNotBlank().doesNotStartWith("#").doesNotContain("TODO");
        assertThat(text.lines()).allMatch(line -> line.length() <= 130);
        assertThat(Explanations.page(code.name()).orElseThrow())
                .startsWith("# " + code.name() + ": " + code.title() + "\n\n");
        assertThat(Explanations.title(code.name())).hasValue(code.title());
    }

    @Test
    void everyExplanationHasItsCode() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/fleetc/diagnostic/explain"))) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())).toList())
                    .allMatch(
                            name -> Explanations.title(name.replace(".md", "")).isPresent())
                    .hasSize(Code.values().length);
        }
    }

    @Test
    void anotherWordIsNotExplained() {
        assertThat(Explanations.text("../package-info")).isEmpty();
        assertThat(Explanations.text("IOM-RAS-001")).isEmpty();
    }
}
