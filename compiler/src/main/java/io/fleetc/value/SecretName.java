package io.fleetc.value;

import java.util.Locale;
import java.util.Set;

/** Names that say "I am a secret". */
public final class SecretName {
    /** Last words of such a name, alone or behind another word. */
    private static final Set<String> SECRETS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "token",
            "client secret",
            "authenticate secret",
            "secret key",
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
        String[] each = words.split(" ", -1);
        String last = each[each.length - 1];
        String lastTwo = each.length < 2 ? last : each[each.length - 2] + " " + last;
        return words.equals("secret") || SECRETS.contains(last) || SECRETS.contains(lastTwo);
    }
}
