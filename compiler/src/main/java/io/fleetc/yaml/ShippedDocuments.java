package io.fleetc.yaml;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The YAML and JSON documents that fleetc carries with it: its catalogue and its schemas.
 *
 * <p>Reading them as texts would take longer than everything that a small fleet needs. Therefore {@code fleetc.jar} holds
 * them a second time, as {@link PreparedDocuments}; where there is none, as in tests, the texts are read.
 */
public final class ShippedDocuments {
    private static final String FOLDER = "/schemas/";

    private ShippedDocuments() {}

    /**
     * What a document says; one that is not there, or cannot be read, is a mistake of ours.
     *
     * @param path its path below {@code schemas}, such as {@code catalogue/iomete-4.0.yaml}, which spans show
     */
    public static Value read(String path) {
        Value prepared = PreparedDocuments.shipped().read(path);
        return prepared == null ? parse(new Source(path, text(path))) : prepared;
    }

    /** All of them as they were prepared, for a copy that is read faster; no bytes where fleetc was not packaged. */
    public static byte[] prepared() {
        return PreparedDocuments.packaged();
    }

    /** What tells this build of fleetc from others; empty where it was not packaged. */
    public static String build() {
        return PreparedDocuments.shipped().read(Preparation.BUILD) instanceof Value.Text build ? build.text() : "";
    }

    /** The text of a document. */
    public static String text(String path) {
        try (InputStream stream = ShippedDocuments.class.getResourceAsStream(FOLDER + path)) {
            if (stream == null) {
                throw new IllegalStateException("fleetc was built without " + path);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text of ours. */
    static Value parse(Source source) {
        Checked<Value> read = YamlReader.read(source);
        if (!read.accepted()) {
            throw new IllegalStateException(source.name() + ": " + read.diagnostics());
        }
        return read.value();
    }
}
