package io.fleetc.conform;

import io.fleetc.diff.Change;
import io.fleetc.diff.ChangeLines;
import io.fleetc.diff.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The sentences that the renderers of a comparison share. */
final class ConformWords {
    private static final String SECRET = Secrets.HIDDEN.text();
    private static final String QUOTED = Wording.value(Secrets.HIDDEN);

    private ConformWords() {}

    /** {@code dc-a against rendered.yaml: 12 of 14 common objects are the same, 3 only theirs, 4 only ours}. */
    static String headline(Conformance conformance, String rendered) {
        int both = conformance.same() + conformance.differing();
        List<String> parts = new ArrayList<>();
        parts.add(
                both == 0
                        ? "no object in common"
                        : conformance.same() + " of " + Wording.count(both, "common object")
                                + (conformance.same() == 1 || both == 1 ? " is" : " are") + " the same");
        if (!conformance.onlyTheirs().isEmpty()) {
            parts.add(conformance.onlyTheirs().size() + " only theirs");
        }
        if (!conformance.onlyOurs().isEmpty()) {
            parts.add(conformance.onlyOurs().size() + " only ours");
        }
        return conformance.cluster() + " against " + rendered + ": " + String.join(", ", parts);
    }

    /** What differs, in lines: ours after {@code -}, theirs after {@code +}, {@code ~ ours → theirs} for one that both have. */
    static List<String> lines(Change change, int longestValue) {
        return ChangeLines.of(change, longestValue).stream()
                .map(line -> line.replace(QUOTED, SECRET).replace(SECRET + " → " + SECRET, SECRET))
                .toList();
    }

    /** {@code 12 labels of Helm, 1 test of Helm}. */
    static String left(Conformance conformance) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Integer> part : conformance.left().entrySet()) {
            String what = part.getKey();
            int space = what.indexOf(' ');
            parts.add(Wording.count(part.getValue(), what.substring(0, space)) + what.substring(space));
        }
        return String.join(", ", parts);
    }
}
