package io.fleetc.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HelpTest {
    @Test
    void aCommandNamesTheFleet() {
        Help help = new Help("record it: `fleetc evidence add observed ROOT --from -`", List.of());
        assertThat(help.naming("'my fleets/eu'").text())
                .isEqualTo("record it: `fleetc evidence add observed 'my fleets/eu' --from -`");
        assertThat(help.naming("").text()).isEqualTo("record it: `fleetc evidence add observed --from -`");
    }

    @Test
    void otherWordsStay() {
        Help help = new Help("write ROOT", List.of());
        assertThat(help.naming("fleet")).isSameAs(help);
    }
}
