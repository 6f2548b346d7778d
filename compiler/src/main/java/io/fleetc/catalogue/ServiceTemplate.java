package io.fleetc.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text with placeholders: {@code {a.b}} is the chart's value at a path, {@code {@name}} a fact of the cluster.
 *
 * @param written the text as the catalogue has it
 */
public record ServiceTemplate(String written) {

    /**
     * The text with its placeholders filled.
     *
     * @param lookup what stands between the braces to its text, or to null when there is none
     * @return the text, or null when a placeholder has no value
     */
    public @Nullable String fill(Function<String, @Nullable String> lookup) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = written.indexOf('{'); open >= 0; open = written.indexOf('{', from)) {
            int close = close(open);
            String value = lookup.apply(written.substring(open + 1, close));
            if (value == null) {
                return null;
            }
            filled.append(written, from, open).append(value);
            from = close + 1;
        }
        return filled.append(written, from, written.length()).toString();
    }

    /** What stands between the braces, in order. */
    public List<String> placeholders() {
        List<String> placeholders = new ArrayList<>();
        fill(placeholder -> {
            placeholders.add(placeholder);
            return "";
        });
        return placeholders;
    }

    private int close(int open) {
        int close = written.indexOf('}', open);
        if (close < 0) {
            throw new IllegalStateException("no closing brace in " + written);
        }
        return close;
    }
}
