package io.fleetc.report;

import io.fleetc.diagnostic.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The long text of each {@link Code}: what it means, why it is refused, what to do. One Markdown file per code stands
 * beside the enum; {@code fleetc explain}, SARIF and the documentation print the same text.
 */
public final class Explanations {
    private static final String DIRECTORY = "/io/fleetc/diagnostic/explain/";

    private Explanations() {}

    /** What a code is about in a few words; empty when it is not one of fleetc's own. */
    public static Optional<String> title(String code) {
        for (Code known : Code.values()) {
            if (known.name().equals(code)) {
                return Optional.of(known.title());
            }
        }
        return Optional.empty();
    }

    /** The long text of a code under its title, as Markdown; empty when it is not one of fleetc's own. */
    public static Optional<String> page(String code) {
        return text(code).map(text -> "# " + code + ": " + title(code).orElseThrow() + "\n\n" + text);
    }

    /** The long text of a code, as Markdown; empty when it is not one of fleetc's own. */
    public static Optional<String> text(String code) {
        if (title(code).isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = Explanations.class.getResourceAsStream(DIRECTORY + code + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
