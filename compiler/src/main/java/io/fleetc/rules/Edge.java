package io.fleetc.rules;

import io.fleetc.value.ValuePath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A change that a rule is about.
 *
 * @param kind what happens
 * @param target to which flag, product, setting or job; {@code *} stands for any flag, and for any key or position as a
 *     step of a path
 */
public record Edge(Kind kind, String target) {
    static final String ANY = "*";

    /** What stands behind the word of a kind. */
    public enum Target {
        /** The name of a flag. */
        FLAG,
        /** The name of a job. */
        JOB,
        /** The path of a setting of a cluster. */
        PATH,
        /** One of a few words, {@link Kind#choices}. */
        WORD
    }

    /** What can happen. */
    public enum Kind {
        /** A flag is switched on. */
        ENABLE("enable", Target.FLAG),
        /** A flag is switched off. */
        DISABLE("disable", Target.FLAG),
        /** A flag is switched, on or off. */
        TOGGLE("toggle", Target.FLAG),
        /** A product moves to a later release. */
        UPGRADE("upgrade", "platform iomesh"),
        /** A product moves to an earlier release. */
        DOWNGRADE("downgrade", "platform iomesh"),
        /** A product moves over a whole major release. */
        SKIP_MAJOR("skipMajor", "platform"),
        /** Something that the fleet had is no longer in it. */
        REMOVE("remove", "cluster namespace globalDatabase iomesh"),
        /** A cluster starts to use a global database. */
        JOIN("join", "globalDatabase"),
        /** A cluster stops to use a global database. */
        LEAVE("leave", "globalDatabase"),
        /** A cluster of a standby pair becomes active. */
        ACTIVATE("activate", "cluster"),
        /** A cluster of a standby pair becomes passive. */
        DEACTIVATE("deactivate", "cluster"),
        /** A setting of a cluster changes, after it had a value. */
        CHANGE("change", Target.PATH),
        /** A quantity becomes less. */
        SHRINK("shrink", Target.PATH),
        /** A job runs. */
        RUN("run", Target.JOB),
        /** A flag that the fleet never set changes its effective value by an upgrade. */
        FLIP("flip", "defaults"),
        /** A flag that was on is unknown to the next release, and its successor is not on. */
        DROP("drop", "flags");

        private final String word;
        private final Target target;
        private final String choices;

        Kind(String word, Target target) {
            this.word = word;
            this.target = target;
            this.choices = "";
        }

        Kind(String word, String choices) {
            this.word = word;
            this.target = Target.WORD;
            this.choices = choices;
        }

        /** The word that is written in a rule. */
        public String word() {
            return word;
        }

        /** What stands behind the word. */
        public Target target() {
            return target;
        }

        /** The words that can stand behind it; empty where any name can. */
        public List<String> choices() {
            return choices.isEmpty() ? List.of() : List.of(choices.split(" ", -1));
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * Whether a change that happens is one of these: the same, or what a {@code *} stands for; switching a flag covers
     * switching it on and off.
     */
    public boolean covers(Edge other) {
        boolean sameKind = kind == other.kind
                || (kind == Kind.TOGGLE && (other.kind == Kind.ENABLE || other.kind == Kind.DISABLE));
        return sameKind && (target.equals(other.target) || matches(other.target));
    }

    private boolean matches(String written) {
        if (!target.contains(ANY)) {
            return false;
        }
        List<Object> pattern = ValuePath.parse(target).steps();
        List<Object> steps = ValuePath.parse(written).steps();
        if (pattern.size() != steps.size()) {
            return false;
        }
        for (int i = 0; i < steps.size(); i++) {
            if (!pattern.get(i).equals(ANY) && !pattern.get(i).equals(steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** How much it covers besides what it names; zero when only that. */
    int width() {
        return (kind == Kind.TOGGLE ? 1 : 0)
                + 2 * (target.length() - target.replace(ANY, "").length());
    }

    /** As it is written in a rule: {@code enable eventStream}. */
    @Override
    public String toString() {
        return kind.word + " " + target;
    }
}
