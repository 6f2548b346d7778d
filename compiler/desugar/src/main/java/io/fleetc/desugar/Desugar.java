package io.fleetc.desugar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the lambdas and method references of a jar by ordinary classes.
 *
 * <p>Javac leaves them to {@code LambdaMetafactory}, which spins a class for each when it is first met. In a process of half
 * a second that is a seventh of all work, an archive of classes keeps only part of it, and code of Java's first compiler
 * calls the virtual machine for every lambda that captures something. A class that is in the jar costs next to nothing.
 *
 * <ol>
 *   <li>{@link LambdaCall} recognizes a call site and tells whether a class can do the same. If not, it stays as it is.
 *   <li>{@link LambdaClass} writes the class, a nest mate of its host, so that it may call what is private there.
 *   <li>{@link LambdaHost} takes the instance from that class instead of linking the call site.
 *   <li>{@link Program} does so for all classes and tells the nests of their new members.
 * </ol>
 *
 * <p>The same jar gives the same bytes: entries keep their order and times, and a new class stands behind its host with the
 * host's time. A jar without anything to replace is not touched, so that a second pass changes nothing.
 */
public final class Desugar {
    private static final String CLASS = ".class";

    private Desugar() {}

    /**
     * Rewrites one jar in place.
     *
     * @param arguments the jar, and how the entries begin whose classes are to be rewritten, such as {@code io/fleetc/}
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("expected a jar and the beginnings of the entries to rewrite");
        }
        rewrite(Path.of(arguments[0]), List.of(arguments).subList(1, arguments.length));
    }

    static void rewrite(Path jar, List<String> prefixes) throws IOException {
        Path written = jar.resolveSibling(jar.getFileName() + ".desugared");
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            KnownClasses known = new KnownClasses(name -> content(zip, name + CLASS));
            Map<String, Map<String, byte[]>> changes = new Program(classes(zip, prefixes), known).changes();
            if (changes.isEmpty()) {
                return;
            }
            write(zip, changes, written);
        }
        // Whoever runs the jar meanwhile sees the old one or the new one.
        Files.move(written, jar, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, byte[]> classes(ZipFile zip, List<String> prefixes) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            boolean wanted = name.endsWith(CLASS) && prefixes.stream().anyMatch(name::startsWith);
            byte[] content = wanted ? content(zip, name) : null;
            if (content != null) {
                classes.put(name.substring(0, name.length() - CLASS.length()), content);
            }
        }
        return classes;
    }

    private static byte @Nullable [] content(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ZipFile zip, Map<String, Map<String, byte[]>> changes, Path target) throws IOException {
        try (OutputStream file = Files.newOutputStream(target);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                Map<String, byte[]> changed =
                        name.endsWith(CLASS) ? changes.get(name.substring(0, name.length() - CLASS.length())) : null;
                if (changed == null) {
                    copy(zip, entry, out);
                } else {
                    for (Map.Entry<String, byte[]> written : changed.entrySet()) {
                        put(written.getKey() + CLASS, entry, written.getValue(), out);
                    }
                }
            }
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, ZipOutputStream out) throws IOException {
        ZipEntry same = new ZipEntry(entry);
        // Another compressor may need another number of bytes.
        same.setCompressedSize(-1);
        out.putNextEntry(same);
        try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(out);
        }
        out.closeEntry();
    }

    private static void put(String name, ZipEntry like, byte[] content, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(like.getTimeLocal());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
