package io.fleetc.schema;

import io.fleetc.diagnostic.Nearest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders that a text may have: whatever else stands in braces would be taken literally.
 *
 * @param known the placeholders, braces included
 */
record Placeholders(List<String> known) {
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*\\}");

    Placeholders {
        known = List.copyOf(known);
    }

    /** What is wrong with a text that has others; empty when that is nothing. */
    String reason(String text) {
        String unknown = BRACES.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(braces -> !known.contains(braces))
                .findFirst()
                .orElse("");
        if (!unknown.isEmpty()) {
            return Words.code(unknown) + " stands for nothing";
        }
        String rest = BRACES.matcher(text).replaceAll("");
        return rest.contains("{") || rest.contains("}") ? "a brace stands alone" : "";
    }

    /** The text with the placeholders that were probably meant. */
    String repaired(String text) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Nearest.to(found.group(), known).orElse(found.group())));
    }
}
