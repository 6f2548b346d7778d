package io.fleetc.model;

import io.fleetc.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server as one cluster reaches it, and the prefix of its databases on it.
 *
 * @param host host name or address
 * @param port TCP port, 1 to 65535
 * @param user the platform's user
 * @param password that user's password
 * @param admin the user that creates databases; null when they are created by hand
 * @param prefix what every database name begins with
 * @param verifyTls whether connections use TLS and verify the server ({@code ssl.mode: verify-full})
 * @param cidrs the addresses of the server, for network policies; may be empty
 * @param span where it is described
 */
public record Database(
        String host,
        int port,
        String user,
        SecretRef password,
        @Nullable Admin admin,
        String prefix,
        boolean verifyTls,
        List<String> cidrs,
        Span span) {
    public Database {
        cidrs = List.copyOf(cidrs);
    }

    /**
     * The user that creates databases.
     *
     * @param user its name
     * @param password its password
     */
    public record Admin(String user, SecretRef password) {}
}
