package io.fleetc.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says on a terminal, and only there, that long work goes on; leaves no trace when it ends. */
final class Progress {
    private static final long FIRST_MILLISECONDS = 700;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Session session;
    private final String work;
    private boolean shown;

    private Progress(Session session, String work) {
        this.session = session;
        this.work = work;
    }

    /** Does some work that is called, for example, {@code compiling}. */
    static <T> T during(String work, CommonOptions common, Session session, Work<T> task) throws IOException {
        Progress progress = new Progress(session, work);
        progress.start(common);
        try {
            return task.run();
        } finally {
            progress.end();
        }
    }

    private void start(CommonOptions common) {
        if (session.surroundings().terminalErr() && !common.noProgress && !common.quiet) {
            Thread thread = new Thread(this::watch, "progress");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch() {
        try {
            long wait = FIRST_MILLISECONDS;
            for (int seconds = 1; !ended.await(wait, TimeUnit.MILLISECONDS); seconds++) {
                show(CLEAR_LINE + work + " … " + seconds + " s");
                wait = 1000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void show(String text) {
        if (ended.getCount() > 0) {
            session.err().print(text);
            session.err().flush();
            shown = true;
        }
    }

    private synchronized void end() {
        ended.countDown();
        if (shown) {
            session.err().print(CLEAR_LINE);
            session.err().flush();
        }
    }

    /**
     * Work that may take long.
     *
     * @param <T> what comes of it
     */
    interface Work<T> {
        T run() throws IOException;
    }
}
