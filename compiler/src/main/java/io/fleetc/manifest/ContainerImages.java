package io.fleetc.manifest;

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
        Cluster cluster = workload.input().cluster();
        if (workload.setting(container.imageOverride()) instanceof Value.Text stated) {
            String reference = stated.text();
            ServiceImages.Tag tag = new ServiceImages.Tag(
                    reference.substring(reference.lastIndexOf(':') + 1), ServiceImages.Mark.OVERRIDE, "documented");
            return Optional.of(new ContainerImage(cluster.images().resolve(reference), tag));
        }
        return of(workload.input(), workload.services().images(), container.image());
    }

    /** An image of the platform by its name. */
    static Optional<ContainerImage> of(ClusterInput input, ServiceImages images, String image) {
        Cluster cluster = input.cluster();
        return images.tag(image, cluster.platformVersion(), cluster.chart().version(), input.set(), input.values())
                .map(tag -> new ContainerImage(
                        cluster.images().resolve(cluster.images().registry() + "/" + image + ":" + tag.tag()), tag));
    }
}
