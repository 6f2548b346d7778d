package io.fleetc.benchmark.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseTest {
    private static final Program GOOD = java("-version");
    private static final Program BAD = java("-cp", "nowhere", "Nothing");

    @TempDir
    Path directory;

    @Test
    void aProgramCostsTime() throws IOException, InterruptedException {
        Case good = Case.of("good", GOOD);
        good.run(new Stopwatch(directory), 0);
        assertThat(good.cpu()).isPositive();
        assertThat(good.leastCpu()).isLessThanOrEqualTo(good.cpu());
    }

    @Test
    void aProgramThatFailsCostsNothingThatCouldBeCompared() throws IOException, InterruptedException {
        Case bad = Case.of("bad", BAD);
        bad.run(new Stopwatch(directory), 0);
        assertThat(bad.measured()).isFalse();
        assertThat(bad.failure()).startsWith("exit 1: ").contains("Nothing");
    }

    @Test
    void aCaseIsPreparedAndRunAsOftenAsItMay() throws IOException, InterruptedException {
        List<String> prepared = new ArrayList<>();
        Case once = Case.of("once", GOOD).before(() -> prepared.add("once")).atMost(1);
        once.run(new Stopwatch(directory), 0);
        once.run(new Stopwatch(directory), 1);
        assertThat(prepared).hasSize(1);
    }

    private static Program java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(List.of(arguments));
        return new Program(command, Path.of("").toAbsolutePath(), Map.of());
    }
}
