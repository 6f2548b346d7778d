package io.fleetc.dhall.imports;

import io.fleetc.dhall.imports.Imported.State;
import io.fleetc.dhall.imports.Transport.Header;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.ImportTarget.Anchor;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Span;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of remote imports: those behind {@code using}, which relative imports inherit, and those that the user has
 * configured for a server. Both are expressions with imports of their own, so they are resolved before the request is made;
 * nothing of this happens as long as nobody asks a server.
 */
final class Headers {
    private static final String VARIABLE = "DHALL_HEADERS";

    private final Map<String, String> environment;
    private final Contents contents;
    private final RequestHeaders requests;
    private final IdentityHashMap<Expression.Import, Imported> written = new IdentityHashMap<>();
    private @Nullable Imported configuration;
    private boolean unconfigured;

    Headers(Map<String, String> environment, Contents contents, Evaluator evaluator) {
        this.environment = environment;
        this.contents = contents;
        this.requests = new RequestHeaders(evaluator);
    }

    /** What must be done before the headers of an import are known, or null. */
    @Nullable
    Outcome pending(Unit unit, Expression.Import imported) {
        Expression expression = expression(imported);
        if (expression != null) {
            Imported known = written.get(imported);
            if (known == null) {
                Imported begun = new Imported(
                        unit.target().place(),
                        unit.target().shown(),
                        unit.target().headers());
                written.put(imported, begun);
                return new Outcome.Pending(new Unit(begun, expression, null, unit.isCovered()));
            }
            Outcome outcome = unsettled(known, imported);
            if (outcome != null) {
                return outcome;
            }
            if (!requests.areHeaders(known.type())) {
                return Outcome.Failed.of(ImportMessages.wrongHeaders(expression.span()));
            }
        }
        return unconfigured ? null : configured(imported);
    }

    private @Nullable Outcome configured(Expression.Import imported) {
        if (configuration == null) {
            return configure(imported);
        }
        if (configuration.state() == State.BEGUN) {
            return Outcome.Failed.of(ImportMessages.remoteConfiguration(imported.span()));
        }
        Outcome outcome = unsettled(configuration, imported);
        if (outcome != null) {
            return outcome;
        }
        return requests.areConfiguration(configuration.type())
                ? null
                : Outcome.Failed.of(ImportMessages.wrongConfiguration(imported.span()));
    }

    private static @Nullable Outcome unsettled(Imported expression, Expression.Import imported) {
        if (expression.state() == State.ABSENT) {
            return new Outcome.Lacking(expression.absence().through(imported.span()));
        }
        return expression.state() == State.READY ? null : Outcome.Failed.before();
    }

    /** Begins to resolve the configuration. A file that does not exist, or that may not be read, configures nothing. */
    private @Nullable Outcome configure(Expression.Import imported) {
        String value = environment.get(VARIABLE);
        Place place = value == null ? file() : new Place.Variable(VARIABLE);
        Span asked = imported.span();
        Content content = value == null
                ? contents.read(place, false, asked)
                : new Content.Text(VariableValues.source(VARIABLE, value, asked));
        if (!(content instanceof Content.Text text)) {
            unconfigured = true;
            return null;
        }
        Imported begun = new Imported(place, contents.shown(place), List.of());
        configuration = begun;
        Checked<Parsed> parsed = DhallParser.parse(text.source());
        if (!parsed.accepted()) {
            begun.fail();
            return Following.unparsed(place, parsed.diagnostics(), imported.span());
        }
        return new Outcome.Pending(new Unit(begun, parsed.value().expression(), imported.span(), false));
    }

    private Place file() {
        String directory = environment.get("XDG_CONFIG_HOME");
        return directory == null || !directory.startsWith("/")
                ? new Place.Local(Anchor.HOME, List.of(".config", "dhall"), "headers.dhall")
                : Place.ofPath(directory + "/dhall/headers.dhall");
    }

    /** The headers that an import asks with by itself. */
    List<Header> written(Unit unit, Expression.Import imported) {
        Imported known = written.get(imported);
        if (known != null) {
            return requests.headers(known.value());
        }
        return Place.isRelative(imported.target()) ? unit.target().headers() : List.of();
    }

    /** The headers that are configured for a server. */
    List<Header> configured(Origin origin) {
        return configuration == null ? List.of() : requests.configured(configuration.value(), origin);
    }

    private static @Nullable Expression expression(Expression.Import imported) {
        return imported.target() instanceof ImportTarget.Remote remote ? remote.headers() : null;
    }
}
