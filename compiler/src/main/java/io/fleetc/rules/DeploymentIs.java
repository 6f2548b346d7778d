package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * The cluster's installation stands in a certain relation to the others of the fleet.
 *
 * @param model the relation
 */
record DeploymentIs(DeploymentModel model) implements Condition {
    private static final ValuePath REFERENCE = ValuePath.of("globalDatabase", "ref");

    @Override
    public boolean holds(Subject subject) {
        return subject.fleet().deploymentModel(subject.cluster()) == model;
    }

    @Override
    public String demand(Subject subject) {
        return "a deployment that is " + Words.code(model.word());
    }

    @Override
    public String fact(Subject subject) {
        String database = subject.cluster().globalDatabase();
        return model == DeploymentModel.SHARED
                ? "the shared global database " + Words.code(String.valueOf(database))
                : "a deployment that is " + Words.code(model.word());
    }

    @Override
    public String lack(Subject subject) {
        return "the deployment is "
                + Words.code(subject.fleet().deploymentModel(subject.cluster()).word());
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().place(REFERENCE);
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        return Action.byHand("make", "the deployment " + (wanted ? "" : "other than ") + Words.code(model.word()));
    }
}
