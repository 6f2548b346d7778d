package io.fleetc.rules;

import io.fleetc.diagnostic.Label;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A further place that belongs to a violation.
 *
 * @param span the place
 * @param subjects what is said there or could be, each between backticks; several at one place become one sentence
 * @param predicate what is to be said of them
 */
record Mention(Span span, List<String> subjects, String predicate) {
    Mention {
        subjects = List.copyOf(subjects);
    }

    static Mention of(Span span, String sentence) {
        return new Mention(span, List.of(sentence), "");
    }

    /** The labels, one for each place and predicate, in the order in which they first occur. */
    static List<Label> labels(List<Mention> mentions) {
        Map<Map.Entry<Span, String>, Set<String>> grouped = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            grouped.computeIfAbsent(Map.entry(mention.span(), mention.predicate()), key -> new LinkedHashSet<>())
                    .addAll(mention.subjects());
        }
        List<Label> labels = new ArrayList<>();
        grouped.forEach((key, subjects) ->
                labels.add(new Label(key.getKey(), (Words.and(List.copyOf(subjects)) + " " + key.getValue()).trim())));
        return labels;
    }
}
