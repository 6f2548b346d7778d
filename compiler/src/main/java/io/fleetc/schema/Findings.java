package io.fleetc.schema;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is to be said about one document, and which of its parts cannot be used. */
final class Findings {
    private final Map<Object, Diagnostic> diagnostics = new LinkedHashMap<>();
    private final Set<ValuePath> explained = new LinkedHashSet<>();
    private final Set<ValuePath> pruned = new LinkedHashSet<>();

    /** Adds what is wrong with a part that cannot be used. */
    void refuse(ValuePath path, Diagnostic diagnostic) {
        say(diagnostic);
        explained.add(path);
        pruned.add(path);
    }

    /** Adds what is to be said; a place that an alias repeats is spoken of once. */
    void say(Diagnostic diagnostic) {
        Span span = diagnostic.at().span();
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

    List<Diagnostic> diagnostics() {
        return new ArrayList<>(diagnostics.values());
    }

    Set<ValuePath> pruned() {
        return pruned;
    }

    private record Said(Span span, String code, String message) {}
}
