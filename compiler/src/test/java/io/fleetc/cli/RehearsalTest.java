package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `install-archive` rehearses ends as it should: otherwise Java would take down the classes of a failure. */
class RehearsalTest {
    @Test
    void everyVerbEndsAsItShould(@TempDir Path directory) throws Exception {
        assertThat(Rehearsal.run(directory)).isTrue();
    }
}
