package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;

/** The words of a file and the binders around the place where the parser is. */
final class Scope {
    private Symbol[] table = new Symbol[512];
    private int symbols;
    private int depth;

    /** How many of the outermost binders cannot be seen from here. */
    private int hidden;

    /**
     * The word that these characters spell.
     *
     * @param hash of the characters, by {@link #hash}
     */
    Symbol symbol(char[] text, int from, int to, int hash) {
        int mask = table.length - 1;
        int slot = spread(hash) & mask;
        for (Symbol symbol = table[slot]; symbol != null; symbol = table[slot]) {
            if (symbol.hash == hash && spells(symbol.text, text, from, to)) {
                return symbol;
            }
            slot = (slot + 1) & mask;
        }
        Symbol added = new Symbol(new String(text, from, to - from), hash);
        table[slot] = added;
        if (++symbols > table.length / 2) {
            grow();
        }
        return added;
    }

    /** The hash of a word that is longer by one character. */
    static int hash(int hash, char next) {
        return (hash ^ next) * 0x01000193;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B1;
        return mixed ^ mixed >>> 15;
    }

    private static boolean spells(String word, char[] text, int from, int to) {
        int length = to - from;
        if (word.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (word.charAt(i) != text[from + i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        Symbol[] old = table;
        table = new Symbol[old.length * 2];
        int mask = table.length - 1;
        for (Symbol symbol : old) {
            if (symbol != null) {
                int slot = spread(symbol.hash) & mask;
                while (table[slot] != null) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = symbol;
            }
        }
    }

    /** Enters a binder. */
    void bind(Symbol name) {
        name.bind(depth++);
    }

    /** Leaves the innermost binder, which has that name. */
    void unbind(Symbol name) {
        name.unbind();
        depth--;
    }

    /** Begins an expression that sees none of the binders around it; gives what {@link #open} takes at its end. */
    int close() {
        int before = hidden;
        hidden = depth;
        return before;
    }

    /** Ends an expression that saw none of the binders around it. */
    void open(int before) {
        hidden = before;
    }

    /** A use of a name here. */
    Expression.Variable variable(Symbol name, long index, Span span) {
        return new Expression.Variable(name.text, index, name.binder(index, depth, hidden), span);
    }
}
