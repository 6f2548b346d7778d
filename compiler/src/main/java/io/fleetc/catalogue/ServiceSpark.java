package io.fleetc.catalogue;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only a Spark application has.
 *
 * @param type language of the program, such as {@code Scala}
 * @param mode {@code cluster}: the driver runs in a pod
 * @param mainClass the class that is run
 * @param mainApplicationFile the archive that holds it
 * @param restartPolicy the policy as the operator writes it
 * @param configuration properties of Spark, by name
 * @param furtherConfiguration path of more properties in the chart's values
 * @param driver path of the driver's size in the chart's values
 * @param defaultDriver the driver's size where the chart says nothing
 * @param executor the executors' number and size
 */
public record ServiceSpark(
        String type,
        String mode,
        String mainClass,
        String mainApplicationFile,
        Value.Mapping restartPolicy,
        Map<String, Property> configuration,
        ValuePath furtherConfiguration,
        ValuePath driver,
        Value.Mapping defaultDriver,
        Value.Mapping executor) {
    public ServiceSpark {
        configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
    }

    /**
     * A property of Spark: a text, or whether a flag is on.
     *
     * @param when whether it is set
     * @param text its value, or null
     * @param flag the flag whose state is its value, or null
     */
    public record Property(
            ServiceCondition when,
            @Nullable ServiceTemplate text,
            @Nullable String flag) {}

    static ServiceSpark read(Entry entry) {
        Map<String, Property> configuration = new LinkedHashMap<>();
        entry.forEach("sparkConf", (name, property) -> configuration.put(name, property(new Entry(property.value()))));
        Entry driver = entry.entry("driver");
        return new ServiceSpark(
                entry.text("type"),
                entry.text("mode"),
                entry.text("mainClass"),
                entry.text("mainApplicationFile"),
                entry.mapping("restartPolicy"),
                configuration,
                entry.path("sparkConfPath"),
                driver.path("path"),
                driver.mapping("default"),
                entry.mapping("executor"));
    }

    private static Property property(Entry entry) {
        String text = entry.optionalText("text");
        return new Property(
                ServiceCondition.read(entry, "when"),
                text == null ? null : new ServiceTemplate(text),
                entry.optionalText("flag"));
    }
}
