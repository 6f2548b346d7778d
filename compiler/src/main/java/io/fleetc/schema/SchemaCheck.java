package io.fleetc.schema;

import io.fleetc.diagnostic.Checked;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.ShippedDocuments;
import java.util.List;

/** Judges maps by the definitions of one shipped schema, in words that are the same for all of them. */
final class SchemaCheck {
    private final SchemaTree tree;
    private final Acceptance acceptance;
    private final SchemaValidator validator;
    private final RemovedKeys removedKeys;

    /**
     * A check against one schema.
     *
     * @param schema the path of the schema among the shipped documents
     * @param removedKeys keys that documents of this schema had once
     */
    SchemaCheck(String schema, RemovedKeys removedKeys) {
        this.tree = new SchemaTree((Value.Mapping) ShippedDocuments.read(schema));
        this.acceptance = new Acceptance(tree);
        this.validator = new SchemaValidator(tree, () -> ShippedDocuments.text(schema));
        this.removedKeys = removedKeys;
    }

    /** What is right of a map, and everything that is wrong with it, by place. */
    Checked<Shaped> check(Value.Mapping map, String definition, Findings findings) {
        Place root = Place.document(map, tree.site(definition));
        removedKeys.visit(root, findings);
        visitValues(root, findings);
        if (!acceptance.accepts(definition, map)) {
            Explanations explanations = new Explanations(validator, root, findings);
            validator.mistakes(SchemaTree.pointer(definition), map).forEach(explanations::explain);
        }
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

    Acceptance acceptance() {
        return acceptance;
    }

    SchemaValidator validator() {
        return validator;
    }

    RemovedKeys removedKeys() {
        return removedKeys;
    }
}
