package io.fleetc.schema;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of the documents of a fleet.
 *
 * <p>A document is judged by the JSON Schema {@code fleet.schema.json}; what breaks it is said in the words of the fleet,
 * with the place and, where only one thing can be meant, an edit. What is wrong is taken out, so that later stages can
 * go on with the rest. Beside the shape two things are refused wherever they stand: secrets, and keys of the vendor's
 * charts that a fleet does not have.
 */
public final class FleetSchema {
    private static final String SCHEMA = "/schemas/fleet.schema.json";
    private static final String REMOVED_KEYS = "catalogue/iomete-removed-keys.yaml";

    private final SchemaTree tree;
    private final SchemaValidator validator;
    private final RemovedKeys removedKeys;

    private FleetSchema() {
        String text = text();
        this.tree = new SchemaTree(JsonMapper.shared().readTree(text));
        this.validator = new SchemaValidator(tree.id(), text, tree.ownKeywords());
        this.removedKeys = RemovedKeys.read(new Source(REMOVED_KEYS, resource("/schemas/" + REMOVED_KEYS)));
    }

    /** The schema that belongs to this version of fleetc; it is loaded when it is first asked for. */
    public static FleetSchema shipped() {
        return Shipped.SCHEMA;
    }

    /** The text of the schema, for editors. */
    public static String text() {
        return resource(SCHEMA);
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
        Optional<Value.Mapping> body = new DocumentKind(tree).recognise(document, findings);
        if (body.isPresent()) {
            return check(body.get(), body.get().text("kind") + "Document", findings);
        }
        new SingleValues(validator, findings)
                .visit(Place.document(document, tree.site(tree.kinds().get(0) + "Document")));
        return Checked.<Shaped>absent(findings.diagnostics()).sorted();
    }

    /**
     * Judges a map by one of the schema's definitions, such as {@code ClusterSpec}.
     *
     * @param definition the name of a definition; an unknown one is a bug of the caller
     */
    public Checked<Shaped> check(Value.Mapping map, String definition) {
        return check(map, definition, new Findings(List.of()));
    }

    private Checked<Shaped> check(Value.Mapping map, String definition, Findings findings) {
        Place root = Place.document(map, tree.site(definition));
        removedKeys.visit(root, findings);
        new SingleValues(validator, findings).visit(root);
        Explanations explanations = new Explanations(validator, root, findings);
        validator.mistakes(SchemaTree.pointer(definition), map).forEach(explanations::explain);
        findings.pruned().remove(ValuePath.root());
        Shaped shaped = new Shaped(Pruning.of(map, findings.pruned()), List.copyOf(findings.pruned()));
        return Checked.of(shaped, findings.diagnostics()).sorted();
    }

    SchemaTree tree() {
        return tree;
    }

    SchemaValidator validator() {
        return validator;
    }

    RemovedKeys removedKeys() {
        return removedKeys;
    }

    private static String resource(String name) {
        try (InputStream in = FleetSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("fleetc was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the schema when it is first asked for, not when the class is. */
    private static final class Shipped {
        private static final FleetSchema SCHEMA = new FleetSchema();

        private Shipped() {}
    }
}
