package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * The cluster runs one of some releases of the platform.
 *
 * @param releases the releases
 */
public record ReleaseIn(VersionRange releases) implements Condition {
    private static final ValuePath VERSION = ValuePath.of("platform", "version");

    @Override
    public boolean holds(Subject subject) {
        SemanticVersion release = subject.cluster().release();
        return release != null && releases.contains(release);
    }

    @Override
    public String demand(Subject subject) {
        return "platform " + releases.inWords();
    }

    @Override
    public String fact(Subject subject) {
        return "platform " + subject.cluster().release();
    }

    @Override
    public String lack(Subject subject) {
        return "the platform is " + subject.cluster().release();
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().place(VERSION);
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        return Action.byHand("move", "to platform " + (wanted ? "" : "other than ") + releases.inWords());
    }
}
