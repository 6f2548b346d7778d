package io.fleetc.argocd;

import io.fleetc.cli.Main;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * fleetc as users have it, the real launcher beside a {@code fleetc.jar}, before the build has made that: the jar holds the
 * classes under test and names the libraries, which are linked beside it, since their own place may be closed to others.
 *
 * @param directory where it is
 */
record InstalledFleetc(Path directory) {
    private static final String LIBRARIES = "lib/";

    /** Installs into a directory that everybody can read. */
    static InstalledFleetc in(Path directory) throws IOException {
        Files.createDirectories(directory.resolve(LIBRARIES));
        List<String> libraries = new ArrayList<>();
        for (Path each : classPath()) {
            if (Files.isRegularFile(each)) {
                String name = LIBRARIES + libraries.size() + ".jar";
                link(each, directory.resolve(name));
                libraries.add(name);
            }
        }
        pack(classes(), directory.resolve("fleetc.jar"), String.join(" ", libraries));
        Path launcher = directory.resolve("fleetc");
        Files.copy(Path.of("src/main/launcher/fleetc"), launcher);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new InstalledFleetc(directory);
    }

    /** The launcher. */
    Path launcher() {
        return directory.resolve("fleetc");
    }

    /** The jar that it runs. */
    Path jar() {
        return directory.resolve("fleetc.jar");
    }

    /** The Java that runs the tests, for the launcher's {@code FLEETC_JAVA}. */
    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static Path classes() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<Path> classPath() {
        List<Path> paths = new ArrayList<>();
        if (Main.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(url.getPath()));
            }
        } else {
            String written = System.getProperty("java.class.path", "").replace("\n", File.pathSeparator);
            for (String path : written.split(File.pathSeparator, -1)) {
                paths.add(Path.of(path));
            }
        }
        return paths;
    }

    /** Signatures are left out, as in the jar that the build makes: Java archives no class of a signed jar. */
    private static void link(Path library, Path link) throws IOException {
        try (JarFile jar = new JarFile(library.toFile())) {
            if (jar.stream().anyMatch(InstalledFleetc::isSignature)) {
                unsigned(jar, link);
                return;
            }
        }
        try {
            Files.createLink(link, library);
        } catch (FileSystemException otherDevice) {
            Files.copy(library, link);
        }
    }

    private static void unsigned(JarFile jar, Path copy) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy))) {
            out.setLevel(1);
            for (JarEntry entry : jar.stream().toList()) {
                if (!isSignature(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    out.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = jar.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
        }
    }

    private static boolean isSignature(JarEntry entry) {
        return entry.getName().startsWith("META-INF/") && entry.getName().endsWith(".SF");
    }

    private static void pack(Path classes, Path jar, String libraries) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, libraries);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> files = Files.walk(classes)) {
            out.setLevel(1);
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
                if (!name.equals("META-INF/MANIFEST.MF")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(each, out);
                    out.closeEntry();
                }
            }
        }
    }
}
