package io.fleetc.schema;

import java.util.regex.Pattern;

/** What breaks a range of addresses in CIDR notation (RFC 4632, RFC 4291). */
final class Cidrs {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private Cidrs() {}

    /** The first thing that is wrong, or the empty text. */
    static String reason(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        String reason = address.indexOf(':') >= 0 ? six(address) : four(address);
        if (!reason.isEmpty()) {
            return reason;
        }
        return slash < 0
                ? "the prefix length is missing"
                : prefix(text.substring(slash + 1), address.indexOf(':') >= 0);
    }

    private static String four(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            return Words.code(address) + " is no address";
        }
        for (String part : parts) {
            if (!DIGITS.matcher(part).matches()) {
                return Words.code(address) + " is no address";
            }
            if (Integer.parseInt(part) > 255) {
                return part + " is larger than 255";
            }
            if (part.length() > 1 && part.startsWith("0")) {
                return Words.code(part) + " begins with 0";
            }
        }
        return "";
    }

    private static String six(String address) {
        int groups = 0;
        for (String group : address.split(":", -1)) {
            if (!group.matches("[0-9A-Fa-f]{0,4}")) {
                return Words.code(group) + " is no group of an IPv6 address";
            }
            groups += group.isEmpty() ? 0 : 1;
        }
        boolean shortened = address.contains("::");
        boolean twice = shortened && address.indexOf("::") != address.lastIndexOf("::");
        boolean open = address.matches(":[^:].*|.*[^:]:");
        boolean fits = !open && (shortened ? groups < 8 && !twice : groups == 8);
        return fits ? "" : Words.code(address) + " is no address";
    }

    private static String prefix(String length, boolean six) {
        int most = six ? 128 : 32;
        if (!DIGITS.matcher(length).matches()) {
            return Words.code(length) + " is no prefix length";
        }
        return Integer.parseInt(length) > most ? "the prefix length is at most " + most : "";
    }
}
