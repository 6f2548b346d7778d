package io.fleetc.yaml;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The anchors of a document, and how large and deep the document is once its aliases are expanded: counted, never done,
 * since nine lines can name more values than memory holds.
 */
final class Anchors {
    /** Enough to share what is shared by hand. */
    static final int MAX_ALIASES = 100;

    /** 64 MiB, in characters of compact JSON. */
    static final long MAX_SIZE = 64L * 1024 * 1024;

    /**
     * What an alias repeats.
     *
     * @param size its characters, expanded
     * @param height how many levels of lists and maps it has, expanded
     */
    record Anchored(Value value, long size, int height) {}

    /** A value that has begun: what was counted before it. */
    record Opened(String name, int depth, long size, int deepest) {}

    private final Map<String, Anchored> closed = new TreeMap<>();
    private final List<String> open = new ArrayList<>();
    private int aliases;
    private long size;
    private int deepest;

    /** Counts characters of the document. */
    void grow(long characters) {
        size += characters;
    }

    /** Notes that the document reaches a depth. */
    void reach(int depth) {
        deepest = Math.max(deepest, depth);
    }

    /** Counts an alias; false for the first one too many. */
    boolean countAlias() {
        aliases++;
        return aliases != MAX_ALIASES + 1;
    }

    /** Whether the document, expanded so far, is too large. */
    boolean tooLarge() {
        return size > MAX_SIZE;
    }

    /** Whether an alias stands inside the value that it names. */
    boolean isOpen(String name) {
        return open.contains(name);
    }

    /** What an alias repeats, or null if no anchor above it has the name. */
    @Nullable
    Anchored get(String name) {
        return closed.get(name);
    }

    /** Begins the value under an anchor. */
    Opened open(String name, int depth) {
        open.add(name);
        Opened opened = new Opened(name, depth, size, deepest);
        deepest = depth;
        return opened;
    }

    /** Ends the value under an anchor. */
    void close(Opened opened, Value value) {
        open.remove(open.size() - 1);
        closed.put(opened.name, new Anchored(value, size - opened.size, deepest - opened.depth));
        deepest = Math.max(deepest, opened.deepest);
    }

    /** Notes a text that is a key and has an anchor. */
    void put(String name, Value.Text key) {
        closed.put(name, new Anchored(key, key.text().length() + 2L, 0));
    }
}
