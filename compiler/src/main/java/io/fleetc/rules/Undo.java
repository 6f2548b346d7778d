package io.fleetc.rules;

import io.fleetc.catalogue.Assurance;
import io.fleetc.value.Value;

/**
 * What it takes to go back after a change.
 *
 * @param edge the change
 * @param undo what it takes
 * @param how what to do, as an imperative sentence, lower case and without a final stop
 * @param source where it is stated
 * @param assurance how well that is known
 * @param written the entry as it stands in its file
 */
public record Undo(
        Edge edge, UndoClass undo, String how, RuleSource source, Assurance assurance, Value.Mapping written) {}
