package io.fleetc.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;

/** A report that goes to a file beside the log. */
final class ReportFile {
    private ReportFile() {}

    static void write(Path file, String text) throws MojoExecutionException {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new MojoExecutionException("fleetc: the report " + file.getFileName() + " cannot be written", failed);
        }
    }
}
