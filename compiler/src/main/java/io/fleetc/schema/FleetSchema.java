package io.fleetc.schema;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Value;
import io.fleetc.yaml.ShippedDocuments;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The shape of the documents of a fleet.
 *
 * <p>A document is judged by the JSON Schema {@code fleet.schema.json}; what breaks it is said in the words of the fleet,
 * with the place and, where only one thing can be meant, an edit. What is wrong is taken out, so that later stages can
 * go on with the rest. Beside the shape two things are refused wherever they stand: secrets, and keys of the vendor's
 * charts that a fleet does not have.
 */
public final class FleetSchema {
    private static final String SCHEMA = "fleet.schema.json";
    private static final String REMOVED_KEYS = "catalogue/iomete-removed-keys.yaml";

    private final SchemaCheck check;

    private FleetSchema() {
        this.check = new SchemaCheck(SCHEMA, RemovedKeys.of(ShippedDocuments.read(REMOVED_KEYS)));
    }

    /** The schema that belongs to this version of fleetc; it is loaded when it is first asked for. */
    public static FleetSchema shipped() {
        return Shipped.SCHEMA;
    }

    /** The text of the schema, for editors. */
    public static String text() {
        return ShippedDocuments.text(SCHEMA);
    }

    /** Judges one document of which nothing was said yet. */
    public Checked<Shaped> check(Value document) {
        return check(document, List.of());
    }

    /**
     * Judges one document that was read from a file. A value that the reader refused is not spoken of again, unless it is
     * a secret: then only that is said, since the reader would print it.
     *
     * @return what is right of it, and everything that is wrong with it, by place; nothing at all if it could not be read
     *     or if it cannot even be told which kind of document it is
     */
    public Checked<Shaped> check(Checked<Value> read) {
        return read.present() ? check(read.value(), read.diagnostics()) : Checked.absent(read.diagnostics());
    }

    private Checked<Shaped> check(Value document, List<Diagnostic> said) {
        Findings findings = new Findings(said);
        Optional<Value.Mapping> body = new DocumentKind(tree()).recognise(document, findings);
        return body.isPresent()
                ? check.check(body.get(), definition(body.get().text("kind")), findings)
                : check.unrecognised(document, definition(tree().kinds().get(0)), findings);
    }

    private static String definition(@Nullable String kind) {
        return kind + "Document";
    }

    /**
     * Judges a map by one of the schema's definitions, such as {@code ClusterSpec}.
     *
     * @param definition the name of a definition; an unknown one is a bug of the caller
     */
    public Checked<Shaped> check(Value.Mapping map, String definition) {
        return check.check(map, definition, new Findings(List.of()));
    }

    SchemaTree tree() {
        return check.tree();
    }

    Acceptance acceptance() {
        return check.acceptance();
    }

    SchemaValidator validator() {
        return check.validator();
    }

    RemovedKeys removedKeys() {
        return check.removedKeys();
    }

    /** Loads the schema when it is first asked for, not when the class is. */
    private static final class Shipped {
        private static final FleetSchema SCHEMA = new FleetSchema();

        private Shipped() {}
    }
}
