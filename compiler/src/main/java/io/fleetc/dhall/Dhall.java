package io.fleetc.dhall;

import io.fleetc.dhall.data.DataConversion;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.Resolved;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;

/**
 * The front door: Dhall files to plain data.
 *
 * <p>A text is parsed to an expression; what it imports is resolved, and the expression and all its imports are checked, each
 * file once a run; then its value is walked, part by part as evaluation yields it, and becomes data. Types, functions and
 * normal forms are never built for their own sake. Not safe for several threads.
 */
public final class Dhall {
    private final ImportResolver imports;
    private final DhallOptions options;

    private Dhall(ImportResolver imports, DhallOptions options) {
        this.imports = imports;
        this.options = options;
    }

    /** One run over some files. */
    public static Dhall of(Sources files, DhallOptions options) {
        ImportResolver imports = new ImportResolver(
                files,
                options.imports(),
                options.transport(),
                options.cache(),
                options.environment(),
                options.home(),
                options.limits());
        return new Dhall(imports, options);
    }

    /** The data that a text means, or everything that is wrong with it and with what it imports. */
    public Checked<Value> evaluate(Source text) {
        return DhallProgram.within(
                () -> DhallParser.parse(text).then(imports::resolve).then(this::data));
    }

    /** Whether a file of that name was imported by one that was evaluated, however indirectly. */
    public boolean imported(String name) {
        return imports.followed(name);
    }

    private Checked<Value> data(Resolved resolved) {
        return DataConversion.toValue(
                resolved.evaluator().force(resolved.value()),
                resolved.expression().span(),
                resolved.evaluator(),
                options.data());
    }
}
