package io.fleetc.schema;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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

    /**
     * Judges one document.
     *
     * @return what is right of it, and everything that is wrong with it, by place; nothing at all if it cannot even be
     *     told which kind of document it is
     */
    public Checked<Shaped> check(Value document) {
        if (!(document instanceof Value.Mapping mapping)) {
            return Checked.none(
                    Diagnostic.error(Code.FC2002, "a document is a map, not a " + document.typeName(), document.span())
                            .noting("its fields are `apiVersion`, `kind`, `metadata` and `spec`"));
        }
        DocumentKind kind = new DocumentKind(tree);
        Optional<Value.Mapping> recognised = kind.recognise(mapping);
        if (recognised.isEmpty()) {
            return Checked.none(kind.diagnostics());
        }
        Value.Mapping body = recognised.get();
        Checked<Shaped> shaped = check(body, body.text("kind") + "Document");
        List<Diagnostic> all = new ArrayList<>(kind.diagnostics());
        all.addAll(shaped.diagnostics());
        return Checked.of(shaped.value(), all).sorted();
    }

    /**
     * Judges a map by one of the schema's definitions, such as {@code ClusterSpec}.
     *
     * @param definition the name of a definition; an unknown one is a bug of the caller
     */
    public Checked<Shaped> check(Value.Mapping map, String definition) {
        Place root = Place.document(map, tree.site(definition));
        Findings findings = new Findings();
        removedKeys.visit(root, findings);
        secrets(root, findings);
        Explanations explanations = new Explanations(validator, root, findings);
        validator.mistakes(SchemaTree.pointer(definition), map).forEach(explanations::explain);
        findings.pruned().remove(ValuePath.root());
        Shaped shaped = new Shaped(Pruning.of(map, findings.pruned()), List.copyOf(findings.pruned()));
        return Checked.of(shaped, findings.diagnostics()).sorted();
    }

    private static void secrets(Place place, Findings findings) {
        InlineSecrets.visit(place, findings);
        for (String key : place.keys()) {
            secrets(place.member(key), findings);
        }
        if (place.value() instanceof Value.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                secrets(place.item(i), findings);
            }
        }
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
