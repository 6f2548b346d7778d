package io.fleetc.output;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The commit from which an output is made, for a branch of rendered manifests: what its {@code hydrator.metadata} says, in
 * the form of Argo CD's source hydrator (argo-cd, {@code util/hydrator}: repoURL, drySha, commands, author, date, subject,
 * body), which GitOps Promoter reads as well.
 *
 * @param sha its id
 * @param details what else is said about it, by the names of {@link #DETAILS}
 */
public record DryCommit(String sha, SortedMap<String, String> details) {
    /** What can be said about a commit beside its id. */
    public static final List<String> DETAILS = List.of("repoURL", "author", "date", "subject", "body");

    public DryCommit {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** The text of the file; with the commands that made what lies beside it, if any. */
    String text(List<String> commands) {
        Values.Builder text =
                Values.map().put("repoURL", details.get("repoURL")).put("drySha", sha);
        text.putUnlessEmpty("commands", Values.texts(commands));
        DETAILS.stream().skip(1).forEach(name -> text.put(name, details.get(name)));
        return JsonWriter.pretty(text.build());
    }
}
