package io.fleetc.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk on which the work breaks off, in one of two ways, at a place of the test's choice. */
final class BreakingDisk implements Disk {
    /** Thrown where a process would have died. */
    static final class Killed extends RuntimeException {
        Killed() {
            super("killed");
        }
    }

    private final boolean kills;
    private int stepsLeft;
    private long bytesLeft;

    private BreakingDisk(boolean kills, int stepsLeft, long bytesLeft) {
        this.kills = kills;
        this.stepsLeft = stepsLeft;
        this.bytesLeft = bytesLeft;
    }

    /** The process dies when it begins its step after some number of them; nothing of it happens afterwards. */
    static BreakingDisk killedAfter(int steps) {
        return new BreakingDisk(true, steps, Long.MAX_VALUE);
    }

    /** One step fails, and so does all that writes afterwards, as on a disk that went read-only. */
    static BreakingDisk failingAfter(int steps) {
        return new BreakingDisk(false, steps, Long.MAX_VALUE);
    }

    /** There is room for some bytes; what is deleted makes no room, as when others fill the disk. */
    static BreakingDisk fullAfter(long bytes) {
        return new BreakingDisk(false, Integer.MAX_VALUE, bytes);
    }

    @Override
    public void makeDirectory(Path directory) throws IOException {
        step();
        REAL.makeDirectory(directory);
    }

    @Override
    public void create(Path file, byte[] bytes) throws IOException {
        step();
        int fits = (int) Math.min(bytes.length, bytesLeft);
        REAL.create(file, Arrays.copyOf(bytes, fits));
        bytesLeft -= fits;
        if (fits < bytes.length) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        step();
        int fits = (int) Math.min(bytes.length, bytesLeft);
        REAL.append(file, Arrays.copyOf(bytes, fits));
        bytesLeft -= fits;
        if (fits < bytes.length) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        step();
        REAL.replace(from, to);
    }

    @Override
    public void deleteFile(Path file) throws IOException {
        step();
        REAL.deleteFile(file);
    }

    @Override
    public void deleteIfEmpty(Path directory) throws IOException {
        step();
        REAL.deleteIfEmpty(directory);
    }

    /** Whether the run reached the place. */
    boolean broke() {
        return stepsLeft < 0 || bytesLeft == 0;
    }

    private void step() throws IOException {
        stepsLeft--;
        if (stepsLeft < 0 && kills) {
            throw new Killed();
        }
        if (stepsLeft < 0) {
            throw new IOException("Read-only file system");
        }
    }
}
