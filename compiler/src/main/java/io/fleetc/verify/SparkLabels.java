package io.fleetc.verify;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;

/** The labels that the Spark operator puts on driver pods (kubeflow/spark-operator pkg/common/spark.go). */
final class SparkLabels {
    private SparkLabels() {}

    static Value.Mapping driver(Value.Mapping application) {
        Values.Builder labels = Values.map();
        if (application.at(ValuePath.of("spec", "driver", "labels")) instanceof Value.Mapping own) {
            labels.putAll(own);
        }
        Value name = application.at(ValuePath.of("metadata", "name"));
        return labels.put("sparkoperator.k8s.io/app-name", name)
                .put("sparkoperator.k8s.io/launched-by-spark-operator", "true")
                .put("spark-role", "driver")
                .build();
    }
}
