package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One map of a shipped catalogue file, read member by member.
 *
 * <p>The files are part of fleetc and the build checks them against their schema, so a member that is missing or has
 * another type is a bug: reading it throws.
 */
final class Entry {
    private final Value.Mapping mapping;

    Entry(Value value) {
        if (!(value instanceof Value.Mapping found)) {
            throw broken(value.span(), "a map is expected");
        }
        this.mapping = found;
    }

    Span span() {
        return mapping.span();
    }

    /** The map itself. */
    Value.Mapping mapping() {
        return mapping;
    }

    boolean has(String key) {
        return mapping.get(key) != null;
    }

    String text(String key) {
        String text = mapping.text(key);
        if (text == null) {
            throw broken(mapping.span(), "the text `" + key + "` is missing");
        }
        return text;
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    @Nullable
    String optionalText(String key) {
        return has(key) ? text(key) : null;
    }

    boolean bool(String key, boolean otherwise) {
        Value value = mapping.get(key);
        return value == null ? otherwise : value instanceof Value.Bool bool && bool.on();
    }

    int number(String key, int otherwise) {
        Value value = mapping.get(key);
        if (value != null && !(value instanceof Value.Whole)) {
            throw broken(value.span(), "a whole number is expected");
        }
        return value instanceof Value.Whole whole ? whole.number().intValueExact() : otherwise;
    }

    Value value(String key) {
        Value value = mapping.get(key);
        if (value == null) {
            throw broken(mapping.span(), "`" + key + "` is missing");
        }
        return value;
    }

    Value.Mapping mapping(String key) {
        Value value = mapping.get(key);
        if (value != null && !(value instanceof Value.Mapping)) {
            throw broken(value.span(), "a map is expected");
        }
        return value == null ? Values.empty() : (Value.Mapping) value;
    }

    Entry entry(String key) {
        return new Entry(value(key));
    }

    /** The entry under a key, or null if it is missing. */
    @Nullable
    Entry optionalEntry(String key) {
        return has(key) ? entry(key) : null;
    }

    ValuePath path(String key) {
        return ValuePath.parse(text(key));
    }

    @Nullable
    ValuePath optionalPath(String key) {
        return has(key) ? path(key) : null;
    }

    /** Texts by name, in the order of the file; none if the map is missing. */
    Map<String, String> textMap(String key) {
        return new Entry(mapping(key)).textMap();
    }

    /** This entry as texts by name, in the order of the file. */
    Map<String, String> textMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping.members().keySet().forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    /** Whole numbers by name, in the order of the file; none if the map is missing. */
    Map<String, Integer> numbers(String key) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Entry map = new Entry(mapping(key));
        mapping(key).members().keySet().forEach(name -> numbers.put(name, map.number(name, 0)));
        return numbers;
    }

    /** What is read from each member of a map, in the order of the file; nothing if the map is missing. */
    <T> List<T> each(String key, BiFunction<String, Entry, T> read) {
        List<T> all = new ArrayList<>();
        forEach(key, (name, member) -> all.add(read.apply(name, new Entry(member.value()))));
        return all;
    }

    SemanticVersion version(String key) {
        return version(text(key), mapping.span());
    }

    @Nullable
    SemanticVersion optionalVersion(String key) {
        return has(key) ? version(key) : null;
    }

    static SemanticVersion version(String text, Span span) {
        return SemanticVersion.parse(text).orElseThrow(() -> broken(span, "`" + text + "` is not a version"));
    }

    /** The texts of a list; none if it is missing. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Value item : items(key)) {
            if (!(item instanceof Value.Text text)) {
                throw broken(item.span(), "a text is expected");
            }
            texts.add(text.text());
        }
        return texts;
    }

    /** The maps of a list; none if it is missing. */
    List<Entry> entries(String key) {
        return items(key).stream().map(Entry::new).toList();
    }

    /** Hands over each member of a map by name; none if it is missing. */
    void forEach(String key, BiConsumer<String, Value.Member> consumer) {
        for (Map.Entry<String, Value.Member> member : mapping(key).members().entrySet()) {
            consumer.accept(member.getKey(), member.getValue());
        }
    }

    private List<Value> items(String key) {
        Value value = mapping.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Value.Sequence list)) {
            throw broken(value.span(), "a list is expected");
        }
        return list.items();
    }

    /** The meaning of a word, or of another one when it is missing. */
    <T> T word(String key, String otherwise, Function<String, Optional<T>> meaning) {
        return meaning.apply(text(key, otherwise))
                .orElseThrow(() -> broken(mapping.span(), "`" + key + "` has an unknown word"));
    }

    /** How sure the entry is. */
    Assurance assurance() {
        return word("assurance", "", Assurance::of);
    }

    /** The documents that the entry cites; none if it cites none. */
    List<Citation> citations(Map<String, Document> documents) {
        return entries("sources").stream()
                .map(source -> source.citation(documents))
                .toList();
    }

    /** This entry as a citation. */
    Citation citation(Map<String, Document> documents) {
        Document document = documents.get(text("ref"));
        if (document == null) {
            throw broken(mapping.span(), "source `" + text("ref") + "` is not described");
        }
        return new Citation(document, text("lines", ""));
    }

    static IllegalStateException broken(Span span, String why) {
        return new IllegalStateException("catalogue " + span + ": " + why);
    }
}
