package io.fleetc.dhall.format;

import java.util.Arrays;

/**
 * Text that still has to be spread over lines: pieces of text, places where a line may end, and groups of both.
 *
 * <p>A group is set on one line if it fits there with what follows it up to the next place where a line may end;
 * otherwise each of its own places ends a line, and the groups inside it are looked at in turn. This is Oppen's
 * algorithm over a list: the widths of all groups are known after one pass forward and one backward, so that setting is
 * linear, whatever the depth.
 */
final class Layout {
    private enum Kind {
        /** A piece of text; it may have line ends of its own, which stay as they are. */
        TEXT,
        /** A text at the end of a line that is not measured, since nobody would break a line for it. */
        REMARK,
        /** One text where the group is on one line, another where it is not. */
        EITHER,
        /** In a group on several lines, so many line ends; else the text. */
        LINE,
        /** So many line ends, always. */
        HARD,
        /** A line end within a text literal: the spaces before it count. */
        WITHIN_TEXT,
        /** What follows, if anything does, begins a new line. */
        LAST_ON_LINE,
        /** A group whose further lines begin where those of the group around it do. */
        OPEN,
        /** A group whose further lines begin in the column where it begins. */
        ALIGN,
        /** A group that stays on one line however long it is. */
        WHOLE,
        /** Not a group: further lines begin so many columns to the right. */
        NEST,
        /** The end of a group or of a nest. */
        CLOSE
    }

    private static final String[] NO_TEXT = {};

    private Kind[] kinds = new Kind[64];
    private String[] texts = Arrays.copyOf(NO_TEXT, 64);
    private String[] others = Arrays.copyOf(NO_TEXT, 64);
    private int[] numbers = new int[64];
    private int size;

    void text(String text) {
        if (!text.isEmpty()) {
            add(Kind.TEXT, text, "", 0);
        }
    }

    void remark(String text) {
        add(Kind.REMARK, text, "", 0);
    }

    void either(String onOneLine, String onSeveral) {
        add(Kind.EITHER, onOneLine, onSeveral, 0);
    }

    void line(String onOneLine, int ends) {
        add(Kind.LINE, onOneLine, "", ends);
    }

    void hard(int ends) {
        add(Kind.HARD, "", "", ends);
    }

    void withinText() {
        add(Kind.WITHIN_TEXT, "", "", 1);
    }

    void lastOnLine() {
        add(Kind.LAST_ON_LINE, "", "", 0);
    }

    void open() {
        add(Kind.OPEN, "", "", 0);
    }

    void align() {
        add(Kind.ALIGN, "", "", 0);
    }

    void whole() {
        add(Kind.WHOLE, "", "", 0);
    }

    void nest(int columns) {
        add(Kind.NEST, "", "", columns);
    }

    void close() {
        add(Kind.CLOSE, "", "", 0);
    }

