package io.fleetc.maven;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.value.Sha256;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What tells two builds of the same snapshot from one another. */
final class PluginDigest {
    private PluginDigest() {}

    /** Nothing for a release, whose version says all. */
    static String of(String version) {
        if (!version.endsWith("-SNAPSHOT")) {
            return "";
        }
        try {
            Path jar = Path.of(FleetCompiler.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // In a reactor it is a directory of classes.
            return Files.isRegularFile(jar) ? Sha256.hex(Files.readAllBytes(jar)) : "";
        } catch (IOException | URISyntaxException unreadable) {
            return "";
        }
    }
}
