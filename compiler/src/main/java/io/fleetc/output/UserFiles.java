package io.fleetc.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The files that a user wrote, when a tool is asked to change them: each one at once or not at all. */
public final class UserFiles {
    private static final String MARK = "\uFEFF";

    private final Path root;

    /** The files below a directory, or the one file that is the root. */
    public UserFiles(Path root) {
        this.root = root;
    }

    /**
     * Gives files other texts. All are looked at before one is written; their permissions and a byte order mark stay.
     *
     * @param before the texts that they are expected to have
     * @param after the texts that they get
     * @return the file that is not as expected, in which case nothing was written
     * @throws IOException when a file cannot be written
     */
    public Optional<String> replace(SortedMap<String, String> before, SortedMap<String, String> after)
            throws IOException {
        Map<Path, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : after.entrySet()) {
            Path path = path(file.getKey()).toRealPath();
            String text = Files.readString(path);
            String mark = text.startsWith(MARK) ? MARK : "";
            if (!isInside(path) || !text.equals(mark + before.get(file.getKey()))) {
                return Optional.of(file.getKey());
            }
            texts.put(path, mark + file.getValue());
        }
        for (Map.Entry<Path, String> text : texts.entrySet()) {
            replace(text.getKey(), text.getValue());
        }
        return Optional.empty();
    }

    private Path path(String name) {
        return Files.isDirectory(root) ? root.resolve(name) : root;
    }

    /** A symbolic link may lead to another file of the root, not out of it. */
    private boolean isInside(Path path) throws IOException {
        return path.startsWith(root.toRealPath()) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static void replace(Path file, String text) throws IOException {
        new Replacement(file).by(sibling -> {
            Files.copy(file, sibling, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(sibling, text, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        });
    }
}
