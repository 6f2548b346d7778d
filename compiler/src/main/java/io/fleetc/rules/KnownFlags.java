package io.fleetc.rules;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.value.Value;
import java.util.List;
import java.util.Set;

/** Checks that every flag which a rule or a job names exists. */
final class KnownFlags {
    private static final Set<String> CONDITIONS = Set.of("enabled", "disabled");

    /** Parts that are no conditions: examples are fleets and are judged as such, a configuration may say anything. */
    private static final Set<String> OTHERS = Set.of("examples", "configuration");

    private final Set<String> known;
    private final List<Diagnostic> problems;

    KnownFlags(Set<String> known, List<Diagnostic> problems) {
        this.known = known;
        this.problems = problems;
    }

    /** Reports the unknown flags of a rule, a job or an undo entry. */
    void check(Value.Mapping written) {
        EdgeReader.written(written, Edge.Target.FLAG).ifPresent(this::check);
        written.members().forEach((key, member) -> {
            if (!OTHERS.contains(key)) {
                check(key, member.value());
            }
        });
    }

    private void check(String key, Value value) {
        if (value instanceof Value.Mapping map) {
            check(map);
        } else if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> check(key.equals("flags") ? "enabled" : "", item));
        } else if (value instanceof Value.Text flag && CONDITIONS.contains(key)) {
            check(flag);
        }
    }

    private void check(Value.Text flag) {
        if (!known.contains(flag.text()) && !flag.text().equals(Edge.ANY)) {
            Diagnostic unknown = Diagnostic.error(
                    Code.FC4010,
                    "the rule is about a flag " + Words.code(flag.text()) + " that there is not",
                    flag.span());
            problems.add(Nearest.to(flag.text(), known)
                    .map(near -> unknown.helping("write `" + near + "`", new Edit(flag.span(), near)))
                    .orElse(unknown));
        }
    }
}
