package io.fleetc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void findsTheNameThatIsNearest() {
        assertThat(Nearest.to("datbase", List.of("release", "database", "datbases")))
                .contains("database");
        assertThat(Nearest.to("host", List.of("database"))).isEmpty();
    }

    /** To compare two names of half a million characters would take minutes. */
    @Test
    void leavesAloneWhatIsTooLongToBeTyped() {
        String name = "a".repeat(500_000);
        assertThat(Nearest.to(name, List.of(name + "b"))).isEmpty();
    }
}
