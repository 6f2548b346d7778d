package io.fleetc.rules;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When two texts name the same thing though they may be written differently. */
enum Likeness {
    /** When they are written alike. */
    TEXT("text", "") {
        @Override
        String canonical(String text) {
            return text;
        }
    },
    /** A host name means the same in either case, and with the dot that ends a complete one. */
    HOST("host", "letter case and a final dot do not tell hosts apart") {
        @Override
        String canonical(String text) {
            String small = text.toLowerCase(Locale.ROOT);
            return small.endsWith(".") ? small.substring(0, small.length() - 1) : small;
        }
    },
    /** A URL means the same whichever way its host is written, with the port of its scheme, and with a final slash. */
    URL("url", "letter case of the host, the port of the scheme and a final slash do not tell URLs apart") {
        @Override
        String canonical(String text) {
            Matcher url = PARTS.matcher(text);
            if (!url.matches()) {
                return text;
            }
            String scheme = url.group("scheme").toLowerCase(Locale.ROOT);
            String port = url.group("port");
            boolean usual = port == null || port.equals(scheme.equals("https") ? ":443" : ":80");
            return scheme + "://" + HOST.canonical(url.group("host")) + (usual ? "" : port) + url.group("path");
        }
    };

    private static final Pattern PARTS = Pattern.compile(
            "(?<scheme>(?i:https?))://(?<host>\\[[^]]*]|[^/:?#]*)(?<port>:[0-9]+)?(?<path>.*?)/*", Pattern.DOTALL);

    private final String word;
    private final String inWords;

    Likeness(String word, String inWords) {
        this.word = word;
        this.inWords = inWords;
    }

    /** The one text that stands for all that name the same thing. */
    abstract String canonical(String text);

    /** The word that is written in a rule. */
    String word() {
        return word;
    }

    /** What makes no difference, as a sentence; empty if everything does. */
    String inWords() {
        return inWords;
    }
}
