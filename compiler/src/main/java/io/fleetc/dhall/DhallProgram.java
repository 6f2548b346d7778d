package io.fleetc.dhall;

import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.data.DataConversion;
import io.fleetc.dhall.data.DataRules;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.Resolved;
import io.fleetc.dhall.normalization.Exhausted;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import java.util.function.Supplier;

/**
 * A Dhall file that is well-typed and whose imports are resolved: what the tools ask of it. Each answer can fail, since
 * evaluation may go on for longer than it is allowed to.
 */
public final class DhallProgram {
    private final Parsed parsed;
    private final Resolved resolved;

    private DhallProgram(Parsed parsed, Resolved resolved) {
        this.parsed = parsed;
        this.resolved = resolved;
    }

    /** The program that a text is, or everything that is wrong with it and with what it imports. */
    public static Checked<DhallProgram> of(Source text, ImportResolver imports) {
        return DhallParser.parse(text)
                .then(parsed ->
                        within(() -> imports.resolve(parsed).map(resolved -> new DhallProgram(parsed, resolved))));
    }

    /** The file as it was written. */
    public Parsed parsed() {
        return parsed;
    }

    /** What its imports came to. */
    Resolved resolved() {
        return resolved;
    }

    /** Its normal form, with the names of its author. */
    public Checked<Expression> normalForm() {
        return within(() -> Checked.of(readBack().expression(resolved.value())));
    }

    /** The normal form of its type. */
    public Checked<Expression> type() {
        return within(() -> Checked.of(readBack().expression(resolved.type())));
    }

    /** Its semantic hash: {@code sha256:} and 64 digits. */
    public Checked<String> hash() {
        return within(() -> Checked.of("sha256:" + SemanticHash.of(readBack().alphaNormal(resolved.value()))));
    }

    /** The data that it means. */
    public Checked<Value> data(DataRules rules) {
        return within(() -> DataConversion.toValue(
                resolved.evaluator().force(resolved.value()),
                resolved.expression().span(),
                resolved.evaluator(),
                rules));
    }

    private ReadBack readBack() {
        return new ReadBack(resolved.evaluator());
    }

    /** Where a run that goes on for too long becomes a diagnostic, and none says what is in an environment variable. */
    static <T> Checked<T> within(Supplier<Checked<T>> run) {
        try {
            return run.get().visible();
        } catch (Exhausted exhausted) {
            return Checked.none(exhausted.diagnostic().visible());
        }
    }
}
