/**
 * A change of a fleet, judged: what happens between the revisions that clusters may still run and the one that is
 * wanted, what is on record, and which rules that contradicts.
 *
 * <p>{@link io.fleetc.change.Grounding} turns rules and revisions into the facts and constraints of
 * {@link io.fleetc.transition}, {@link io.fleetc.change.Record} says what the evidence is worth, and
 * {@link io.fleetc.change.ChangeJudge} tells the story.
 */
@NullMarked
package io.fleetc.change;

import org.jspecify.annotations.NullMarked;
