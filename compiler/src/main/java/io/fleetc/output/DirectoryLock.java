package io.fleetc.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * The right to write one output directory, held by one run of one process at a time. The operating system takes it back
 * when the process ends, however it ends.
 *
 * <p>The lock file is removed afterwards, so that it is not committed. A run that opened the file before it was removed
 * could then lock a file that nobody else can see; therefore the holder marks the file that it removed, and who finds
 * the mark starts again.
 */
final class DirectoryLock implements AutoCloseable {
    /** Its name in the output directory. */
    static final String NAME = ".fleetc-lock";

    /**
     * The lock files of this process. On POSIX systems a process that closes a file gives back every lock it has on it, so
     * a thread that only tried would take the lock away from the one that has it.
     */
    private static final Set<Path> HELD = new ConcurrentSkipListSet<>();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Waiting between two tries. */
    interface Pause {
        void make() throws InterruptedException;
    }

    /** Takes the lock, trying a number of times; null if another run held it each time. */
    static @Nullable DirectoryLock take(Path directory, int tries, Pause pause) throws IOException {
        Path file = directory.toRealPath().resolve(NAME);
        for (int i = 0; i < tries; i++) {
            if (HELD.add(file)) {
                DirectoryLock lock = tryOnce(file);
                if (lock != null) {
                    return lock;
                }
            }
            try {
                pause.make();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
        return null;
    }

    private static @Nullable DirectoryLock tryOnce(Path file) throws IOException {
        DirectoryLock lock = null;
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            lock = locks(channel) ? new DirectoryLock(file, channel) : null;
            if (lock == null) {
                channel.close();
            }
        } finally {
            if (lock == null) {
                HELD.remove(file);
            }
        }
        return lock;
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null && channel.size() == 0;
        } catch (OverlappingFileLockException e) {
            return false; // fleetc is loaded twice in this process, and the other one has it
        }
    }

    /** Removes the file and gives the lock back. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
            channel.write(ByteBuffer.wrap(new byte[] {'x'}));
        } catch (IOException e) {
            // The file stays: empty, so that the next run can lock it.
            return;
        } finally {
            HELD.remove(file);
        }
    }
}
