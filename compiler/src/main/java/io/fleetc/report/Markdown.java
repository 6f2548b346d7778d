package io.fleetc.report;

/** Texts as parts of GitHub-flavoured Markdown: whatever they contain, they stay text. */
public final class Markdown {
    private Markdown() {}

    /** A text that is Markdown already as a cell of a table: in one line, and without the end of the cell in it. */
    public static String cell(String text) {
        return Glyphs.line(text).replace("|", "\\|");
    }

    /** Takes the meaning from every character that Markdown would read as more than itself, outside code spans. */
    public static String prose(String text) {
        StringBuilder out = new StringBuilder();
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            code ^= c == '`';
            if (!code && "\\*_[]<>#@~".indexOf(c) >= 0) {
                out.append(c == '@' ? "&#64;" : "\\" + c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A text that means nothing but itself, in one line, anywhere in a paragraph, a list or a table. */
    public static String literal(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : Glyphs.line(text).toCharArray()) {
            switch (c) {
                case '|' -> out.append("&#124;");
                case '@' -> out.append("&#64;");
                case '&' -> out.append("&amp;");
                case '\\', '`', '*', '_', '[', ']', '<', '>', '#', '~', '!', '$' ->
                    out.append('\\').append(c);
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** A text for the inside of an HTML element such as {@code <summary>}, where nothing is read as Markdown. */
    public static String html(String text) {
        return Glyphs.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;");
    }

    /** A fence that no line of the text can close. */
    public static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
