package io.fleetc.output;

import java.io.IOException;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The files that are held against what the fleet compiles to: those of a directory, or those that Git keeps. */
interface CommittedFiles {
    /** More bytes than any file has that fleetc writes; one that has more is not read to learn that it is not ours. */
    long LARGEST = 256L << 20;

    /** Whether this is all that a repository holds, so that people keep files of their own beside ours. */
    boolean isRepository() throws IOException;

    /** What stands at a path. */
    PresentFiles.Found find(String path) throws IOException;

    /** The bytes of a file; null if it is larger than any of ours. */
    byte @Nullable [] bytes(PresentFiles.Found file) throws IOException;

    /**
     * Everything below a directory but what has a name that begins with a dot, or lies below such a directory; sorted; a
     * directory, also the one asked about, has a slash at its end.
     */
    SortedSet<String> visibleBelow(String directory) throws IOException;
}
