package io.fleetc.rules;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;

/** Reads the changes that rules and jobs are about: maps of one key, which says what happens, to what it happens to. */
final class EdgeReader {
    /** Stands in for what could not be read; the problem has been reported, and the rule is dropped. */
    private static final Edge UNREADABLE = new Edge(Edge.Kind.ENABLE, "");

    private EdgeReader() {}

    /** The change under a key, which must be there. */
    static Edge one(Part part, String key) {
        return part.required(key) == null ? UNREADABLE : read(part.part(key));
    }

    /** The changes under a key, of which there must be at least one; none when the key is not there. */
    static List<Edge> all(Part part, String key) {
        return part.has(key)
                ? part.parts(key, "an entry of `" + key + "`").stream()
                        .map(EdgeReader::read)
                        .toList()
                : List.of();
    }

    private static Edge read(Part edge) {
        Optional<Edge.Kind> kind =
                edge.map().members().keySet().stream().findFirst().flatMap(Edge.Kind::of);
        if (kind.isEmpty()) {
            edge.refuse(
                    "an edge has one of the keys "
                            + Words.codes(List.of(Edge.Kind.values()).stream()
                                    .map(Edge.Kind::word)
                                    .toList()),
                    edge.place());
            return UNREADABLE;
        }
        String word = kind.get().word();
        edge.only(List.of(word));
        return new Edge(kind.get(), target(edge, kind.get(), word));
    }

    private static String target(Part edge, Edge.Kind kind, String word) {
        if (kind.target() == Edge.Target.WORD) {
            return edge.word(word, kind.choices().toArray(new String[0]), choice -> choice);
        }
        if (kind.target() == Edge.Target.PATH) {
            ValuePath path = edge.path(word);
            return path.toString();
        }
        return edge.text(word);
    }

    /** The name in a change, where it is written; for messages about names that there are not. */
    static Optional<Value.Text> written(Value.Mapping edge, Edge.Target wanted) {
        return edge.members().entrySet().stream()
                .filter(member -> Edge.Kind.of(member.getKey())
                        .map(kind -> kind.target() == wanted)
                        .orElse(false))
                .flatMap(member -> member.getValue().value() instanceof Value.Text text
                        ? List.of(text).stream()
                        : List.<Value.Text>of().stream())
                .findFirst();
    }
}
