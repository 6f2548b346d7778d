package io.fleetc.diagnostic;

import java.util.List;

/**
 * One way to put it right: in words, and where possible as edits that a tool can apply.
 *
 * @param text what to do, as an imperative sentence without a final stop; a command in it calls the directory of the fleet
 *     {@code ROOT}, and whoever prints it knows that directory
 * @param edits the edits that do it, all together; empty when only a person can decide
 */
public record Help(String text, List<Edit> edits) {
    private static final String COMMAND = "fleetc ";
    private static final String ROOT = " ROOT";

    public Help {
        edits = List.copyOf(edits);
    }

    /** The same with the fleet in place of {@code ROOT}; an empty word leaves it out, for the working directory. */
    public Help naming(String root) {
        return text.contains(COMMAND) && text.contains(ROOT)
                ? new Help(text.replace(ROOT, root.isEmpty() ? "" : " " + root), edits)
                : this;
    }
}
