package io.fleetc.rules;

/** How a cluster's installation relates to the others of the fleet (multi-cluster-setup.mdx, "Deployment Models"). */
public enum DeploymentModel {
    /** The only installation of the fleet. */
    SINGLE("single"),
    /** One of several installations, and none of the others uses its database. */
    INDEPENDENT("independent"),
    /** One of several active installations on one global database. */
    SHARED("shared");

    private final String word;

    DeploymentModel(String word) {
        this.word = word;
    }

    /** The word that is written in a rule and printed. */
    public String word() {
        return word;
    }
}
