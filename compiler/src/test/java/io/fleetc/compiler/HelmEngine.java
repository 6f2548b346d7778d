package io.fleetc.compiler;

import com.marcnuri.helm.Helm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real Helm, as a library: renders a chart and says what it finds wrong. */
final class HelmEngine {
    private HelmEngine() {}

    /**
     * Renders a chart of one template.
     *
     * @param directory an empty directory for the chart
     * @param template the template
     * @param values the values, in YAML or JSON
     */
    static String render(Path directory, String template, String values) throws IOException {
        Files.createDirectories(directory.resolve("templates"));
        Files.writeString(directory.resolve("Chart.yaml"), "apiVersion: v2\nname: test\nversion: 0.0.1\n");
        Files.writeString(directory.resolve("templates/test.yaml"), template);
        return render(directory, values);
    }

    /** Renders a chart. */
    static String render(Path chart, String values) throws IOException {
        Path file = Files.createTempFile("values", ".yaml");
        try {
            Files.writeString(file, values);
            return new Helm(chart)
                    .template()
                    .withName("data-plane")
                    .withNamespace("iomete-system")
                    .withValuesFile(file)
                    .call();
        } finally {
            Files.delete(file);
        }
    }
}
