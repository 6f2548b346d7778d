package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.argocd.RenderLimits;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderSlotTest {
    @TempDir
    Path directory;

    @Test
    void ofSixtyFourAtATimeFourRunAndAllGetTheirTurn() throws Exception {
        AtomicInteger running = new AtomicInteger();
        Callable<Integer> rendering = () -> {
            try (RenderSlot slot = take(directory, 4)) {
                int now = running.incrementAndGet();
                Thread.sleep(2);
                running.decrementAndGet();
                assertThat(slot.remark()).matches("(fleetc: waited \\d+ ms for other renderings\n)?");
                return now;
            }
        };
        ExecutorService all = Executors.newFixedThreadPool(64);
        try {
            List<Future<Integer>> renderings = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                renderings.add(all.submit(rendering));
            }
            for (Future<Integer> each : renderings) {
                assertThat(each.get()).isBetween(1, 4);
            }
        } finally {
            all.shutdownNow();
        }
        try (Stream<Path> made = Files.walk(directory)) {
            assertThat(made.filter(Files::isRegularFile))
                    .as("four places and a line")
                    .hasSize(5);
        }
    }

    @Test
    void whereNoLockCanBeMadeThereIsNoLimitAndALineSaysSo() {
        try (RenderSlot one = take(directory.resolve("nowhere"), 1);
                RenderSlot other = take(directory.resolve("nowhere"), 1)) {
            assertThat(one.remark()).startsWith("fleetc: no lock in TMPDIR");
            assertThat(other.remark()).isEqualTo(one.remark());
        }
    }

    private static RenderSlot take(Path temporary, int places) {
        Surroundings surroundings = new Surroundings(temporary, Map.of("TMPDIR", temporary.toString()), false, false);
        PrintStream nothing = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        Session session = new Session(InputStream.nullInputStream(), nothing, nothing, surroundings);
        try (Deadline deadline = Deadline.start(RenderLimits.STANDARD, session)) {
            return RenderSlot.take(places, deadline, surroundings);
        }
    }
}
