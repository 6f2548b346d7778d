package io.fleetc.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The validator: it alone decides what is right. What it says is reduced to one {@link Mistake} for each place; its own
 * words are never shown.
 */
final class SchemaValidator {
    private final SchemaTree tree;
    private final Supplier<String> text;
    private @Nullable SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * A validator of one schema, which is loaded when there is something to judge.
     *
     * @param tree the schema
     * @param text its text
     */
    SchemaValidator(SchemaTree tree, Supplier<String> text) {
        this.tree = tree;
        this.text = text;
    }

    private synchronized SchemaRegistry registry() {
        SchemaRegistry known = registry;
        if (known == null) {
            known = load(tree.id(), text.get(), tree.ownKeywords());
            registry = known;
        }
        return known;
    }

    private static SchemaRegistry load(String id, String text, Collection<String> annotations) {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keywords(annotations.stream().map(NonValidationKeyword::new).toList())
                .build();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .preloadSchema(false)
                .formatAssertionsEnabled(true)
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .build();
        return SchemaRegistry.withDialect(
                dialect,
                builder -> builder.schemaRegistryConfig(config).schemas(wanted -> wanted.equals(id) ? text : null));
    }

    /** Whether a value fits every one of the given places in the schema, each a JSON pointer. */
    boolean accepts(List<String> pointers, Value value) {
        JsonNode tree = JsonTrees.of(value);
        return pointers.stream()
                .allMatch(pointer -> schema(pointer).validate(tree).isEmpty());
    }

    /** The mistakes of a value, at most one for each place, in the order of the places in the schema. */
    List<Mistake> mistakes(String pointer, Value value) {
        Map<Key, Mistake> best = new LinkedHashMap<>();
        for (Error error : schema(pointer).validate(JsonTrees.of(value))) {
            Mistake mistake = mistake(error);
            best.merge(new Key(mistake.path(), mistake.ofKey(), mistake.keyword()), mistake, SchemaValidator::merge);
        }
        return onePerPlace(best.values());
    }

    private Schema schema(String pointer) {
        return schemas.computeIfAbsent(
                pointer, place -> registry().getSchema(SchemaLocation.of(tree.id() + "#" + place)));
    }

    private static Mistake mistake(Error error) {
        ValuePath path = path(error.getInstanceLocation());
        String keyword = error.getKeyword();
        return switch (keyword) {
            case "additionalProperties" -> new Mistake(path.key(property(error)), keyword, true, List.of());
            case "propertyNames" -> new Mistake(path.key(property(error)), keyword, true, List.of());
            case "required" -> new Mistake(path, keyword, false, List.of(property(error)));
            default -> new Mistake(path, keyword, false, List.of());
        };
    }

    private static String property(Error error) {
        return Objects.requireNonNull(error.getProperty(), error.getKeyword());
    }

    private static ValuePath path(NodePath location) {
        List<Object> steps = new ArrayList<>();
        for (int i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        return new ValuePath(steps);
    }

    private static Mistake merge(Mistake one, Mistake other) {
        List<String> missing = new ArrayList<>(one.missing());
        other.missing().stream().filter(name -> !missing.contains(name)).forEach(missing::add);
        return new Mistake(one.path(), one.keyword(), one.ofKey(), missing);
    }

    private static List<Mistake> onePerPlace(Collection<Mistake> all) {
        Map<Key, Mistake> places = new LinkedHashMap<>();
        for (Mistake mistake : all) {
            places.merge(
                    new Key(mistake.path(), mistake.ofKey(), ""),
                    mistake,
                    (one, other) -> other.rank() < one.rank() ? other : one);
        }
        Set<ValuePath> covering = new LinkedHashSet<>();
        places.values().stream()
                .filter(Mistake::coversInside)
                .map(Mistake::path)
                .forEach(covering::add);
        return places.values().stream()
                .filter(mistake -> !isInside(mistake.path(), covering))
                .toList();
    }

    private static boolean isInside(ValuePath path, Set<ValuePath> covering) {
        List<Object> steps = path.steps();
        return IntStream.range(0, steps.size())
                .anyMatch(length -> covering.contains(new ValuePath(steps.subList(0, length))));
    }

    private record Key(ValuePath path, boolean ofKey, String keyword) {}
}
