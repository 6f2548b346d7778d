package io.fleetc.plan.tree;

import io.fleetc.source.Sources;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The files of one step of a plan: those of the change, edited so that every cluster has exactly the settings of the step.
 *
 * @param written the files that are new or read otherwise than those of the change, by name
 * @param dropped the files of the change that this step does not have
 * @param notes what a reader of the files should know, each one sentence
 */
public record StepTree(SortedMap<String, String> written, SortedSet<String> dropped, List<String> notes) {
    public StepTree {
        written = Collections.unmodifiableSortedMap(new TreeMap<>(written));
        dropped = Collections.unmodifiableSortedSet(new TreeSet<>(dropped));
        notes = List.copyOf(notes);
    }

    /**
     * Builds the files of a step, and reads them again to see that they say what they should.
     *
     * @param target the change
     * @param base the revision before it, whose words are preferred where the step undoes something
     * @param reversions what the step does not do yet
     * @param frontEnd how the files are understood
     */
    public static StepTree of(Tree target, Tree base, List<Reversion> reversions, FrontEnd frontEnd) {
        if (reversions.isEmpty()) {
            return new StepTree(new TreeMap<>(), new TreeSet<>(), List.of());
        }
        return Programs.in(target.fleet())
                ? Programs.asYaml(target, frontEnd, converted -> of(converted, base, reversions, frontEnd))
                : new StepWriter(target, base, Wanted.of(target.fleet(), base.fleet(), reversions)).write(frontEnd);
    }

    /** The texts that describe a fleet, by name. */
    public static SortedMap<String, String> texts(Sources files) {
        return FleetTexts.of(files);
    }

    /** The texts that describe the fleet at this step, by name: those of the change with this step's laid over them. */
    public SortedMap<String, String> over(Sources target) {
        SortedMap<String, String> all = texts(target);
        all.keySet().removeAll(dropped);
        all.putAll(written);
        return all;
    }
}
