package io.fleetc.dhall.imports;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.List;

/**
 * Keeps the values of environment variables out of what is said: they may be secrets, and a report quotes the line that it
 * is about.
 */
final class VariableValues {
    private static final String PREFIX = "env:";

    private VariableValues() {}

    /** The value of a variable, which an import asks for, as a text to be parsed. */
    static Source source(String name, String value, Span imported) {
        return Source.unseen(PREFIX + name, value, imported);
    }

    /**
     * The mistake without any place in the value of a variable: it moves to the import of that variable.
     *
     * @param imports the imports that led to the place, innermost first; those that the mistake moves to are taken away, and
     *     those that stand in values
     */
    static Diagnostic hidden(Diagnostic mistake, List<Span> imports) {
        Diagnostic hidden = mistake;
        while (isValue(hidden.at().span()) && !imports.isEmpty()) {
            String name = hidden.at().span().source().name().substring(PREFIX.length());
            hidden = ImportMessages.at(ImportMessages.variableIsNoExpression(name), imports.remove(0));
        }
        imports.removeIf(VariableValues::isValue);
        return new Diagnostic(
                hidden.code(),
                hidden.severity(),
                hidden.message(),
                hidden.at(),
                hidden.related().stream()
                        .filter(label -> !isValue(label.span()))
                        .toList(),
                hidden.notes(),
                hidden.help(),
                hidden.path());
    }

    private static boolean isValue(Span span) {
        return !span.visible().equals(span);
    }
}
