package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;

/** The types that rules speak of by name. */
final class Types {
    /** What is not known because a mistake was reported. */
    static final Denotation UNKNOWN = Denotation.UNKNOWN;

    static final Denotation BOOL = new Denotation.Primitive(Builtin.BOOL);
    static final Denotation NATURAL = new Denotation.Primitive(Builtin.NATURAL);
    static final Denotation INTEGER = new Denotation.Primitive(Builtin.INTEGER);
    static final Denotation DOUBLE = new Denotation.Primitive(Builtin.DOUBLE);
    static final Denotation TEXT = new Denotation.Primitive(Builtin.TEXT);
    static final Denotation BYTES = new Denotation.Primitive(Builtin.BYTES);
    static final Denotation DATE = new Denotation.Primitive(Builtin.DATE);
    static final Denotation TIME = new Denotation.Primitive(Builtin.TIME);
    static final Denotation TIME_ZONE = new Denotation.Primitive(Builtin.TIME_ZONE);

    static final Denotation TYPE = new Denotation.Constant(Universe.TYPE);
    static final Denotation KIND = new Denotation.Constant(Universe.KIND);
    static final Denotation SORT = new Denotation.Constant(Universe.SORT);

    static final Denotation.RecordType EMPTY_RECORD = new Denotation.RecordType(Map.of());

    private Types() {}

    /** {@code Type}, {@code Kind} or {@code Sort}. */
    static Denotation of(Universe universe) {
        return universe == Universe.TYPE ? TYPE : universe == Universe.KIND ? KIND : SORT;
    }

    static boolean isUnknown(Denotation type) {
        return type == UNKNOWN;
    }

    /** Whether it is {@code Type}. */
    static boolean isType(Denotation denotation) {
        return denotation instanceof Denotation.Constant constant && constant.universe() == Universe.TYPE;
    }

    /** Whether it is {@code Sort}, which nothing types. */
    static boolean isSort(Denotation denotation) {
        return denotation instanceof Denotation.Constant constant && constant.universe() == Universe.SORT;
    }

    /** {@code { mapKey : Text, mapValue : T }}. */
    static Denotation.RecordType mapEntry(Denotation value) {
        Map<String, Denotation.Member> members = new LinkedHashMap<>();
        members.put("mapKey", new Denotation.Member(TEXT, Span.none()));
        members.put("mapValue", new Denotation.Member(value, Span.none()));
        return new Denotation.RecordType(members);
    }
}
