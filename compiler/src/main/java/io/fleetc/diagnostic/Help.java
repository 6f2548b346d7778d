package io.fleetc.diagnostic;

import java.util.List;

/**
 * One way to put it right: in words, and where possible as edits that a tool can apply.
 *
 * @param text what to do, as an imperative sentence without a final stop
 * @param edits the edits that do it, all together; empty when only a person can decide
 */
public record Help(String text, List<Edit> edits) {
    public Help {
        edits = List.copyOf(edits);
    }
}
