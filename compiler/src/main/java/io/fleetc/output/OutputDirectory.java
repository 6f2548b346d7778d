package io.fleetc.output;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/**
 * A directory that fleetc writes, and owns as far as its indexes say and no further.
 *
 * <p>A run works everything out before it changes anything ({@link WritePlan}), refuses rather than lose somebody's work,
 * and then goes through steps of which the next run can finish any beginning ({@link WriteRun}). A lock keeps two runs
 * apart.
 */
public final class OutputDirectory {
    private static final int TRIES = 20;
    private static final int MILLISECONDS_BETWEEN_TRIES = 100;

    private final Path directory;
    private final Disk disk;
    private final DirectoryLock.Pause pause;

    /** A directory, which need not exist yet; its parents are made as well. */
    public OutputDirectory(Path directory) {
        this(directory, Disk.REAL, () -> Thread.sleep(MILLISECONDS_BETWEEN_TRIES));
    }

    OutputDirectory(Path directory, Disk disk, DirectoryLock.Pause pause) {
        this.directory = directory;
        this.disk = disk;
        this.pause = pause;
    }

    /**
     * Makes the directory hold a tree, which {@link OutputTree} made.
     *
     * @return what was done or, with {@link WriteOptions#dryRun()}, what would be; or why nothing was (FC5001 not
     *     writable, FC5002 edited by hand, FC5003 locked), or why it broke off (FC5004)
     */
    public Checked<WriteReport> write(FileTree tree, WriteOptions options) {
        boolean exists = Files.isDirectory(directory);
        if (!exists && Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return unusable("it is not a directory");
        }
        if (options.dryRun()) {
            return planned(tree, options);
        }
        try {
            if (!exists) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            return unusable(IoReason.words(e));
        }
        return locked(tree, options);
    }

    private Checked<WriteReport> locked(FileTree tree, WriteOptions options) {
        DirectoryLock lock;
        try {
            lock = DirectoryLock.take(directory, TRIES, pause);
        } catch (IOException e) {
            return unusable(IoReason.words(e));
        }
        if (lock == null) {
            return Checked.none(Diagnostic.error(
                            Code.FC5003, "another run of fleetc is writing the output directory", Span.none())
                    .helping("wait until it has ended; if none is running, delete `" + DirectoryLock.NAME + "` there"));
        }
        try (lock) {
            return carriedOut(tree, options);
        } catch (IOException e) {
            return unusable(IoReason.words(e));
        }
    }

    private Checked<WriteReport> planned(FileTree tree, WriteOptions options) {
        try {
            WritePlan plan = WritePlan.of(directory, tree, options);
            return plan.refusals().isEmpty() ? Checked.of(report(plan)) : Checked.none(plan.refusals());
        } catch (IOException e) {
            return unusable(IoReason.words(e));
        }
    }

    private Checked<WriteReport> carriedOut(FileTree tree, WriteOptions options) throws IOException {
        WritePlan plan = WritePlan.of(directory, tree, options);
        if (!plan.refusals().isEmpty()) {
            return Checked.none(plan.refusals());
        }
        WriteRun run = new WriteRun(directory, disk, plan);
        try {
            run.run();
        } catch (IOException e) {
            run.giveUp();
            return Checked.none(brokenOff(run, plan, e));
        }
        return Checked.of(report(plan));
    }

    private static WriteReport report(WritePlan plan) {
        return new WriteReport(List.copyOf(plan.writes()), List.copyOf(plan.unchanged()), List.copyOf(plan.prunes()));
    }

    private static Diagnostic brokenOff(WriteRun run, WritePlan plan, IOException e) {
        int all = plan.writes().size() + plan.prunes().size();
        Diagnostic diagnostic = Diagnostic.error(
                Code.FC5004, "writing broke off at `" + run.current() + "`: " + IoReason.words(e), Span.none());
        return run.changes() == 0
                ? diagnostic.noting("no file was changed").helping("put this right and compile again")
                : diagnostic
                        .noting(run.changes() + " of " + all + " files were written or deleted")
                        .helping("put this right and compile again: the next run finishes the work");
    }

    private static Checked<WriteReport> unusable(String why) {
        return Checked.none(Diagnostic.error(Code.FC5001, "the output directory cannot be written: " + why, Span.none())
                .helping("name another directory, or make this one writable"));
    }
}
