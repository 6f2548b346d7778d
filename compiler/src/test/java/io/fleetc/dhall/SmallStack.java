package io.fleetc.dhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;

/** A thread with a stack of 512 KiB, on which everything in the Dhall package must get by. */
public final class SmallStack {
    private static final long BYTES = 512 * 1024;

    private SmallStack() {}

    /** Runs something there and fails as it fails. */
    public static void run(Runnable task) throws InterruptedException {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Thread thread = new Thread(null, task, "small stack", BYTES);
        thread.setUncaughtExceptionHandler((unused, thrown) -> failed.set(thrown));
        thread.start();
        thread.join();
        Throwable thrown = failed.get();
        assertThat(thrown).isNull();
    }
}
