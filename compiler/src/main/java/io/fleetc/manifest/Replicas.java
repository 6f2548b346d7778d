package io.fleetc.manifest;

import io.fleetc.catalogue.Service;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import org.jspecify.annotations.Nullable;

/** How many replicas a service has: none on a passive cluster, whatever the autoscaler says, or the number of the values. */
final class Replicas {
    private Replicas() {}

    /** The number, or null when an autoscaler owns it: a number in the manifest would fight with it on every sync. */
    static @Nullable Value of(Workload workload) {
        if (!workload.input().cluster().active()) {
            return Values.whole(0);
        }
        if (autoscaled(workload)) {
            return null;
        }
        Service.Scaling scaling = workload.service().scaling();
        Value stated = workload.value(scaling.path());
        return stated instanceof Value.Whole ? stated : Values.whole(scaling.replicas());
    }

    /** Whether an autoscaler owns the number. */
    static boolean autoscaled(Workload workload) {
        return workload.input().cluster().active()
                && autoscaling(workload).get("enabled") instanceof Value.Bool enabled
                && enabled.on();
    }

    /** The autoscaling block: what the chart's values say over what the catalogue has; empty when there is none. */
    static Value.Mapping autoscaling(Workload workload) {
        Service.Scaling scaling = workload.service().scaling();
        return Workload.over(scaling.defaultAutoscaling(), workload.map(scaling.autoscaling()));
    }
}
