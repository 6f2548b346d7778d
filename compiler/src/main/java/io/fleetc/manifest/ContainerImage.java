package io.fleetc.manifest;

import io.fleetc.catalogue.ServiceImages;

/**
 * The image of a container.
 *
 * @param reference the reference as the manifest carries it: registry rewritten, digest added
 * @param tag the tag and how it was found
 */
public record ContainerImage(String reference, ServiceImages.Tag tag) {}
