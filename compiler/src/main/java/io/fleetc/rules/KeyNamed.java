package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map has a member that is called what another setting says.
 *
 * @param map the map
 * @param name the setting with the name
 * @param otherwise the name where nothing is set, or null for none
 */
record KeyNamed(ValuePath map, ValuePath name, @Nullable String otherwise) implements Condition {
    @Override
    public boolean holds(Subject subject) {
        return member(subject).map(path -> subject.cluster().at(path) != null).orElse(false);
    }

    @Override
    public String demand(Subject subject) {
        return fact(subject);
    }

    @Override
    public String fact(Subject subject) {
        return Words.code(member(subject).map(ValuePath::toString).orElse(map.toString()));
    }

    @Override
    public String lack(Subject subject) {
        return Words.code(member(subject).map(ValuePath::toString).orElse(map.toString())) + " is not set";
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return member(subject).flatMap(path -> subject.cluster().place(path));
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        ValuePath path = member(subject).orElse(map);
        return wanted ? Action.byHand("add", Words.code(path)) : Action.removing(subject.cluster(), path);
    }

    private Optional<ValuePath> member(Subject subject) {
        String key = subject.at(name) instanceof Value.Text text ? text.text() : otherwise;
        return key == null ? Optional.empty() : Optional.of(subject.resolve(map).key(key));
    }
}
