package io.fleetc.rules;

import io.fleetc.layers.Layer;
import java.util.Optional;

/**
 * Something outside Git that no fleet can show. It counts as undone until a waiver records that somebody did it.
 *
 * @param what what must be so, as a noun phrase
 * @param toDo how to do it, as an imperative sentence
 */
public record Manual(String what, String toDo) implements Condition {
    @Override
    public boolean holds(Subject subject) {
        return false;
    }

    @Override
    public String demand(Subject subject) {
        return what;
    }

    @Override
    public String fact(Subject subject) {
        return what;
    }

    @Override
    public String lack(Subject subject) {
        return "no file of the fleet can show " + what;
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return Optional.empty();
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        return Action.byHand(toDo, "");
    }
}
