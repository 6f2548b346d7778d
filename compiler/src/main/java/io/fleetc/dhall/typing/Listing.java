package io.fleetc.dhall.typing;

import io.fleetc.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Names in a sentence, and the one that was meant. */
final class Listing {
    /** How many names a reader takes in. */
    private static final int FEW = 8;

    /** Among more names no slip is looked for. */
    private static final int MANY = 2_000;

    private Listing() {}

    /** The name that somebody who wrote another one probably meant: it differs in case only, or in few letters of many. */
    static Optional<String> nearest(String typed, Collection<String> names) {
        for (String name : names) {
            if (name.equalsIgnoreCase(typed) || swapped(name, typed)) {
                return Optional.of(name);
            }
        }
        return typed.length() < 2 || names.size() > MANY ? Optional.empty() : Nearest.to(typed, names);
    }

    /** Whether two neighbours changed places. */
    private static boolean swapped(String name, String typed) {
        int from = 0;
        while (from < name.length() && from < typed.length() && name.charAt(from) == typed.charAt(from)) {
            from++;
        }
        return name.length() == typed.length()
                && from + 1 < name.length()
                && name.charAt(from) == typed.charAt(from + 1)
                && name.charAt(from + 1) == typed.charAt(from)
                && name.regionMatches(from + 2, typed, from + 2, name.length() - from - 2);
    }

    /** {@code its fields are `a` and `b`}, or {@code its only field is `a`}. */
    static String are(String whose, String what, Collection<String> names) {
        return names.size() == 1
                ? whose + " only " + what + " is " + of(names)
                : whose + " " + what + "s are " + of(names);
    }

    /** All names if they are few, else the first and how many more there are: {@code `a`, `b` and `c`}. */
    static String of(Collection<String> names) {
        List<String> shown = new ArrayList<>();
        for (String name : names) {
            if (shown.size() == FEW && names.size() > FEW + 1) {
                return String.join(", ", shown) + " and " + (names.size() - FEW) + " more";
            }
            shown.add("`" + TypeText.label(name) + "`");
        }
        int last = shown.size() - 1;
        return last < 1
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }
}
