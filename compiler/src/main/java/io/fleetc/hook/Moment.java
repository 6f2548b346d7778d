package io.fleetc.hook;

/** When Git has a fleet judged. */
public enum Moment {
    /** Before a commit: what is staged. */
    COMMIT("pre-commit"),
    /** Before a push: what each branch would become. */
    PUSH("pre-push");

    private final String hook;

    Moment(String hook) {
        this.hook = hook;
    }

    /** Git's name for the hook. */
    public String hook() {
        return hook;
    }
}
