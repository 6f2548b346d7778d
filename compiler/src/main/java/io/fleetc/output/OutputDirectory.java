package io.fleetc.output;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A directory that fleetc writes, and owns as far as its indexes say and no further.
 *
 * <p>A run works everything out before it changes anything ({@link WritePlan}), refuses rather than lose somebody's work,
 * and then goes through steps of which the next run can finish any beginning ({@link OutputRun}). A lock keeps two runs
 * apart.
 */
public final class OutputDirectory {
    private static final int TRIES = 20;
    private static final int MILLISECONDS_BETWEEN_TRIES = 100;

    private final Path directory;
    private final Disk disk;
    private final DirectoryLock.Pause pause;
    private Receipts receipts = Receipts.none();

    /** A directory, which need not exist yet; its parents are made as well. */
    public OutputDirectory(Path directory) {
        this(directory, Disk.REAL, () -> Thread.sleep(MILLISECONDS_BETWEEN_TRIES));
    }

    OutputDirectory(Path directory, Disk disk, DirectoryLock.Pause pause) {
        this.directory = directory;
        this.disk = disk;
        this.pause = pause;
    }

    /** The same directory, of which receipts are kept. */
    public OutputDirectory with(Receipts kept) {
        OutputDirectory same = new OutputDirectory(directory, disk, pause);
        same.receipts = kept;
        return same;
    }

    /** Takes the files of one directory at the top of the output, from any thread. */
    public interface Parts {
        /**
         * Takes them; nothing is known yet of whether they can be written.
         *
         * @param input the digest of all that they were made from; empty if they are to be made again each time
         */
        void add(FileTree directory, String input);

        /** Whether a directory holds already what would be made from an input, so that it need not be made. */
        boolean keeps(String directory, String input);
    }

    /** Makes an output, part by part. */
    public interface Maker {
        /**
         * Makes it.
         *
         * @param parts where each directory goes when it is made
         * @return what belongs to no part and the index of the fleet, or why nothing may be written
         */
        Checked<FileTree> make(Parts parts);
    }

    /**
     * Makes the directory hold a tree, which {@link OutputTree} made.
     *
     * @return what was done or, with {@link WriteOptions#dryRun()}, what would be; or why nothing was (FC5001 not
     *     writable, FC5002 edited by hand, FC5003 locked), or why it broke off (FC5004)
     */
    public Checked<WriteReport> write(FileTree tree, WriteOptions options) {
        return write(
                parts -> {
                    tree.split().values().forEach(part -> parts.add(part, ""));
                    return Checked.of(tree.top());
                },
                options);
    }

    /** Makes the directory hold what is made part by part, so that never all of it is in memory; or nothing of it. */
    public Checked<WriteReport> write(Maker maker, WriteOptions options) {
        boolean exists = Files.isDirectory(directory);
        if (!exists && Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            return unusable("it is not a directory");
        }
        if (options.dryRun()) {
            return planned(maker, options);
        }
        try {
            if (!exists) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            return unusable(IoReason.words(e));
        }
        return locked(maker, options);
    }

    private Checked<WriteReport> locked(Maker maker, WriteOptions options) {
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
            return carriedOut(maker, options);
        } catch (IOException e) {
            return unusable(IoReason.words(e));
        }
    }

    private Checked<WriteReport> planned(Maker maker, WriteOptions options) {
        try {
            OutputRun run = new OutputRun(directory, disk, options, receipts);
            Checked<FileTree> made = maker.make(run);
            return made.then(rest -> {
                run.stageLast(rest);
                return run.refusals().isEmpty() ? Checked.of(run.report()) : Checked.none(run.refusals());
            });
        } catch (IOException e) {
            return unusable(IoReason.words(e));
        }
    }

    private Checked<WriteReport> carriedOut(Maker maker, WriteOptions options) throws IOException {
        OutputRun run = new OutputRun(directory, disk, options, receipts);
        try {
            run.begin();
        } catch (IOException e) {
            run.giveUp();
            return Checked.none(brokenOff(run, e));
        }
        Checked<FileTree> made = maker.make(run);
        if (!made.accepted()) {
            run.giveUp();
            return made.map(rest -> run.report());
        }
        return made.then(rest -> {
            run.stageLast(rest);
            return finished(run);
        });
    }

    private static Checked<WriteReport> finished(OutputRun run) {
        if (!run.refusals().isEmpty()) {
            run.giveUp();
            return Checked.none(run.refusals());
        }
        try {
            run.finish();
        } catch (IOException e) {
            run.giveUp();
            return Checked.none(brokenOff(run, e));
        }
        return Checked.of(run.report());
    }

    private static Diagnostic brokenOff(OutputRun run, IOException e) {
        Diagnostic diagnostic = Diagnostic.error(
                Code.FC5004, "writing broke off at `" + run.current() + "`: " + IoReason.words(e), Span.none());
        return run.changes() == 0
                ? diagnostic.noting("no file was changed").helping("put this right and compile again")
                : diagnostic
                        .noting(run.changes() + " of " + run.all() + " files were written or deleted")
                        .helping("put this right and compile again: the next run finishes the work");
    }

    private static Checked<WriteReport> unusable(String why) {
        return Checked.none(Diagnostic.error(Code.FC5001, "the output directory cannot be written: " + why, Span.none())
                .helping("name another directory, or make this one writable"));
    }
}
