package io.fleetc.output;

import java.util.ArrayList;
import java.util.List;

/** Keeps the parts of an output in memory, for those who need all of it. */
public final class GatheredParts implements OutputDirectory.Parts {
    private final List<FileTree> parts = new ArrayList<>();

    @Override
    public synchronized void add(FileTree directory, String input) {
        parts.add(directory);
    }

    @Override
    public boolean keeps(String directory, String input) {
        return false;
    }

    /** The parts and what belongs to none of them; the order in which they came makes no difference. */
    public synchronized FileTree with(FileTree rest) {
        List<FileTree> all = new ArrayList<>(parts);
        all.add(rest);
        return FileTree.join(all);
    }
}
