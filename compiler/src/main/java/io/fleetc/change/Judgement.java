package io.fleetc.change;

import io.fleetc.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of a change, and why.
 *
 * @param grounding the change in the terms in which it was judged
 * @param refusals why it must not be made, and what waivers let pass
 * @param unproven what nobody can tell
 * @param remarks what else is worth saying
 */
public record Judgement(
        Grounding grounding, List<Diagnostic> refusals, List<Diagnostic> unproven, List<Diagnostic> remarks) {
    public Judgement {
        refusals = List.copyOf(refusals);
        unproven = List.copyOf(unproven);
        remarks = List.copyOf(remarks);
    }

    /** The verdict. */
    public Verdict verdict() {
        if (refusals.stream().anyMatch(Diagnostic::isError)) {
            return Verdict.ILLEGAL;
        }
        return unproven.isEmpty() ? Verdict.LEGAL : Verdict.UNPROVEN;
    }

    /** Everything that is said, by place. */
    public List<Diagnostic> diagnostics() {
        return Stream.of(refusals, unproven, remarks)
                .flatMap(List::stream)
                .sorted(Diagnostic.BY_PLACE)
                .toList();
    }
}
