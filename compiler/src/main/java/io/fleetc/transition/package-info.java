/**
 * The theory of safe change, without fleets and without files: facts that are so or not, the states a cluster may be in
 * while a change is under way, what must never be so even in passing, and the fewest steps that lead from here to there.
 *
 * <p>A fact is a number; what it stands for is the business of the caller. {@link io.fleetc.transition.Model} says what
 * holds between facts, {@link io.fleetc.transition.Judge} judges one step, {@link io.fleetc.transition.Planner} finds the
 * steps, and {@link io.fleetc.transition.Remedies} the cheapest part of a change that may be made at once.
 *
 * <p>No search and no solver decides a verdict: within the fragment that {@link io.fleetc.transition.Model} describes,
 * judging is linear in the size of the model and planning is one layering of a graph without cycles. Outside of it
 * {@link io.fleetc.transition.Search} looks further and says where it stopped.
 */
@NullMarked
package io.fleetc.transition;

import org.jspecify.annotations.NullMarked;
