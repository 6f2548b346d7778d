package io.fleetc.output;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file {@code .gitattributes} beside an output: forges fold generated files in reviews, and Git keeps their line ends.
 *
 * <p>It names no cluster, so that two changes of two clusters never meet in it. One that is there already belongs to its
 * user, and is never touched.
 */
public final class GitAttributes {
    /** The name of the file. */
    public static final String NAME = ".gitattributes";

    private static final String GENERATED = " text eol=lf linguist-generated=true";
    private static final List<String> PATTERNS = List.of(
            "/index.json",
            "/*/index.json",
            "/*/values.yaml",
            "/*/manifests.yaml",
            "/*/manifests/**",
            "/argocd/**",
            "hydrator.metadata");

    private GitAttributes() {}

    /** The whole text. */
    public static String text() {
        return PATTERNS.stream().map(pattern -> pattern + GENERATED + "\n").collect(Collectors.joining());
    }

    /**
     * Writes the file where there is none.
     *
     * @return its name if it was written, or would be; a note where the file that is there lacks one of our lines
     */
    public static Checked<List<String>> write(Path directory, boolean dryRun) {
        Path file = directory.resolve(NAME);
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Checked.of(List.of(), hasAll(file) ? List.of() : List.of(lacking()));
            }
            if (!dryRun) {
                Files.writeString(file, text(), StandardCharsets.UTF_8);
            }
            return Checked.of(List.of(NAME));
        } catch (IOException e) {
            return Checked.none(Diagnostic.error(
                    Code.FC5001, "`" + NAME + "` cannot be written: " + IoReason.words(e), Span.none()));
        }
    }

    private static boolean hasAll(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        // Git reads bytes, and those of our lines are ASCII in whatever charset the user's stand.
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .lines()
                .toList();
        return text().lines().allMatch(lines::contains);
    }

    private static Diagnostic lacking() {
        return Diagnostic.note(Code.FC5205, "`" + NAME + "` is there already and is left as it is", Span.none())
                .helping("add `<pattern>" + GENERATED + "` for `" + String.join("`, `", PATTERNS) + "`");
    }
}
