package io.fleetc.manifest;

import io.fleetc.catalogue.CatalogueFiles;
import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.RouteTable;
import io.fleetc.catalogue.Services;
import io.fleetc.value.Value;

/**
 * The parts of the catalogue that manifests are made from.
 *
 * @param access what surrounds the services
 * @param services the services
 * @param routes the routes of the gateway
 */
public record PlatformData(PlatformAccess access, Services services, RouteTable routes) {

    /** The shipped catalogue. */
    public static PlatformData shipped() {
        return new PlatformData(
                PlatformAccess.shipped(),
                Services.of((Value.Mapping) CatalogueFiles.read("iomete-services.yaml")),
                RouteTable.shipped());
    }
}
