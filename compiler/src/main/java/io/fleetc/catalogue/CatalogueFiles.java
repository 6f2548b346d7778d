package io.fleetc.catalogue;

import io.fleetc.value.Value;
import io.fleetc.yaml.ShippedDocuments;

/** The catalogue files that fleetc carries with it. */
public final class CatalogueFiles {
    private CatalogueFiles() {}

    /**
     * Reads a file of the shipped catalogue.
     *
     * @param name its name in {@code schemas/catalogue}, such as {@code iomete-4.0.yaml}; spans show it as
     *     {@code catalogue/iomete-4.0.yaml}
     */
    public static Value read(String name) {
        return ShippedDocuments.read("catalogue/" + name);
    }
}
