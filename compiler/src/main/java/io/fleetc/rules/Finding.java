package io.fleetc.rules;

import io.fleetc.diagnostic.Severity;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A violation of a rule, before it is told.
 *
 * @param at the setting to blame
 * @param label words under the caret
 * @param head the beginning of the message, up to what is missing
 * @param missing what is missing, as the message lists it; empty when the head says it all
 * @param onClusters whether the message ends with the names of the clusters
 * @param clusters the clusters that it is about
 * @param related further places
 * @param right what is already as it should be
 * @param facts further facts, each one sentence
 * @param remedies ways to put it right, the best first
 * @param path the path of the setting in the fleet, or empty
 * @param atMost the most it may weigh, or null for what the rule says
 */
record Finding(
        Span at,
        String label,
        String head,
        List<String> missing,
        boolean onClusters,
        List<String> clusters,
        List<Mention> related,
        List<String> right,
        List<String> facts,
        List<Remedy> remedies,
        String path,
        @Nullable Severity atMost) {
    Finding {
        missing = List.copyOf(missing);
        clusters = List.copyOf(clusters);
        related = List.copyOf(related);
        right = List.copyOf(right);
        facts = List.copyOf(facts);
        remedies = List.copyOf(remedies);
    }

    /** A violation that one setting brings about on one cluster. */
    static Finding on(Subject subject, Span at, String head, List<String> missing) {
        return new Finding(
                at,
                "",
                head,
                missing,
                true,
                List.of(subject.cluster().name()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                null);
    }

    /** A violation between clusters. */
    static Finding between(Peers peers, Span at, String message) {
        return new Finding(
                at, "", message, List.of(), false, peers.names(), List.of(), List.of(), List.of(), List.of(), "", null);
    }

    Finding labelled(String text) {
        return new Finding(
                at, text, head, missing, onClusters, clusters, related, right, facts, remedies, path, atMost);
    }

    Finding mentioning(List<Mention> places) {
        return new Finding(
                at, label, head, missing, onClusters, clusters, places, right, facts, remedies, path, atMost);
    }

    Finding alreadyRight(List<String> names) {
        return new Finding(
                at, label, head, missing, onClusters, clusters, related, names, facts, remedies, path, atMost);
    }

    Finding knowing(List<String> sentences) {
        return new Finding(
                at, label, head, missing, onClusters, clusters, related, right, sentences, remedies, path, atMost);
    }

    Finding remediedBy(List<Remedy> ways) {
        return new Finding(at, label, head, missing, onClusters, clusters, related, right, facts, ways, path, atMost);
    }

    Finding on(String valuePath) {
        return new Finding(
                at, label, head, missing, onClusters, clusters, related, right, facts, remedies, valuePath, atMost);
    }

    Finding weighing(Severity most) {
        return new Finding(at, label, head, missing, onClusters, clusters, related, right, facts, remedies, path, most);
    }

    /** Both as one. */
    Finding and(Finding other) {
        List<Remedy> ways = new ArrayList<>();
        for (int i = 0; i < remedies.size(); i++) {
            ways.add(remedies.get(i).and(other.remedies.get(i)));
        }
        List<String> lacking = union(other, Finding::missing);
        return new Finding(
                at,
                label,
                head,
                lacking,
                true,
                union(other, Finding::clusters),
                union(other, Finding::related),
                union(other, Finding::right).stream()
                        .filter(name -> !lacking.contains(name))
                        .toList(),
                union(other, Finding::facts),
                ways,
                path,
                atMost);
    }

    private <T> List<T> union(Finding other, Function<Finding, List<T>> part) {
        Set<T> all = new LinkedHashSet<>(part.apply(this));
        all.addAll(part.apply(other));
        return List.copyOf(all);
    }
}
