package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * Lambdas are classes once they are packaged. A lambda that is linked when it is first met makes nothing wrong, only every
 * cold start slower: nobody would notice that the step of the build which replaces them does so no longer.
 */
class LambdasPackaged {
    /** The constant of a class file that names the factory: its tag, its length, its text. */
    private static final String FACTORY = "\u0001\u0000\u000bmetafactory";

    @Test
    void leavesNoneToBeLinkedAtRunTime() throws IOException {
        assertThat(compiled()).hasSizeGreaterThan(100);

        List<String> found = new ArrayList<>();
        int lambdas = 0;
        try (ZipFile jar = new ZipFile("target/fleetc.jar")) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                boolean rewritten = name.startsWith("io/fleetc/") || name.startsWith("org/snakeyaml/engine/");
                if (rewritten && name.endsWith(".class")) {
                    lambdas += name.contains("$lambda$") ? 1 : 0;
                    if (linksLambdas(jar.getInputStream(entry).readAllBytes())) {
                        found.add(name);
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(lambdas).isGreaterThan(1000);
    }

    /** The classes that have lambdas as javac leaves them. */
    private static List<Path> compiled() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("target/classes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                if (linksLambdas(Files.readAllBytes(file))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean linksLambdas(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(FACTORY);
    }
}
