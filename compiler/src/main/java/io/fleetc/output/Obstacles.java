package io.fleetc.output;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files that keep a run from beginning, gathered so that each reason is told once with all files it holds for. */
final class Obstacles {
    private final SortedSet<String> edited = new TreeSet<>();
    private final SortedSet<String> foreign = new TreeSet<>();
    private final SortedSet<String> indexes = new TreeSet<>();
    private final SortedSet<String> links = new TreeSet<>();
    private final SortedSet<String> notFiles = new TreeSet<>();
    private final SortedSet<String> notDirectories = new TreeSet<>();

    /** Our file, with other bytes. */
    void edited(String path) {
        edited.add(path);
    }

    /** A file in no index where one of ours must stand. */
    void foreign(String path) {
        foreign.add(path);
    }

    /** An index that cannot be read. */
    void unreadableIndex(String path) {
        indexes.add(path);
    }

    /** A symbolic link where a file or directory of ours must stand. */
    void link(String path) {
        links.add(path);
    }

    /** A directory, or something special, where a file must stand. */
    void notAFile(String path) {
        notFiles.add(path);
    }

    /** A file where a directory must stand. */
    void notADirectory(String path) {
        notDirectories.add(path);
    }

    /** Takes in those of another part of the run. */
    void addAll(Obstacles others) {
        edited.addAll(others.edited);
        foreign.addAll(others.foreign);
        indexes.addAll(others.indexes);
        links.addAll(others.links);
        notFiles.addAll(others.notFiles);
        notDirectories.addAll(others.notDirectories);
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return edited.isEmpty()
                && foreign.isEmpty()
                && indexes.isEmpty()
                && links.isEmpty()
                && notFiles.isEmpty()
                && notDirectories.isEmpty();
    }

    /** Whether a path was refused already, for whatever reason. */
    boolean isRefused(String path) {
        return edited.contains(path) || links.contains(path) || notDirectories.contains(path);
    }

    /** One diagnostic per reason. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>();
        // What an unreadable index would have said about the files of its directory is not known: they are not told.
        for (String index : indexes) {
            foreign.removeIf(path -> path.equals(index) || TreePath.isBelow(path, TreePath.parent(index)));
        }
        add(
                all,
                Code.FC5002,
                indexes,
                "is not an index that fleetc can read",
                "are not indexes that fleetc can read",
                "restore %1$s from Git, or compile again with `--force` to overwrite what is beside %1$s");
        add(
                all,
                Code.FC5002,
                edited,
                "was edited since fleetc wrote it",
                "were edited since fleetc wrote them",
                "make the %2$s in the fleet instead, or compile again with `--force` to overwrite %1$s");
        add(
                all,
                Code.FC5002,
                foreign,
                "stands in the way and is not fleetc's",
                "stand in the way and are not fleetc's",
                "move %1$s elsewhere, or compile again with `--force` to overwrite %1$s");
        add(
                all,
                Code.FC5001,
                links,
                "is a symbolic link, and fleetc writes through none",
                "are symbolic links, and fleetc writes through none",
                "put a file or directory of its own in its place");
        add(
                all,
                Code.FC5001,
                notFiles,
                "is not a file, and a file must be written there",
                "are not files, and files must be written there",
                "move %1$s elsewhere");
        add(
                all,
                Code.FC5001,
                notDirectories,
                "is not a directory, and files must be written below it",
                "are not directories, and files must be written below them",
                "move %1$s elsewhere");
        return all;
    }

    private static void add(
            List<Diagnostic> all, Code code, SortedSet<String> paths, String one, String several, String help) {
        if (paths.isEmpty()) {
            return;
        }
        boolean single = paths.size() == 1;
        String message = single ? "`" + paths.first() + "` " + one : paths.size() + " files " + several;
        Diagnostic diagnostic = Diagnostic.error(code, message, Span.none());
        if (!single) {
            for (String path : paths) {
                diagnostic = diagnostic.noting("`" + path + "`");
            }
        }
        all.add(diagnostic.helping(
                String.format(Locale.ROOT, help, single ? "it" : "them", single ? "change" : "changes")));
    }
}
