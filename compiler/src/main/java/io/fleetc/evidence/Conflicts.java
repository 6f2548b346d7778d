package io.fleetc.evidence;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds statements that say the same, and those that cannot both be true. */
final class Conflicts {
    private final Map<String, Statement> byDigest = new LinkedHashMap<>();
    private final Map<Question, Statement> byQuestion = new LinkedHashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Set<String> contradicted = new TreeSet<>();

    private Conflicts() {}

    /** Compares statements, which come in the order of their files. */
    static Conflicts among(List<Statement> statements) {
        Conflicts conflicts = new Conflicts();
        statements.forEach(conflicts::add);
        return conflicts;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether another statement says the contrary, so that neither is of use. */
    boolean contradicts(Statement statement) {
        return contradicted.contains(statement.file());
    }

    private void add(Statement statement) {
        Statement twin = byDigest.putIfAbsent(statement.digest(), statement);
        if (twin != null) {
            diagnostics.add(
                    Diagnostic.warning(Code.FC6018, "`" + twin.file() + "` says exactly the same", statement.at())
                            .helping("remove one of the two files"));
            return;
        }
        Question question = Question.of(statement);
        Statement first = question == null ? null : byQuestion.putIfAbsent(question, statement);
        if (question != null && first != null && !Question.agree(first, statement)) {
            contradicted.add(first.file());
            contradicted.add(statement.file());
            diagnostics.add(Diagnostic.error(Code.FC6019, question.contradiction(first), statement.at())
                    .also(first.at(), "the other statement")
                    .helping("remove the one that is wrong"));
        }
    }
}
