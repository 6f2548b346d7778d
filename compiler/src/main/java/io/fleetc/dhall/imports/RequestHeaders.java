package io.fleetc.dhall.imports;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers of a request: from what Dhall says they are to what is sent. */
final class RequestHeaders {
    private static final Denotation TEXT = new Denotation.Primitive(Builtin.TEXT);
    private static final Denotation MAP = listOf("mapKey", TEXT, "mapValue", TEXT);
    private static final Denotation HEADERS = listOf("header", TEXT, "value", TEXT);
    private static final Denotation CONFIGURATION = listOf("mapKey", TEXT, "mapValue", MAP);

    private final Evaluator evaluator;

    RequestHeaders(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    private static Denotation listOf(String key, Denotation keyType, String value, Denotation valueType) {
        Map<String, Denotation.Member> members = new LinkedHashMap<>();
        members.put(key, new Denotation.Member(keyType, Span.none()));
        members.put(value, new Denotation.Member(valueType, Span.none()));
        return new Denotation.ListType(new Denotation.RecordType(members));
    }

    /** Whether the headers behind {@code using} have one of the two types that they may have. */
    boolean areHeaders(Denotation type) {
        return evaluator.equivalent(type, MAP) || evaluator.equivalent(type, HEADERS);
    }

    /** Whether the configuration has its type. */
    boolean areConfiguration(Denotation type) {
        return evaluator.equivalent(type, CONFIGURATION);
    }

    /** The headers in a value whose type was found right. */
    List<Transport.Header> headers(Delayed value) {
        List<Transport.Header> headers = new ArrayList<>();
        for (Map<String, Denotation.Member> entry : entries(value)) {
            boolean map = entry.containsKey("mapKey");
            headers.add(new Transport.Header(
                    text(entry, map ? "mapKey" : "header"), text(entry, map ? "mapValue" : "value")));
        }
        return headers;
    }

    /** The headers that a configuration whose type was found right has for a server: those of its first entry. */
    List<Transport.Header> configured(Delayed configuration, Origin origin) {
        for (Map<String, Denotation.Member> entry : entries(configuration)) {
            if (text(entry, "mapKey").equalsIgnoreCase(origin.hostAndPort())) {
                return headers(member(entry, "mapValue"));
            }
        }
        return List.of();
    }

    /** What is sent: headers of the configuration take the place of those of the import. */
    static List<Transport.Header> merged(List<Transport.Header> written, List<Transport.Header> configured) {
        List<Transport.Header> all = new ArrayList<>();
        for (Transport.Header header : written) {
            if (configured.stream().noneMatch(other -> other.named(header.name()))) {
                all.add(header);
            }
        }
        all.addAll(configured);
        return all;
    }

    private List<Map<String, Denotation.Member>> entries(Delayed list) {
        List<Map<String, Denotation.Member>> entries = new ArrayList<>();
        if (evaluator.force(list) instanceof Denotation.ListValue value) {
            for (Delayed element : value.elements().toList()) {
                if (evaluator.force(element) instanceof Denotation.RecordValue entry) {
                    entries.add(entry.members());
                }
            }
        }
        return entries;
    }

    private String text(Map<String, Denotation.Member> entry, String label) {
        return evaluator.force(member(entry, label)) instanceof Denotation.TextValue value
                ? value.text().text()
                : "";
    }

    private static Delayed member(Map<String, Denotation.Member> entry, String label) {
        Denotation.Member member = entry.get(label);
        if (member == null) {
            throw new IllegalStateException("a header without " + label);
        }
        return member.value();
    }
}
