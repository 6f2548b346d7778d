package io.fleetc.compiler.dhall;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportMode;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The package of Dhall types that belongs to this version of fleetc, and how a fleet imports it: by its address and its
 * hash. Whatever is asked for by that hash is this text, so that no network is needed and nothing is copied.
 */
public final class ShippedPackage {
    private static final String PACKAGE = "/schemas/dhall/package.dhall";
    private static final String HASH = "/schemas/dhall/package.sha256";
    private static final String HOST = "fleetc.io";
    private static final List<String> DIRECTORY = List.of("schemas", "dhall");
    private static final String FILE = "package.dhall";

    private ShippedPackage() {}

    /** The text of the package. */
    public static String text() {
        return resource(PACKAGE);
    }

    /** The semantic hash of the package, in hexadecimal digits. */
    public static String hash() {
        return resource(HASH).strip();
    }

    /** The import of the package, as a fleet writes it. */
    public static Expression.Import imported() {
        ImportTarget target = new ImportTarget.Remote(true, HOST, DIRECTORY, FILE, null, null);
        return new Expression.Import(target, ImportMode.CODE, hash(), Span.none(), Span.none());
    }

    /** The texts that stand for what has their hash. */
    public static Map<String, Source> texts() {
        return Map.of(hash(), new Source(HOST + "/" + String.join("/", DIRECTORY) + "/" + FILE, text()));
    }

    private static String resource(String name) {
        try (InputStream in = ShippedPackage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("fleetc was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
