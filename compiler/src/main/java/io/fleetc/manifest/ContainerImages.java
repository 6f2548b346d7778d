package io.fleetc.manifest;

import io.fleetc.catalogue.Assurance;
import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.ServiceImages;
import io.fleetc.model.Cluster;
import io.fleetc.value.Value;
import java.util.Optional;

/** The image of each container: the one that the fleet names in full, else the registry's with the tag of the release. */
final class ContainerImages {
    private ContainerImages() {}

    /** The image, or empty when nobody knows one. */
    static Optional<ContainerImage> of(Workload workload, ServiceContainer container) {
        return workload.setting(container.imageOverride()) instanceof Value.Text stated
                ? Optional.of(stated(workload.input(), stated.text()))
                : of(workload.input(), workload.services().images(), container.image());
    }

    /** The image that the fleet names in full. */
    static ContainerImage stated(ClusterInput input, String reference) {
        int colon = reference.lastIndexOf(':');
        boolean tagged = colon > reference.lastIndexOf('/');
        return new ContainerImage(
                input.cluster().images().resolve(reference),
                new ServiceImages.Tag(
                        tagged ? reference.substring(colon + 1) : "",
                        ServiceImages.Mark.OVERRIDE,
                        Assurance.DOCUMENTED));
    }

    /** An image of the platform by its name. */
    static Optional<ContainerImage> of(ClusterInput input, ServiceImages images, String image) {
        Cluster cluster = input.cluster();
        return images.tag(image, cluster.platformVersion(), cluster.chart().version(), input.set(), input.values())
                .map(tag -> new ContainerImage(
                        cluster.images().resolve(cluster.images().registry() + "/" + image + ":" + tag.tag()), tag));
    }
}
