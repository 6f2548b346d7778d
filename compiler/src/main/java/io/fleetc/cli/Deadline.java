package io.fleetc.cli;

import io.fleetc.argocd.RenderLimits;
import io.fleetc.argocd.ShortReport;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The time after which a rendering is given up, with a sentence, before Argo CD kills the process without one. The process
 * then ends at once, whatever it is doing: nobody waits for it any more.
 */
final class Deadline extends Thread implements AutoCloseable {
    private final RenderLimits limits;
    private final Session session;
    private volatile boolean waiting;

    private Deadline(RenderLimits limits, Session session) {
        super("deadline");
        this.limits = limits;
        this.session = session;
        setDaemon(true);
    }

    /** Begins to count. */
    static Deadline start(RenderLimits limits, Session session) {
        Deadline deadline = new Deadline(limits, session);
        deadline.start();
        return deadline;
    }

    /** Says whether others are waited for, so that whoever runs out of time learns what for. */
    void waiting(boolean forOthers) {
        waiting = forOthers;
    }

    @Override
    public void run() {
        try {
            TimeUnit.SECONDS.sleep(limits.deadlineSeconds());
        } catch (InterruptedException inTime) {
            return;
        }
        session.err().print(ShortReport.failure("", List.of(limits.exceeded(waiting))));
        session.err().flush();
        Runtime.getRuntime().halt(ExitCode.WRONG.number());
    }

    /** The work is done. */
    @Override
    public void close() {
        interrupt();
    }
}
