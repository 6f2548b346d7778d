package io.fleetc.dhall.parser;

import org.jspecify.annotations.Nullable;

/**
 * The way on behind a mistake: the next field, element or binding of what is under way, or the bracket that closes it.
 *
 * <p>What stands between the mistake and that place is skipped, brackets with all that is in them. A text that holds an
 * interpolation with a mistake goes on behind that interpolation or not at all, since nobody knows where else it ends.
 */
final class Recovery {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final Cursor cursor;

    /** The nearest frames that go on at a comma and at each closing bracket. */
    private @Nullable Frame comma;

    private final @Nullable Frame[] closing = new Frame[CLOSING.length()];

    /** The nearest chain of bindings, and whether there are brackets between it and the mistake. */
    private @Nullable LetFrame let;

    private boolean acrossBrackets;

    /** The brackets that were opened behind the mistake. */
    private final StringBuilder open = new StringBuilder();

    private final int[] openOfKind = new int[OPENING.length()];

    private Recovery(Parse parse) {
        this.cursor = parse.cursor;
        for (Frame frame = parse.top(); frame != null && !isComplete(); frame = frame.below) {
            if (let == null && frame instanceof LetFrame chain && chain.isBinding()) {
                let = chain;
            }
            if (frame.hasCommas()) {
                comma = comma == null ? frame : comma;
            }
            int kind = CLOSING.indexOf(frame.closing());
            if (kind >= 0) {
                closing[kind] = closing[kind] == null ? frame : closing[kind];
                acrossBrackets |= let == null;
            }
            if (frame instanceof TextFrame) {
                break;
            }
        }
    }

    private boolean isComplete() {
        return comma != null && let != null && closing[0] != null && closing[1] != null && closing[2] != null;
    }

    /** Skips to where a frame can go on; null if there is no such place. */
    static @Nullable Frame find(Parse parse) {
        return new Recovery(parse).find();
    }

    private @Nullable Frame find() {
        for (cursor.skip(); !cursor.atEnd(); cursor.skip()) {
            char c = cursor.here();
            if (Characters.beginsLabel(c)) {
                if (let != null && goesOnHere(let)) {
                    return let;
                }
                cursor.word();
                cursor.takeWord();
            } else if (c == ',' && open.isEmpty() && comma != null) {
                return comma;
            } else if (CLOSING.indexOf(c) >= 0) {
                int kind = CLOSING.indexOf(c);
                Frame frame = closing[kind];
                if (openOfKind[kind] == 0 && frame != null) {
                    return frame;
                }
                close(kind);
            } else {
                skip(c);
            }
        }
        return null;
    }

    private void close(int kind) {
        cursor.at++;
        boolean found = openOfKind[kind] == 0;
        while (!found) {
            int last = OPENING.indexOf(open.charAt(open.length() - 1));
            open.setLength(open.length() - 1);
            openOfKind[last]--;
            found = last == kind;
        }
    }

    private void skip(char c) {
        int kind = OPENING.indexOf(c);
        if (kind >= 0) {
            open.append(c);
            openOfKind[kind]++;
            cursor.at++;
        } else if (cursor.sees('\'', '\'')) {
            cursor.at += 2;
            skipTo("''");
        } else if (c == '"' || c == '`') {
            skipQuoted(c);
        } else {
            cursor.at++;
        }
    }

    /** Skips what stands between quotes, or the rest of the line if there is no second one. */
    private void skipQuoted(char quote) {
        do {
            cursor.at += cursor.here() == '\\' && quote == '"' ? 2 : 1;
        } while (cursor.at < cursor.length && cursor.here() != quote && cursor.here() != '\n');
        cursor.at = Math.min(cursor.at + 1, cursor.length);
    }

    private void skipTo(String end) {
        int found = cursor.source.text().indexOf(end, cursor.at);
        cursor.at = found < 0 ? cursor.length : found + end.length();
    }

    /**
     * Whether the keyword that comes next is one of that chain. With brackets in between, only the layout of the lines can
     * tell.
     */
    private boolean goesOnHere(LetFrame chain) {
        if (!cursor.sees(Keyword.LET) && !cursor.sees(Keyword.IN)) {
            return false;
        }
        return (open.isEmpty() && !acrossBrackets) || chain.isAlignedWith(cursor);
    }
}
