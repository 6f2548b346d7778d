package io.fleetc.rules;

import io.fleetc.catalogue.Assurance;
import io.fleetc.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done outside Git and leaves a record, so that changes can wait for it.
 *
 * @param name its name
 * @param title what it does, as an imperative sentence without a final stop
 * @param scope where it runs
 * @param by who does it
 * @param image the container image; empty when there is none
 * @param versions the versions of the image that do it, or null for any
 * @param needs what must be so, on every cluster of its scope, while it runs
 * @param invalidatedBy after which changes, and runs of other jobs, its record is worth nothing; restoring the database to
 *     an earlier moment always is one
 * @param covers what a record must cover completely: {@code domains}, {@code namespaces} or {@code nothing}
 * @param counts the numbers that a record has
 * @param countsMustAgree whether they must be equal
 * @param dryRunFirst whether it is tried first without writing anything
 * @param undo what it takes to go back
 * @param undoText what to do for that
 * @param configuration what it is called with, by key
 * @param source where it is described
 * @param assurance how well that is known
 * @param instruction what a person does
 * @param written the job as it stands in its file
 */
public record Job(
        String name,
        String title,
        JobScope scope,
        Performer by,
        String image,
        @Nullable VersionRange versions,
        List<Condition> needs,
        List<Edge> invalidatedBy,
        String covers,
        List<String> counts,
        boolean countsMustAgree,
        boolean dryRunFirst,
        UndoClass undo,
        String undoText,
        Map<String, String> configuration,
        RuleSource source,
        Assurance assurance,
        String instruction,
        Value.Mapping written) {
    public Job {
        needs = List.copyOf(needs);
        invalidatedBy = List.copyOf(invalidatedBy);
        counts = List.copyOf(counts);
        configuration = Collections.unmodifiableMap(new LinkedHashMap<>(configuration));
    }
}
