package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.TextValue;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits for the needle of {@code Text/replace}, then for the haystack, then, if it is needed, for the replacement. */
final class Replacement implements Frame {
    private final List<Delayed> arguments;
    private final TextBuilder result;
    private @Nullable Search needle;
    private @Nullable String haystack;

    Replacement(List<Delayed> arguments, Span span, Machine machine) {
        this.arguments = arguments;
        result = new TextBuilder(machine, span);
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        if (needle == null) {
            if (!(value instanceof TextValue text)) {
                return stuck();
            }
            if (text.text().isEmpty()) {
                return machine.force(arguments.get(2));
            }
            needle = new Search(text.text().text());
            machine.push(this);
            return machine.force(arguments.get(2));
        }
        if (haystack == null) {
            if (!(value instanceof TextValue text)) {
                return stuck();
            }
            machine.steps(text.text().length() / 16);
            haystack = text.text().text();
            if (needle.in(haystack, 0) < 0) {
                return value;
            }
            machine.push(this);
            return machine.force(arguments.get(1));
        }
        return replaced(haystack, needle, value, machine);
    }

    private Denotation replaced(String text, Search found, Denotation replacement, Machine machine) {
        int from = 0;
        for (int at = found.in(text, 0); at >= 0; at = found.in(text, from)) {
            machine.steps(1);
            result.add(Rope.of(text.substring(from, at)));
            result.add(replacement);
            from = at + found.length();
        }
        result.add(Rope.of(text.substring(from)));
        return result.result();
    }

    private Denotation stuck() {
        return new Denotation.StuckBuiltin(Builtin.TEXT_REPLACE, arguments);
    }
}
