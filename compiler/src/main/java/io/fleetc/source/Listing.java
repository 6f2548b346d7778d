package io.fleetc.source;

import java.util.List;

/**
 * The files of a directory.
 *
 * @param names root-relative names, sorted; a symbolic link that leads to no file is among them, so that reading it says
 *     why
 * @param refused the directories that could not be entered
 */
public record Listing(List<String> names, List<Reading.Refused> refused) {
    public Listing {
        names = List.copyOf(names);
        refused = List.copyOf(refused);
    }
}
