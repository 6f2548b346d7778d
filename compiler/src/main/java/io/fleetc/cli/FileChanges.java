package io.fleetc.cli;

import io.fleetc.output.UserFiles;
import io.fleetc.plan.Patch;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Files of the fleet that a verb changes.
 *
 * @param before their texts, by name
 * @param after the texts that they get
 */
record FileChanges(SortedMap<String, String> before, SortedMap<String, String> after) {
    FileChanges {
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    /** Prints them as a patch. */
    ExitCode show(Session session) {
        session.out().print(Patch.between(before, after));
        return ExitCode.FINE;
    }

    /** Writes them, says what was done, and names the files. */
    ExitCode write(String done, FleetOptions fleet, Session session) throws IOException {
        Optional<String> changed = new UserFiles(session.path(fleet.root)).replace(before, after);
        if (changed.isPresent()) {
            throw new Misuse("`" + fleet.prefix(session) + changed.get() + "` was changed meanwhile: run it again");
        }
        session.out().println(done);
        after.keySet().forEach(name -> session.out().println("  " + fleet.prefix(session) + name));
        return ExitCode.FINE;
    }
}
