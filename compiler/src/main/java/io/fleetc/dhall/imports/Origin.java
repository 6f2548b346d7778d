package io.fleetc.dhall.imports;

import java.util.Locale;

/**
 * Where a remote import comes from: what CORS compares and what the configuration of headers is keyed by.
 *
 * @param secure https rather than http
 * @param host the name or address in lower case, brackets of an IPv6 address kept
 * @param port the port, the usual one if the URL names none
 */
record Origin(boolean secure, String host, String port) {
    /** The origin of an authority, which may hold user information. */
    static Origin of(boolean secure, String authority) {
        String server = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        int colon = server.lastIndexOf(':');
        boolean named = colon > server.lastIndexOf(']');
        String port = named ? server.substring(colon + 1) : "";
        return new Origin(secure, named ? server.substring(0, colon) : server, port.isEmpty() ? usual(secure) : port);
    }

    /** Whether it is 443 for https, 80 for http. */
    boolean isUsualPort() {
        return port.equals(usual(secure));
    }

    /** The key in the configuration of headers: {@code github.com:443}. */
    String hostAndPort() {
        return host + ":" + port;
    }

    /** As a browser writes it: {@code https://example.com}. */
    @Override
    public String toString() {
        return (secure ? "https://" : "http://") + (isUsualPort() ? host : hostAndPort());
    }

    private static String usual(boolean secure) {
        return secure ? "443" : "80";
    }
}
