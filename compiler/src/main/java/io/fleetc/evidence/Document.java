package io.fleetc.evidence;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The members of a statement whose shape was checked; what had the wrong shape was taken out and reads as absent.
 *
 * @param kind its kind
 * @param body the whole statement
 */
record Document(Kind kind, Value.Mapping body) {
    /** A statement of a kind that is known. */
    static Document of(Value.Mapping body) {
        return new Document(Kind.of(String.valueOf(body.text("predicateType"))).orElseThrow(), body);
    }

    Value.Mapping predicate() {
        return body.get("predicate") instanceof Value.Mapping predicate ? predicate : Values.empty();
    }

    /** The text that names the subject, with its place. */
    Value.@Nullable Text subject() {
        return body.get("subject") instanceof Value.Sequence list
                        && !list.items().isEmpty()
                        && list.items().get(0) instanceof Value.Mapping entry
                        && entry.get("name") instanceof Value.Text name
                ? name
                : null;
    }

    /** What it is about, with the database that was touched; null if that had the wrong form. */
    @Nullable
    Scope scope() {
        Value.Text subject = subject();
        if (subject == null) {
            return null;
        }
        String[] words = subject.text().split("/", 2);
        Value.Mapping database = database();
        for (Scope.Kind scope : Scope.Kind.values()) {
            if (scope.word().equals(words[0])) {
                return new Scope(
                        scope, words.length < 2 ? "" : words[1], text(database, "identity"), text(database, "prefix"));
            }
        }
        return null;
    }

    Value.Mapping database() {
        return predicate().get("database") instanceof Value.Mapping database ? database : Values.empty();
    }

    /** A text of the predicate; empty if it is not there. */
    String text(String field) {
        return text(predicate(), field);
    }

    static String text(Value.Mapping map, String field) {
        return map.get(field) instanceof Value.Text text ? text.text() : "";
    }

    /** Whether a field of the predicate says {@code true}. */
    boolean says(String field) {
        return predicate().get(field) instanceof Value.Bool bool && bool.on();
    }

    Optional<Instant> time(String field) {
        return predicate().get(field) instanceof Value.Text text ? Times.parse(text.text()) : Optional.empty();
    }

    List<String> texts(String field) {
        return texts(predicate(), field);
    }

    static List<String> texts(Value.Mapping map, String field) {
        return map.get(field) instanceof Value.Sequence list
                ? list.items().stream()
                        .filter(Value.Text.class::isInstance)
                        .map(item -> ((Value.Text) item).text())
                        .toList()
                : List.of();
    }

    /** The members of a map in the predicate, each value of one type. */
    <T extends Value> Map<String, T> members(String field, Class<T> type) {
        Map<String, T> found = new LinkedHashMap<>();
        if (predicate().get(field) instanceof Value.Mapping map) {
            map.members().forEach((name, member) -> {
                if (type.isInstance(member.value())) {
                    found.put(name, type.cast(member.value()));
                }
            });
        }
        return found;
    }
}
