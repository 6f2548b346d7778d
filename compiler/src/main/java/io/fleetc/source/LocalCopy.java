package io.fleetc.source;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A copy, in a file of its own, of what fleetc carries in its jar. Whoever starts fleetc says where it is, or says nothing. */
public final class LocalCopy {
    private LocalCopy() {}

    /**
     * The bytes of a copy.
     *
     * @param property the system property with its path
     * @return the bytes, or null where no copy is
     */
    public static byte @Nullable [] bytes(String property) {
        File file = new File(System.getProperty(property, ""));
        if (!file.isFile()) {
            return null;
        }
        // A stream, since a channel loads a hundred classes more.
        try (InputStream stream = new FileInputStream(file)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
