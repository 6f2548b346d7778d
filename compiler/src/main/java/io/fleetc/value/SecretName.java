package io.fleetc.value;

import java.util.Locale;
import java.util.Set;

/** Names that say "I am a secret". */
public final class SecretName {
    /** Last words of such a name, alone or behind other words. */
    private static final Set<String> SECRETS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "token",
            "client secret",
            "authenticate secret",
            "secret key",
            "secret access key",
            "api key",
            "private key",
            "account key");

    private SecretName() {}

    /** Whether a name in camel case, snake case or with dots ends with a word for a secret. */
    public static boolean is(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("[-_./\\s]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
        return words.equals("secret")
                || SECRETS.contains(lastWords(words, 1))
                || SECRETS.contains(lastWords(words, 2))
                || SECRETS.contains(lastWords(words, 3));
    }

    /** All of them if there are not so many. */
    private static String lastWords(String words, int count) {
        int from = words.length();
        for (int left = count; left > 0 && from >= 0; left--) {
            from = words.lastIndexOf(' ', from - 1);
        }
        return words.substring(from + 1);
    }
}
