package io.fleetc.rules;

import io.fleetc.layers.Layer;
import java.util.List;
import java.util.Optional;

/**
 * All parts hold.
 *
 * @param parts the parts, at least one
 */
public record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
        parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Subject subject) {
        return parts.stream().allMatch(part -> part.holds(subject));
    }

    @Override
    public String demand(Subject subject) {
        return Words.and(parts.stream().map(part -> part.demand(subject)).toList());
    }

    @Override
    public String fact(Subject subject) {
        return cause(subject).fact(subject);
    }

    @Override
    public String lack(Subject subject) {
        return Words.and(
                failing(subject).stream().map(part -> part.lack(subject)).toList());
    }

    @Override
    public Optional<Place> place(Subject subject) {
        Condition cause = cause(subject);
        return cause == this ? Optional.empty() : cause.place(subject);
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        return wanted
                ? parts.get(0).action(subject, true, floor)
                : cause(subject).action(subject, false, floor);
    }

    @Override
    public List<Condition> failing(Subject subject) {
        return parts.stream().flatMap(part -> part.failing(subject).stream()).toList();
    }

    @Override
    public Condition cause(Subject subject) {
        return parts.stream()
                .map(part -> part.cause(subject))
                .filter(part -> part.place(subject).isPresent())
                .findFirst()
                .orElseGet(() -> parts.get(0).cause(subject));
    }
}