    private void add(Kind kind, String text, String other, int number) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        kinds[size] = kind;
        texts[size] = text;
        others[size] = other;
        numbers[size++] = number;
    }

    /** The text on lines of that width, where it can be kept; ends with a line end. */
    String set(int width) {
        return new Setting(width).set();
    }

    /** One setting of the text. */
    private final class Setting {
        private final int width;
        private final StringBuilder out = new StringBuilder();

        /** The width, on one line, of everything before a piece. */
        private final long[] before = new long[size + 1];

        /** How many line ends there must be before a piece. */
        private final int[] forced = new int[size + 1];

        /** The width from a piece to the next place where a line may end. */
        private final long[] tail = new long[size + 1];

        /** Where a group ends. */
        private final int[] end = new int[size + 1];

        // The groups and nests around the current piece; a file is one that is on several lines.
        private int[] indentations = new int[16];
        private boolean[] broken = new boolean[16];
        private int depth;

        private int column;
        private boolean beginsLine = true;
        private boolean mustEndLine;

        Setting(int width) {
            this.width = width;
            broken[0] = true;
        }

        String set() {
            measure();
            for (int i = 0; i < size; i++) {
                set(i);
            }
            return out.append('\n').toString();
        }

        private void measure() {
            int[] opened = new int[16];
            int open = 0;
            boolean mustEnd = false;
            for (int i = 0; i < size; i++) {
                Kind kind = kinds[i];
                boolean measured = kind != Kind.REMARK;
                boolean always =
                        kind == Kind.HARD || kind == Kind.WITHIN_TEXT || (measured && texts[i].indexOf('\n') >= 0);
                boolean shows = kind == Kind.TEXT || kind == Kind.LINE || kind == Kind.EITHER || !measured;
                forced[i + 1] = forced[i] + (always || (mustEnd && shows) ? 1 : 0);
                mustEnd = kind == Kind.LAST_ON_LINE || (mustEnd && !always && !shows);
                before[i + 1] = before[i] + (measured ? columns(texts[i], 0) : 0);
                if (kind == Kind.CLOSE) {
                    end[opened[--open]] = i;
                } else if (opens(kind)) {
                    opened = open == opened.length ? Arrays.copyOf(opened, 2 * open) : opened;
                    opened[open++] = i;
                }
            }
            for (int i = size - 1; i >= 0; i--) {
                boolean mayEnd = kinds[i] == Kind.LINE || forced[i + 1] > forced[i];
                tail[i] = mayEnd ? 0 : tail[i + 1] + before[i + 1] - before[i];
            }
        }

        private boolean opens(Kind kind) {
            return kind == Kind.OPEN || kind == Kind.ALIGN || kind == Kind.WHOLE || kind == Kind.NEST;
        }

        private void set(int i) {
            switch (kinds[i]) {
                case TEXT, REMARK -> write(texts[i]);
                case EITHER -> write(broken[depth] ? others[i] : texts[i]);
                case LINE -> {
                    if (broken[depth]) {
                        endLine(numbers[i], true);
                    } else {
                        write(texts[i]);
                    }
                }
                case HARD -> endLine(numbers[i], true);
                case WITHIN_TEXT -> endLine(1, false);
                case LAST_ON_LINE -> mustEndLine = true;
                case OPEN -> push(indentations[depth], breaks(i));
                case ALIGN -> push(column(), breaks(i));
                case WHOLE -> push(indentations[depth], broken[depth] && forced[end[i]] > forced[i]);
                case NEST -> push(indentations[depth] + numbers[i], broken[depth]);
                case CLOSE -> depth--;
                default -> throw new IllegalStateException("no such piece");
            }
        }

        private boolean breaks(int i) {
            if (!broken[depth]) {
                return false;
            }
            return forced[end[i]] > forced[i] || column() + before[end[i]] - before[i] + tail[end[i]] > width;
        }

        private void push(int indentation, boolean onSeveralLines) {
            if (++depth == broken.length) {
                indentations = Arrays.copyOf(indentations, 2 * depth);
                broken = Arrays.copyOf(broken, 2 * depth);
            }
            // No line begins behind the margin: what is thousands of levels deep would be mostly space.
            indentations[depth] = Math.min(indentation, width);
            broken[depth] = onSeveralLines;
        }

        private int column() {
            return beginsLine || mustEndLine ? indentations[depth] : column;
        }

        private void endLine(int ends, boolean trimmed) {
            int length = out.length();
            while (trimmed && length > 0 && out.charAt(length - 1) == ' ') {
                length--;
            }
            out.setLength(length);
            for (int i = 0; i < ends && length > 0; i++) {
                out.append('\n');
            }
            beginsLine = true;
            mustEndLine = false;
        }

        private void write(String text) {
            if (text.isEmpty()) {
                return;
            }
            if (mustEndLine) {
                endLine(1, true);
            }
            if (beginsLine) {
                column = indentations[depth];
                out.append(" ".repeat(column));
                beginsLine = false;
            }
            out.append(text);
            column = (int) Math.min(Integer.MAX_VALUE, columns(text, column));
        }

        /** The column behind a text that begins in a column. */
        private long columns(String text, int from) {
            int line = text.lastIndexOf('\n') + 1;
            return (line > 0 ? 0L : from) + text.codePointCount(line, text.length());
        }
    }
}
