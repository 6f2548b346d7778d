package io.fleetc.manifest;

/** Writes nginx configuration: one directive per line, blocks indented by four spaces. */
final class NginxText {
    private static final String INDENT = "    ";

    /** What nginx does not read as part of a word without quotes; a variable such as {@code $host} is one word. */
    private static final String SPECIAL = " \t\n\u000B\f\r;{}'\"\\#";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** A comment line. */
    NginxText comment(String comment) {
        return line("# " + comment);
    }

    /** An empty line between two parts. */
    NginxText gap() {
        text.append('\n');
        return this;
    }

    /** A directive; a parameter that is not one plain word is quoted, so that no value can end its directive. */
    NginxText directive(String name, String... parameters) {
        return line(words(name, parameters) + ";");
    }

    /** Begins a block. */
    NginxText open(String name, String... parameters) {
        line(words(name, parameters) + " {");
        depth++;
        return this;
    }

    /** Begins a block for requests in which a variable is empty. */
    NginxText openIfEmpty(String variable) {
        line("if (" + variable + " = \"\") {");
        depth++;
        return this;
    }

    /** Ends the block begun last. */
    NginxText close() {
        depth--;
        return line("}");
    }

    /** What was written. */
    @Override
    public String toString() {
        if (depth != 0) {
            throw new IllegalStateException(depth + " blocks are open");
        }
        return text.toString();
    }

    private NginxText line(String line) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
        return this;
    }

    private static String words(String name, String... parameters) {
        StringBuilder words = new StringBuilder(quoted(name));
        for (String parameter : parameters) {
            words.append(' ').append(quoted(parameter));
        }
        return words.toString();
    }

    private static String quoted(String word) {
        return isPlain(word) ? word : '"' + escaped(word) + '"';
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (SPECIAL.indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** A backslash is doubled only where nginx would read it as an escape, so that regular expressions stay readable. */
    private static String escaped(String word) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean escapes = c == '\\' && (i + 1 == word.length() || "\"'\\trn".indexOf(word.charAt(i + 1)) >= 0);
            if (c == '"' || escapes) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        return escaped.toString();
    }
}
