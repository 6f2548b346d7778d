package io.fleetc.dhall.imports;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Rope;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code as Location} yields: the place itself, as a value. */
final class Locations {
    private static final Denotation TEXT = new Denotation.Primitive(Builtin.TEXT);
    private static final String LOCAL = "Local";
    private static final String REMOTE = "Remote";
    private static final String ENVIRONMENT = "Environment";
    private static final String MISSING = "Missing";
    private static final Denotation.UnionType TYPE = type();

    private Locations() {}

    private static Denotation.UnionType type() {
        Map<String, Denotation.Alternative> alternatives = new LinkedHashMap<>();
        for (String label : new String[] {LOCAL, REMOTE, ENVIRONMENT}) {
            alternatives.put(label, new Denotation.Alternative(TEXT, Span.none()));
        }
        alternatives.put(MISSING, new Denotation.Alternative(null, Span.none()));
        return new Denotation.UnionType(alternatives);
    }

    /** A place as a value; the span is that of the import. */
    static Imported of(Place place, Span span) {
        Denotation value;
        if (place instanceof Place.Missing) {
            value = new Denotation.UnionValue(TYPE, MISSING, null, span);
        } else if (place instanceof Place.Variable variable) {
            value = located(ENVIRONMENT, variable.name(), span);
        } else {
            value = located(place instanceof Place.Remote ? REMOTE : LOCAL, place.text(), span);
        }
        return Imported.ready(place, value, TYPE);
    }

    private static Denotation located(String label, String text, Span span) {
        Denotation payload = new Denotation.TextValue(Rope.of(text), span);
        return new Denotation.UnionValue(TYPE, label, payload, span);
    }
}
