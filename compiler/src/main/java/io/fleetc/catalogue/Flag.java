package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A feature flag of the platform through all releases.
 *
 * @param name its name, which is the key under {@code flags} in a fleet
 * @param effect what it does when it is on
 * @param status whether a fleet may set it
 * @param valuesPath the path of its true or false in the chart's values; null when there is none
 * @param kind whether it adds workloads
 * @param defaults what holds when nobody sets it, by the release from which on it holds; spans point into the catalogue
 * @param life in which releases it exists
 * @param successor the flag that took its place when it was renamed, or null
 * @param override since when an override stored in the platform beats the chart's value, or null if none can
 * @param services the workloads that it adds
 * @param security whether it concerns authorization, identity, secrets or audit
 * @param consistency whether clusters that share a global database must agree on it
 * @param assurance how sure this entry is
 * @param notes further facts
 * @param conflicts where the documents contradict each other, and what is taken
 * @param sources the documents that describe it
 * @param span its name in the catalogue
 */
public record Flag(
        String name,
        String effect,
        Status status,
        @Nullable ValuePath valuesPath,
        Kind kind,
        NavigableMap<SemanticVersion, Value.Bool> defaults,
        Life life,
        @Nullable String successor,
        @Nullable RuntimeOverride override,
        List<String> services,
        boolean security,
        Consistency consistency,
        Assurance assurance,
        List<String> notes,
        List<String> conflicts,
        List<Citation> sources,
        Span span) {
    public Flag {
        defaults = Collections.unmodifiableNavigableMap(new TreeMap<>(defaults));
        services = List.copyOf(services);
        notes = List.copyOf(notes);
        conflicts = List.copyOf(conflicts);
        sources = List.copyOf(sources);
    }

    /** Whether a release knows it, so that a cluster of that release may set it. */
    public boolean knownIn(SemanticVersion release) {
        return status != Status.RUNTIME_ONLY && !life.endedBy(release) && !life.beginsAfter(release);
    }

    /** Why a release does not know it, as half a sentence. */
    public String absence(SemanticVersion release) {
        if (status == Status.RUNTIME_ONLY) {
            return "it is set in the running platform";
        }
        if (!life.endedBy(release)) {
            return "it exists since " + life.since();
        }
        return successor == null
                ? "it was removed in " + life.until()
                : "it is called `" + successor + "` since " + life.until();
    }

    /** What holds in a release when nobody sets it; the first default for a release before all of them. */
    public Value.Bool defaultIn(SemanticVersion release) {
        var latest = defaults.floorEntry(release);
        return latest == null ? defaults.firstEntry().getValue() : latest.getValue();
    }

    /** Whether an override stored in the platform beats the chart's value in a release. */
    public boolean overriddenIn(SemanticVersion release) {
        return override != null && release.atLeast(override.since());
    }

    /** Whether a fleet may set a flag. */
    public enum Status {
        /** It is released. */
        RELEASED("released"),
        /** Only a draft names it: it may be set, with a warning. */
        DRAFT("draft"),
        /** It has no value in the chart: only the running platform can set it. */
        RUNTIME_ONLY("runtimeOnly");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** The word in catalogue files. */
        public String word() {
            return word;
        }

        static Optional<Status> of(String word) {
            return Arrays.stream(values())
                    .filter(status -> status.word.equals(word))
                    .findFirst();
        }
    }

    /** What a flag changes (architecture-deployment.md, "Feature Flags"). */
    public enum Kind {
        /** It adds or removes workloads. */
        DEPLOYMENT("deployment"),
        /** It changes how running services behave. */
        RUNTIME("runtime");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in catalogue files. */
        public String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * In which releases a flag exists.
     *
     * @param since the first release with it; null when that is not known, and then every release has it
     * @param sinceNote what is known of its beginning, or empty
     * @param until the first release without it, or null
     * @param untilNote what is known of its end, or empty
     */
    public record Life(
            @Nullable SemanticVersion since,
            String sinceNote,
            @Nullable SemanticVersion until,
            String untilNote) {

        /** Whether a release comes before it. */
        public boolean beginsAfter(SemanticVersion release) {
            return since != null && release.compareTo(since) < 0;
        }

        /** Whether a release comes after it. */
        public boolean endedBy(SemanticVersion release) {
            return until != null && release.atLeast(until);
        }
    }

    /**
     * Whether clusters that share a global database must agree on a flag.
     *
     * @param global whether they must; otherwise each cluster decides for itself
     * @param assurance how sure that is
     * @param note why, or empty
     */
    public record Consistency(boolean global, Assurance assurance, String note) {}

    /**
     * That the running platform can override a flag.
     *
     * @param since the first release in which a stored override beats the chart's value
     * @param source the document that says so
     */
    public record RuntimeOverride(SemanticVersion since, Citation source) {}
}
