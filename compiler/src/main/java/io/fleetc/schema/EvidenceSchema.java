package io.fleetc.schema;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.value.Value;
import io.fleetc.yaml.ShippedDocuments;
import java.util.List;
import java.util.Optional;

/** The shape of evidence: the JSON Schema {@code evidence.schema.json}, applied as that of the fleet is. */
public final class EvidenceSchema {
    private static final String SCHEMA = "evidence.schema.json";

    private final SchemaCheck check = new SchemaCheck(SCHEMA, RemovedKeys.none());

    private EvidenceSchema() {}

    /** The schema that belongs to this version of fleetc; it is loaded when it is first asked for. */
    public static EvidenceSchema shipped() {
        return Shipped.SCHEMA;
    }

    /** The text of the schema, for editors. */
    public static String text() {
        return ShippedDocuments.text(SCHEMA);
    }

    /** Judges one statement of which nothing was said yet. */
    public Checked<Shaped> check(Value statement) {
        return check(statement, List.of());
    }

    /**
     * Judges one statement that was read from a file.
     *
     * @return what is right of it, and everything that is wrong with it, by place; nothing at all if it could not be read
     *     or if it cannot even be told which kind of statement it is
     */
    public Checked<Shaped> check(Checked<Value> read) {
        return read.present() ? check(read.value(), read.diagnostics()) : Checked.absent(read.diagnostics());
    }

    private Checked<Shaped> check(Value statement, List<Diagnostic> said) {
        Findings findings = new Findings(said);
        StatementKind kinds = new StatementKind(check.tree());
        Optional<Value.Mapping> body = kinds.recognise(statement, findings);
        return body.isPresent()
                ? check.check(body.get(), kinds.definition(body.get()), findings)
                : check.unrecognised(statement, kinds.first(), findings);
    }

    SchemaCheck check() {
        return check;
    }

    /** Loads the schema when it is first asked for, not when the class is. */
    private static final class Shipped {
        private static final EvidenceSchema SCHEMA = new EvidenceSchema();

        private Shipped() {}
    }
}
