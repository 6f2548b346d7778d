package io.fleetc.dhall.parser;

/** Addresses of the Internet protocol as they are written in URLs. */
final class Addresses {
    private static final int GROUPS = 8;

    private Addresses() {}

    /**
     * Whether this is an IPv6 address: eight groups, of which an IPv4 address at the end counts as two; or fewer and one
     * {@code ::}.
     */
    static boolean isVersion6(char[] text, int from, int to) {
        int groups = 0;
        boolean gap = false;
        int at = from;
        if (at + 1 < to && text[at] == ':' && text[at + 1] == ':') {
            gap = true;
            at += 2;
        }
        while (at < to) {
            int end = at;
            while (end < to && Characters.isHexadecimal(text[end])) {
                end++;
            }
            if (end < to && text[end] == '.') {
                return isVersion4(text, at, to) && fits(groups + 2, gap);
            }
            if (end == at || end > at + 4) {
                return false;
            }
            groups++;
            at = end;
            if (at == to) {
                break;
            }
            if (text[at++] != ':' || at == to) {
                return false;
            }
            if (text[at] == ':') {
                if (gap) {
                    return false;
                }
                gap = true;
                at++;
            }
        }
        return fits(groups, gap);
    }

    private static boolean fits(int groups, boolean gap) {
        return gap ? groups < GROUPS : groups == GROUPS;
    }

    /** Whether this is an IPv4 address: four numbers up to 255 without leading zeros. */
    private static boolean isVersion4(char[] text, int from, int to) {
        int at = from;
        for (int octet = 0; octet < 4; octet++) {
            int start = at;
            int value = 0;
            while (at < to && at < start + 3 && Characters.isDigit(text[at])) {
                value = value * 10 + (text[at++] - '0');
            }
            boolean padded = at > start + 1 && text[start] == '0';
            if (at == start || padded || value > 255) {
                return false;
            }
            if (octet < 3 && (at == to || text[at++] != '.')) {
                return false;
            }
        }
        return at == to;
    }
}
