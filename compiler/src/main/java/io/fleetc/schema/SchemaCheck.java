package io.fleetc.schema;

import io.fleetc.diagnostic.Checked;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Judges maps by the definitions of one shipped schema, in words that are the same for all of them. */
final class SchemaCheck {
    private final SchemaTree tree;
    private final SchemaValidator validator;
    private final RemovedKeys removedKeys;

    /**
     * A check against one schema.
     *
     * @param text the schema
     * @param removedKeys keys that documents of this schema had once
     */
    SchemaCheck(String text, RemovedKeys removedKeys) {
        this.tree = new SchemaTree(JsonMapper.shared().readTree(text));
        this.validator = new SchemaValidator(tree.id(), text, tree.ownKeywords());
        this.removedKeys = removedKeys;
    }

    /** What is right of a map, and everything that is wrong with it, by place. */
    Checked<Shaped> check(Value.Mapping map, String definition, Findings findings) {
        Place root = Place.document(map, tree.site(definition));
        removedKeys.visit(root, findings);
        visitValues(root, findings);
        Explanations explanations = new Explanations(validator, root, findings);
        validator.mistakes(SchemaTree.pointer(definition), map).forEach(explanations::explain);
        findings.pruned().remove(ValuePath.root());
        Shaped shaped = new Shaped(Pruning.of(map, findings.pruned()), List.copyOf(findings.pruned()));
        return Checked.of(shaped, findings.diagnostics()).sorted();
    }

    /** What is wrong with the single values of a document of which nobody knows what it is. */
    Checked<Shaped> unrecognised(Value document, String likely, Findings findings) {
        visitValues(Place.document(document, tree.site(likely)), findings);
        return Checked.<Shaped>absent(findings.diagnostics()).sorted();
    }

    private void visitValues(Place root, Findings findings) {
        new SingleValues(validator, findings).visit(root);
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

    /** A resource that fleetc is built with. */
    static String resource(String name) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("fleetc was built without " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
