package io.fleetc.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Directories between two runs. */
final class Trees {
    private Trees() {}

    /** Makes a directory that holds nothing. */
    static void empty(Path directory) throws IOException {
        delete(directory);
        Files.createDirectories(directory);
    }

    /**
     * Moves a directory out of the way. It is not deleted: ext4 gives no inode away that was freed in the last minutes, and
     * looks at each of them when a file is made, so that whoever writes after a large deletion pays for it.
     */
    static void aside(Path directory) throws IOException {
        for (int i = 1; Files.exists(directory); i++) {
            Path other = directory.resolveSibling(directory.getFileName() + "-" + i);
            if (!Files.exists(other)) {
                Files.move(directory, other);
            }
        }
    }

    /** Deletes a directory and what it holds. */
    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            for (Path path : below(directory, Comparator.reverseOrder())) {
                Files.delete(path);
            }
        }
    }

    /** Copies a directory and what it holds. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : below(from, Comparator.naturalOrder())) {
            Path copy = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Writes files below a directory that held others before. */
    static void write(Path directory, Map<String, String> files) throws IOException {
        empty(directory);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.resolve("..").normalize());
            Files.writeString(path, file.getValue());
        }
    }

    private static List<Path> below(Path directory, Comparator<Path> order) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.sorted(order).toList();
        }
    }
}
