package io.fleetc.catalogue;

import io.fleetc.source.Source;
import io.fleetc.yaml.YamlReader;
import java.util.List;

/** Small catalogues for tests. */
public final class Catalogues {
    private Catalogues() {}

    /** A catalogue of one file. */
    public static Catalogue of(String yaml) {
        return CatalogueReader.read(
                List.of(YamlReader.read(new Source("catalogue/test.yaml", yaml)).value()));
    }
}
