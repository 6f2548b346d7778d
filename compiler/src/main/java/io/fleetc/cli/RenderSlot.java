package io.fleetc.cli;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One of the places for renderings that may run at the same time in one sidecar: a lock on one of as many files in the
 * directory for temporary files. Argo CD's own limit counts its archives, not our processes.
 *
 * <p>Who comes stands in a line, which is one more lock: the operating system lets the others sleep, so that waiting costs
 * nothing, and only the first in the line looks for a place now and then. The operating system gives a lock back when its
 * process ends, however it ends. Where no file can be made there is no limit, which is better than no result.
 */
final class RenderSlot implements AutoCloseable {
    private static final int PAUSE_MILLISECONDS = 25;

    private final @Nullable RandomAccessFile file;
    private final String remark;

    private RenderSlot(@Nullable RandomAccessFile file, String remark) {
        this.file = file;
        this.remark = remark;
    }

    /** Waits for a place. */
    static RenderSlot take(int places, Deadline deadline, Surroundings surroundings) {
        File directory = directory(surroundings);
        directory.mkdir();
        deadline.waiting(true);
        long begun = System.nanoTime();
        try (RandomAccessFile line = new RandomAccessFile(new File(directory, "line"), "rw")) {
            boolean atOnce = stand(line.getChannel());
            RandomAccessFile file = free(directory, places);
            while (file == null) {
                atOnce = false;
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
                file = free(directory, places);
            }
            return new RenderSlot(file, atOnce ? "" : waited(begun));
        } catch (IOException impossible) {
            return new RenderSlot(
                    null, "fleetc: no lock in TMPDIR, so that nothing bounds how many renderings run at a time\n");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new RenderSlot(null, "");
        } finally {
            deadline.waiting(false);
        }
    }

    /** Waits until this process is the first in the line; whether it was at once. */
    private static boolean stand(FileChannel line) throws IOException, InterruptedException {
        for (boolean atOnce = true; ; atOnce = false) {
            try {
                if (atOnce && line.tryLock() != null) {
                    return true;
                }
                if (!atOnce) {
                    line.lock();
                    return false;
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
            }
        }
    }

    /** A place that nobody has, taken; null if there is none. */
    private static @Nullable RandomAccessFile free(File directory, int places) throws IOException {
        for (int i = 0; i < places; i++) {
            RandomAccessFile file = locked(new File(directory, "slot-" + i));
            if (file != null) {
                return file;
            }
        }
        return null;
    }

    private static @Nullable RandomAccessFile locked(File path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path, "rw");
        try {
            if (file.getChannel().tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // As good as held by another one.
        } catch (IOException failed) {
            file.close();
            throw failed;
        }
        file.close();
        return null;
    }

    /** Two users must not get into each other's way, and a user need not have a name. */
    private static File directory(Surroundings surroundings) {
        String temporary = surroundings.variable("TMPDIR");
        return new File(
                temporary.isEmpty() ? System.getProperty("java.io.tmpdir", "/tmp") : temporary, "fleetc-" + user());
    }

    private static String user() {
        try {
            return String.valueOf(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return Integer.toHexString(System.getProperty("user.name", "").hashCode());
        }
    }

    private static String waited(long begun) {
        return "fleetc: waited " + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)
                + " ms for other renderings\n";
    }

    /** What the log of the sidecar shall say about the way to this place; empty when there is nothing to say. */
    String remark() {
        return remark;
    }

    /** Leaves the place to the next. */
    @Override
    public void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException ended) {
                // The process ends soon, and the lock with it.
            }
        }
    }
}
