package io.fleetc.value;

import java.util.Locale;
import java.util.Set;

/** Names that say "I am a secret". */
public final class SecretName {
    /** Last words of such a name, alone or behind other words, and however they are joined. */
    private static final Set<String> SECRETS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "token",
            "accesstoken",
            "clientsecret",
            "authenticatesecret",
            "secretkey",
            "secretaccesskey",
            "apikey",
            "privatekey",
            "accountkey");

    /** As many words as a name for a secret has at most. */
    private static final int WORDS = 3;

    private SecretName() {}

    /** Whether a name in camel case, snake case or with dots ends with a word for a secret. */
    public static boolean is(String name) {
        String last = "";
        int end = name.length();
        for (int words = 0; words < WORDS; words++) {
            while (end > 0 && separates(name.charAt(end - 1))) {
                end--;
            }
            int start = start(name, end);
            if (start == end) {
                return last.equals("secret");
            }
            last = name.substring(start, end).toLowerCase(Locale.ROOT) + last;
            if (SECRETS.contains(last)) {
                return true;
            }
            end = start;
        }
        return false;
    }

    /** Where the word that ends at a place begins: behind a separator, or where a capital begins a word. */
    private static int start(String name, int end) {
        int start = end;
        while (start > 0 && !separates(name.charAt(start - 1)) && (start == end || !begins(name, start))) {
            start--;
        }
        return start;
    }

    /** Whether a word in camel case begins at a place: {@code apiKey} and {@code APIKey} are two words. */
    private static boolean begins(String name, int at) {
        char before = name.charAt(at - 1);
        boolean capital = Character.isUpperCase(name.charAt(at));
        boolean behindSmall = Character.isLowerCase(before) || Character.isDigit(before);
        boolean beforeSmall = at + 1 < name.length() && Character.isLowerCase(name.charAt(at + 1));
        return capital && (behindSmall || (Character.isUpperCase(before) && beforeSmall));
    }

    private static boolean separates(char c) {
        return "-_./".indexOf(c) >= 0 || Character.isWhitespace(c);
    }
}
