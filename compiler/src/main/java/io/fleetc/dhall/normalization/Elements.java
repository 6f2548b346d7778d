package io.fleetc.dhall.normalization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a list put together from pieces: appending takes constant time and the pieces are copied once, when
 * somebody walks the list, so that a fold of {@code #} is linear. Not safe for several threads.
 */
public final class Elements {
    private static final Elements EMPTY = new Elements(List.of());

    /** Neighbours that are not larger than this together become one piece. */
    private static final int PIECE = 32;

    private @Nullable List<Delayed> flat;
    private @Nullable Elements left;
    private @Nullable Elements right;
    private final int size;

    private Elements(List<Delayed> elements) {
        flat = elements;
        size = elements.size();
    }

    private Elements(Elements left, Elements right) {
        this.left = left;
        this.right = right;
        size = Math.addExact(left.size, right.size);
    }

    /** No elements. */
    public static Elements none() {
        return EMPTY;
    }

    /** One piece; the list must not change afterwards. */
    public static Elements of(List<Delayed> elements) {
        return elements.isEmpty() ? EMPTY : new Elements(elements);
    }

    /** These elements and then the others. */
    public Elements plus(Elements others) {
        if (size == 0) {
            return others;
        }
        if (others.size == 0) {
            return this;
        }
        Elements last = flat == null ? right : this;
        Elements first = others.flat == null ? others.left : others;
        if (last == null || first == null || last.flat == null || first.flat == null) {
            return new Elements(this, others);
        }
        if (last.size + first.size > PIECE) {
            return new Elements(this, others);
        }
        List<Delayed> both = new ArrayList<>(last.size + first.size);
        both.addAll(last.flat);
        both.addAll(first.flat);
        Elements middle = new Elements(both);
        Elements front = left == null ? middle : new Elements(left, middle);
        return others.right == null ? front : new Elements(front, others.right);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The first of at least one. */
    public Delayed first() {
        Elements piece = this;
        while (piece.left != null) {
            piece = piece.left;
        }
        return piece.toList().get(0);
    }

    /** The last of at least one. */
    public Delayed last() {
        Elements piece = this;
        while (piece.right != null) {
            piece = piece.right;
        }
        return piece.toList().get(piece.size - 1);
    }

    /** All of them, in order. */
    public List<Delayed> toList() {
        if (flat == null) {
            flat = flatten();
            left = null;
            right = null;
        }
        return flat;
    }

    private List<Delayed> flatten() {
        List<Delayed> elements = new ArrayList<>(size);
        Deque<Elements> pending = new ArrayDeque<>();
        pending.push(this);
        while (!pending.isEmpty()) {
            Elements next = pending.pop();
            if (next.flat != null) {
                elements.addAll(next.flat);
            } else if (next.left != null && next.right != null) {
                pending.push(next.right);
                pending.push(next.left);
            }
        }
        return Collections.unmodifiableList(elements);
    }
}
