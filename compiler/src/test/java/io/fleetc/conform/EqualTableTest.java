package io.fleetc.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EqualTableTest {
    private static final List<String> PARTS = List.of("object", "pod", "container", "probe", "job", "claim");

    @Test
    void everyRowIsAboutSomethingAndHasAReason() {
        for (EqualTable.Row row : EqualTable.shipped().rows()) {
            assertThat(row.rule().why()).as(row.toString()).isNotBlank();
            boolean part = PARTS.contains(row.where());
            assertThat(part || row.where().matches("[A-Z][A-Za-z]+(,[A-Z][A-Za-z]+)*"))
                    .as(row.toString())
                    .isTrue();
        }
    }

    @Test
    void noRowIsThereTwice() {
        assertThat(EqualTable.shipped().rows())
                .extracting(row -> row.where() + " " + row.path() + " "
                        + row.rule().what() + " " + row.rule().argument())
                .doesNotHaveDuplicates();
    }

    @Test
    void theListSaysEachRowUnderItsReason() {
        String text = EqualText.render();
        assertThat(text.lines().filter(line -> line.startsWith("  ")))
                .hasSize(EqualTable.shipped().rows().size());
        assertThat(text)
                .contains("\nk8s.io/api apps/v1 defaults, SetDefaults_Deployment\n  Deployment spec.replicas: 1 where")
                .contains("  container env: in any order unless one refers to another\n");
    }
}
