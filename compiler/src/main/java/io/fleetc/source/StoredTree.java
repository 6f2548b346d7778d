package io.fleetc.source;

import io.fleetc.source.Reading.Problem;
import java.util.NavigableMap;

/**
 * A tree of files that something keeps without laying them out in a directory: a revision of a repository, for one.
 *
 * <p>Nothing is read before it is asked for. Names are those of {@link Sources}; whoever asks has followed all links, so
 * that every part of a name but the last is a directory.
 */
public interface StoredTree {
    /** What stands at a name. */
    enum Kind {
        /** A directory. */
        DIRECTORY,
        /** A file. */
        FILE,
        /** A symbolic link, whose content is where it leads. */
        LINK,
        /** Neither: another repository inside this one. */
        OTHER
    }

    /** What stands directly in a directory, by last name; the root is the empty name. */
    NavigableMap<String, Kind> entries(String directory) throws Unreadable;

    /** The number of bytes of a file or link. */
    long size(String file) throws Unreadable;

    /** The bytes of a file or link; whoever asks has looked at how many there are. */
    byte[] bytes(String file) throws Unreadable;

    /** Something that the tree names cannot be had. */
    final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final Problem problem;

        /** For this reason. */
        public Unreadable(Problem problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }

        /** The reason. */
        public Problem problem() {
            return problem;
        }
    }
}
