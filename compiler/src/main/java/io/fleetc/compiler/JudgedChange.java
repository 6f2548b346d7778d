package io.fleetc.compiler;

import io.fleetc.change.Judgement;
import java.util.Optional;

/**
 * A fleet and what is said of the change that leads to it.
 *
 * @param fleet the wanted fleet
 * @param base the fleet before; empty when there was none or nothing of it could be understood
 * @param judgement what is said of the change; empty when there is nothing to compare
 */
public record JudgedChange(ValidatedFleet fleet, Optional<ValidatedFleet> base, Optional<Judgement> judgement) {}
