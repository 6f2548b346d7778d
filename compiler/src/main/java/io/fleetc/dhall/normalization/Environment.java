package io.fleetc.dhall.normalization;

import org.jspecify.annotations.Nullable;

/**
 * What the binders around an expression stand for, innermost first: a persistent list with access to any place in
 * logarithmic time (a skew binary random-access list; Okasaki, Purely Functional Random-Access Lists, 1995), since a fleet
 * may have a hundred thousand {@code let}s that all name the first.
 */
public final class Environment {
    private static final Environment EMPTY = new Environment(null, null, 0);

    /** The front tree, the rest, and the number of all entries. */
    private final @Nullable Tree front;

    private final @Nullable Environment rest;
    private final int size;

    private Environment(@Nullable Tree front, @Nullable Environment rest, int size) {
        this.front = front;
        this.rest = rest;
        this.size = size;
    }

    /** No binders. */
    public static Environment empty() {
        return EMPTY;
    }

    /** How many binders there are, which is the level of the next one. */
    public int size() {
        return size;
    }

    /** This with one more binder. */
    public Environment with(Delayed value) {
        if (front != null && rest != null && rest.front != null && front.weight == rest.front.weight) {
            Tree tree = new Tree(1 + 2 * front.weight, value, front, rest.front);
            return new Environment(tree, rest.rest, size + 1);
        }
        return new Environment(new Tree(1, value, null, null), this, size + 1);
    }

    /** What the binder stands for; 0 is the innermost one. */
    public Delayed get(long binder) {
        long index = binder;
        Environment trees = this;
        while (trees != null && trees.front != null) {
            if (index < trees.front.weight) {
                return trees.front.get((int) index);
            }
            index -= trees.front.weight;
            trees = trees.rest;
        }
        throw new IllegalArgumentException("binder " + binder + " of " + size);
    }

    /** A complete binary tree in preorder; the weight is the number of its entries. */
    private static final class Tree {
        private final int weight;
        private final Delayed value;
        private final @Nullable Tree left;
        private final @Nullable Tree right;

        Tree(int weight, Delayed value, @Nullable Tree left, @Nullable Tree right) {
            this.weight = weight;
            this.value = value;
            this.left = left;
            this.right = right;
        }

        Delayed get(int index) {
            Tree tree = this;
            int offset = index;
            while (offset > 0 && tree.left != null && tree.right != null) {
                int half = tree.left.weight;
                if (offset <= half) {
                    offset -= 1;
                    tree = tree.left;
                } else {
                    offset -= 1 + half;
                    tree = tree.right;
                }
            }
            return tree.value;
        }
    }
}
