package io.fleetc.dhall.normalization;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A text put together from pieces: appending takes constant time and the pieces are copied once, when somebody reads the
 * text, so that a chain or a fold of {@code ++} is linear. Not safe for several threads.
 */
public final class Rope {
    private static final Rope EMPTY = new Rope("");

    /** Neighbours that are not longer than this together become one piece. */
    private static final int PIECE = 256;

    private @Nullable String flat;
    private @Nullable Rope left;
    private @Nullable Rope right;
    private final long length;

    private Rope(String text) {
        flat = text;
        length = text.length();
    }

    private Rope(Rope left, Rope right) {
        this.left = left;
        this.right = right;
        length = left.length + right.length;
    }

    /** No text. */
    public static Rope empty() {
        return EMPTY;
    }

    /** One piece. */
    public static Rope of(String text) {
        return text.isEmpty() ? EMPTY : new Rope(text);
    }

    /** This text and then the other one. */
    public Rope plus(Rope other) {
        if (length == 0) {
            return other;
        }
        if (other.length == 0) {
            return this;
        }
        Rope last = flat == null ? right : this;
        Rope first = other.flat == null ? other.left : other;
        if (last == null || first == null || last.flat == null || first.flat == null) {
            return new Rope(this, other);
        }
        if (last.length + first.length > PIECE) {
            return new Rope(this, other);
        }
        Rope middle = new Rope(last.flat + first.flat);
        Rope front = left == null ? middle : new Rope(left, middle);
        return other.right == null ? front : new Rope(front, other.right);
    }

    /** The number of UTF-16 units. */
    public long length() {
        return length;
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return length == 0;
    }

    /** The whole text. */
    public String text() {
        if (flat == null) {
            flat = flatten();
            left = null;
            right = null;
        }
        return flat;
    }

    private String flatten() {
        StringBuilder text = new StringBuilder(Math.toIntExact(length));
        Deque<Rope> pending = new ArrayDeque<>();
        pending.push(this);
        while (!pending.isEmpty()) {
            Rope next = pending.pop();
            if (next.flat != null) {
                text.append(next.flat);
            } else if (next.left != null && next.right != null) {
                pending.push(next.right);
                pending.push(next.left);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
