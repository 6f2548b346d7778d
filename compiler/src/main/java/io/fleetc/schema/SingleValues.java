package io.fleetc.schema;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Help;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.List;

/** Speaks of single values wherever they stand, as far as the schema alone cannot: secrets, and what the reader refused. */
final class SingleValues {
    private static final List<String> WHOLE_NUMBER = List.of("integer");

    private final SchemaValidator validator;
    private final Findings findings;

    SingleValues(SchemaValidator validator, Findings findings) {
        this.validator = validator;
        this.findings = findings;
    }

    /** Speaks of a value and of everything in it. */
    void visit(Place place) {
        InlineSecrets.visit(place, findings);
        if (place.value() instanceof Value.Decimal && place.site().types().equals(WHOLE_NUMBER)) {
            findings.refuse(place.path(), new WrongType(validator).of(place));
        }
        findings.reword(place.value().span(), diagnostic -> fitting(diagnostic, place));
        for (String key : place.keys()) {
            visit(place.member(key));
        }
        if (place.value() instanceof Value.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                visit(place.item(i));
            }
        }
    }

    /**
     * Of the ways to write a value that can be read in two ways, those that fit where it stands; what the field takes if
     * none does, and all of them where nobody knows what it takes.
     */
    private Diagnostic fitting(Diagnostic said, Place place) {
        List<Help> fitting =
                said.help().stream().filter(help -> fits(help, place)).toList();
        if (fitting.isEmpty() && (said.help().isEmpty() || !place.site().known())) {
            return said;
        }
        return new Diagnostic(
                said.code(),
                said.severity(),
                said.message(),
                said.at(),
                said.related(),
                said.notes(),
                fitting.isEmpty() ? List.of(allowed(place)) : fitting,
                place.path().toString());
    }

    private static Help allowed(Place place) {
        List<String> choices = place.site().choices();
        return new Help(
                choices.isEmpty() ? "write a value of the form that this field takes" : "write " + Words.oneOf(choices),
                List.of());
    }

    private boolean fits(Help help, Place place) {
        if (help.edits().size() != 1
                || !help.edits().get(0).span().equals(place.value().span())) {
            return false;
        }
        Checked<Value> read =
                YamlReader.read(new Source("value.yaml", help.edits().get(0).replacement()));
        return read.accepted() && validator.accepts(place.site().pointers(), read.value());
    }
}
