package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes is killed by the operating system, somewhere; the next run repairs what it left. */
class KilledRunTest {
    private static final int ATTEMPTS = 40;
    private static final int ENOUGH = 3;

    @TempDir
    Path directory = Path.of(".");

    @Test
    void theNextRunRepairs() throws IOException, InterruptedException {
        int halfDone = 0;
        for (int attempt = 0; attempt < ATTEMPTS && halfDone < ENOUGH; attempt++) {
            OtherProcess writer = OtherProcess.start(OtherProcess.Task.WRITE_FOR_EVER, directory, 0);
            writer.line();
            Thread.sleep(attempt * 7L); // not to wait for anything: only to hit it elsewhere each time
            writer.kill();
            halfDone += Files.exists(directory.resolve(Journal.NAME)) ? 1 : 0;
            FileTree tree = OtherProcess.tree(attempt % 3);
            assertThat(new OutputDirectory(directory)
                            .write(tree, WriteOptions.DEFAULT)
                            .diagnostics())
                    .isEmpty();
            Trees.assertSame(Trees.snapshot(directory), Trees.expected(tree));
        }
        assertThat(halfDone).as("runs that were killed half-way").isGreaterThanOrEqualTo(1);
    }
}
