package io.fleetc.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What earlier runs wrote into one output directory, so that a cluster that would be compiled from the same input need not
 * be compiled again. The receipts are no part of the output: they lie in the user's cache, and nothing is lost with them.
 *
 * <p>A receipt says what a directory was made from, by a digest, and how each of its files looked to the file system when
 * it was written, as Git's index does. A receipt of another build of fleetc, or of files that look different, or that were
 * written so shortly before it that a change could have gone unnoticed, is none.
 */
public final class Receipts {
    private static final String HEAD = "fleetc receipts 1 ";
    private static final String DIRECTORY = "+ ";

    /** File systems tell times in steps of some milliseconds: within one of them a change shows no later time. */
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(50);

    private final @Nullable Path file;
    private final String head;

    private Receipts(@Nullable Path file, String head) {
        this.file = file;
        this.head = head;
    }

    /** No receipts: everything is compiled. */
    public static Receipts none() {
        return new Receipts(null, "");
    }

    /**
     * The receipts in a file, which need not be there.
     *
     * @param file the file
     * @param maker what the output depends on besides its input: the build of fleetc, the layout
     */
    public static Receipts in(Path file, String maker) {
        return new Receipts(file, HEAD + maker);
    }

    /** Whether receipts are kept at all. */
    boolean kept() {
        return file != null;
    }

    /**
     * How a file looked.
     *
     * @param size its bytes
     * @param modified when it was changed, in nanoseconds since 1970
     * @param identity what the file system calls it
     */
    record Stamp(long size, long modified, String identity) {
        /** How a file looks now; null if there is no plain file. */
        static @Nullable Stamp of(Path file) throws IOException {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return attributes.isRegularFile()
                        ? new Stamp(
                                attributes.size(),
                                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                                String.valueOf(attributes.fileKey()).replace(' ', '_'))
                        : null;
            } catch (NoSuchFileException e) {
                return null;
            }
        }
    }

    /**
     * The receipt of one directory.
     *
     * @param input the digest of what it was made from
     * @param files how its files looked, by their paths in the output
     */
    record Receipt(String input, SortedMap<String, Stamp> files) {
        Receipt {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /** The receipts by directory; a file that cannot be read, or that is damaged, holds none. */
    SortedMap<String, Receipt> read() {
        if (file == null || !Files.isRegularFile(file)) {
            return new TreeMap<>();
        }
        try {
            long written = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
            return read(Files.readString(file).split("\n", -1), written);
        } catch (IOException | NumberFormatException e) {
            return new TreeMap<>();
        }
    }

    private SortedMap<String, Receipt> read(String[] lines, long written) {
        SortedMap<String, Receipt> receipts = new TreeMap<>();
        if (!lines[0].equals(head)) {
            return receipts;
        }
        String directory = "";
        String input = "";
        SortedMap<String, Stamp> files = new TreeMap<>();
        boolean sure = true;
        for (int i = 1; i < lines.length; i++) {
            String[] words = lines[i].split(" ", 4);
            if (lines[i].isEmpty() || lines[i].startsWith(DIRECTORY)) {
                if (sure && !files.isEmpty()) {
                    receipts.put(directory, new Receipt(input, files));
                }
                files = new TreeMap<>();
                sure = words.length == 3;
                directory = sure ? words[1] : "";
                input = sure ? words[2] : "";
            } else if (words.length == 4) {
                Stamp stamp = new Stamp(Long.parseLong(words[0]), Long.parseLong(words[1]), words[2]);
                sure &= stamp.modified < written - STEP;
                files.put(words[3], stamp);
            }
        }
        return receipts;
    }

    /** Replaces all receipts. */
    void write(SortedMap<String, Receipt> receipts) throws IOException {
        if (file == null) {
            return;
        }
        StringBuilder text = new StringBuilder(head).append('\n');
        receipts.forEach((directory, receipt) -> {
            text.append(DIRECTORY)
                    .append(directory)
                    .append(' ')
                    .append(receipt.input)
                    .append('\n');
            receipt.files.forEach((path, stamp) -> text.append(stamp.size)
                    .append(' ')
                    .append(stamp.modified)
                    .append(' ')
                    .append(stamp.identity)
                    .append(' ')
                    .append(path)
                    .append('\n'));
        });
        Path above = file.toAbsolutePath().getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        Path temporary = Files.createTempFile(above, "receipts", ".new");
        try {
            Files.write(temporary, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
