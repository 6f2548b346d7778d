package io.fleetc.catalogue;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The catalogue files that fleetc carries with it. */
public final class CatalogueFiles {
    private static final String FOLDER = "/schemas/catalogue/";

    private CatalogueFiles() {}

    /**
     * Reads a file of the shipped catalogue.
     *
     * @param name its name in {@code schemas/catalogue}, such as {@code iomete-4.0.yaml}; spans show it as
     *     {@code catalogue/iomete-4.0.yaml}
     */
    public static Value read(String name) {
        Checked<Value> read = YamlReader.read(new Source("catalogue/" + name, text(name)));
        if (!read.accepted()) {
            throw new IllegalStateException("catalogue file " + name + ": " + read.diagnostics());
        }
        return read.value();
    }

    private static String text(String name) {
        try (InputStream stream = CatalogueFiles.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("catalogue file " + name + " is not there");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
