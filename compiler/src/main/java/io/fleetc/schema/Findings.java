package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What is to be said about one document, and which of its parts cannot be used. */
final class Findings {
    private final Map<Object, Diagnostic> diagnostics = new LinkedHashMap<>();
    private final Set<ValuePath> explained = new LinkedHashSet<>();
    private final Set<ValuePath> pruned = new LinkedHashSet<>();

    private final List<Diagnostic> before;
    private final Set<Span> said = new LinkedHashSet<>();

    /** What was said by the reader; a value that it has spoken of is not spoken of again. */
    Findings(List<Diagnostic> before) {
        this.before = new ArrayList<>(before);
        before.stream()
                .map(diagnostic -> diagnostic.at().span())
                .filter(Span::known)
                .forEach(said::add);
    }

    /** Changes what the reader said of a value, now that it is known what should stand there. */
    void reword(Span span, UnaryOperator<Diagnostic> words) {
        if (!said.isEmpty() && said.contains(span)) {
            before.replaceAll(diagnostic -> diagnostic.at().span().equals(span) ? words.apply(diagnostic) : diagnostic);
        }
    }

    /** Adds what is wrong with a part that cannot be used. */
    void refuse(ValuePath path, Diagnostic diagnostic) {
        say(diagnostic);
        explained.add(path);
        pruned.add(path);
    }

    /** Adds what is to be said; a place that an alias repeats is spoken of once. */
    void say(Diagnostic diagnostic) {
        Span span = diagnostic.at().span();
        if (diagnostic.code().equals(Code.FC2010.name())) {
            // The reader would print the secret.
            before.removeIf(other -> other.at().span().equals(span));
        } else if (said.contains(span)) {
            return;
        }
        Object place = span.known() ? new Said(span, diagnostic.code(), diagnostic.message()) : diagnostic;
        diagnostics.putIfAbsent(place, diagnostic);
    }

    /** Marks a part as one of which everything that is wrong was said. */
    void explain(ValuePath path) {
        explained.add(path);
        pruned.add(path);
    }

    /** Whether everything about a part, or about what is around it, was said. */
    boolean explains(ValuePath path) {
        List<Object> steps = path.steps();
        for (int length = 0; length <= steps.size(); length++) {
            if (explained.contains(new ValuePath(steps.subList(0, length)))) {
                return true;
            }
        }
        return false;
    }

    /** Takes a part out without a word of its own. */
    void prune(ValuePath path) {
        pruned.add(path);
    }

    /** Everything, what the reader said included. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> all = new ArrayList<>(before);
        all.addAll(diagnostics.values());
        return all;
    }

    Set<ValuePath> pruned() {
        return pruned;
    }

    private record Said(Span span, String code, String message) {}
}
