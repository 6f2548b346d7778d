package io.fleetc.dhall.binary;

/** The elements of an array or the entries of a map that is being read. */
final class Items {
    private final CborReader reader;
    private final String title;
    private final boolean unbounded;
    private long left;

    private Items(CborReader reader, String title, boolean unbounded, long left) {
        this.reader = reader;
        this.title = title;
        this.unbounded = unbounded;
        this.left = left;
    }

    /** Begins an array; the title is what messages call it. */
    static Items array(CborReader reader, String title) {
        boolean unbounded = reader.unbounded();
        return new Items(reader, title, unbounded, reader.array());
    }

    /** Begins a map. */
    static Items map(CborReader reader, String title) {
        boolean unbounded = reader.unbounded();
        return new Items(reader, title, unbounded, reader.map());
    }

    /** The same under another title. */
    Items titled(String other) {
        return new Items(reader, other, unbounded, left);
    }

    /** How many are left. */
    long left() {
        return reader.ok() ? left : 0;
    }

    /** Steps to the next one, which must be there; it is read by the caller. */
    void next() {
        if (left == 0) {
            reader.refuse("a part of " + title + " is missing before byte " + reader.mark());
        } else {
            left--;
        }
    }

    /** Says that there must not be another one. */
    void end() {
        if (left > 0) {
            reader.refuse("there is a part too many in " + title + " at byte " + reader.mark());
        } else if (unbounded) {
            reader.leave();
        }
    }
}
