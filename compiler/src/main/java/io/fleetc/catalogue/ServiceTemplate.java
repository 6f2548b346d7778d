package io.fleetc.catalogue;

import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders: {@code {a.b}} is the chart's value at a path, {@code {@name}} a fact of the cluster.
 *
 * <p>It is taken apart when it is first filled; every cluster fills it, and most runs fill only some.
 */
public final class ServiceTemplate {
    private final String written;
    private volatile @Nullable List<Placeholder> placeholders;

    /**
     * A template.
     *
     * @param written the text as the catalogue has it
     */
    public ServiceTemplate(String written) {
        this.written = written;
    }

    /**
     * A place in the text that is to be filled.
     *
     * @param open where it begins
     * @param end where the text goes on
     * @param fact the name of a fact of the cluster; empty if a value of the chart stands here
     * @param path the path of the chart's value, or null for a fact
     */
    public record Placeholder(
            int open, int end, String fact, @Nullable ValuePath path) {}

    /** The text as the catalogue has it. */
    public String written() {
        return written;
    }

    /**
     * The text with its placeholders filled.
     *
     * @param lookup what stands at a place, or null when there is nothing
     * @return the text, or null when a placeholder has no value
     */
    public @Nullable String fill(Function<Placeholder, @Nullable String> lookup) {
        List<Placeholder> all = placeholders();
        if (all.isEmpty()) {
            return written;
        }
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Placeholder placeholder : all) {
            String value = lookup.apply(placeholder);
            if (value == null) {
                return null;
            }
            filled.append(written, from, placeholder.open).append(value);
            from = placeholder.end;
        }
        return filled.append(written, from, written.length()).toString();
    }

    /** What is to be filled, in order. */
    public List<Placeholder> placeholders() {
        List<Placeholder> known = placeholders;
        if (known == null) {
            known = parse();
            placeholders = known;
        }
        return known;
    }

    private List<Placeholder> parse() {
        List<Placeholder> found = new ArrayList<>();
        for (int open = written.indexOf('{'); open >= 0; open = written.indexOf('{', open + 1)) {
            int close = written.indexOf('}', open);
            if (close < 0) {
                throw new IllegalStateException("no closing brace in " + written);
            }
            String name = written.substring(open + 1, close);
            found.add(
                    name.startsWith("@")
                            ? new Placeholder(open, close + 1, name.substring(1), null)
                            : new Placeholder(open, close + 1, "", ValuePath.parse(name)));
        }
        return List.copyOf(found);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceTemplate that && written.equals(that.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
