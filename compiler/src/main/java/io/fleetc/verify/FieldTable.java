package io.fleetc.verify;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a kind without a typed model, from {@code fields/<group>_<version>_<Kind>.tsv}.
 *
 * <p>A row is the path of a field, its type, {@code required} or {@code optional}, and the document that says so. The path
 * of a field in a list of maps has {@code []} behind the list, in a map of maps {@code {}}. The type is a word of {@link
 * FieldType}, or {@code one:Part} and {@code many:Part} for what Kubernetes itself defines, such as a Toleration.
 */
final class FieldTable {
    private final Field root = new Field(FieldType.OBJECT, null, true);

    private FieldTable(List<String[]> rows) {
        rows.forEach(this::add);
    }

    /** The table of a kind; empty if there is none. */
    static Optional<FieldTable> ofKind(String apiVersion, String kind) {
        String name = apiVersion.replace('/', '_') + "_" + kind;
        return name.matches("[A-Za-z0-9._-]+")
                ? Tables.read("fields/" + name + ".tsv").map(FieldTable::new)
                : Optional.empty();
    }

    /** What does not fit the table. Identity and metadata are not the table's business. */
    List<Finding> findings(Value.Mapping object) {
        List<Finding> findings = new ArrayList<>();
        object.members().forEach((key, member) -> {
            if (!key.equals("apiVersion") && !key.equals("kind") && !key.equals("metadata")) {
                check(root.children.get(key), member.value(), ValuePath.of(key), findings);
            }
        });
        missing(root, object, ValuePath.root(), findings);
        return findings;
    }

    private void add(String[] row) {
        if (row.length != 4 || row[3].isBlank()) {
            throw new IllegalStateException("field table row " + String.join(" ", row) + " needs four columns");
        }
        Field at = root;
        String[] steps = row[0].replace("[]", "").replace("{}", "").split("\\.", -1);
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.children.get(steps[i]);
            if (at == null) {
                throw new IllegalStateException("field table row " + row[0] + " stands before that of its owner");
            }
        }
        at.children.put(steps[steps.length - 1], Field.of(row[1], row[2].equals("required")));
    }

    private static void check(@Nullable Field field, Value value, ValuePath path, List<Finding> findings) {
        if (field == null) {
            findings.add(new Finding(path, "is no field of this kind"));
        } else if (!field.type.admits(value)) {
            findings.add(new Finding(path, "is not " + field.type.description()));
        } else if (field.part != null) {
            findings.addAll(parts(field, value, path));
        } else if (field.type == FieldType.OBJECT) {
            members(field, value, path, findings);
        } else if (field.type == FieldType.OBJECTS && value instanceof Value.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                members(field, list.items().get(i), path.index(i), findings);
            }
        } else if (field.type == FieldType.OBJECT_MAP && value instanceof Value.Mapping map) {
            map.members().forEach((key, member) -> members(field, member.value(), path.key(key), findings));
        }
    }

    private static List<Finding> parts(Field field, Value value, ValuePath path) {
        Class<?> model = TypedModels.ofPart(String.valueOf(field.part))
                .orElseThrow(() -> new IllegalStateException("part " + field.part + " has no model"));
        List<Finding> findings = new ArrayList<>();
        if (value instanceof Value.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                findings.addAll(TypedReading.findings(list.items().get(i), model, path.index(i)));
            }
        } else {
            findings.addAll(TypedReading.findings(value, model, path));
        }
        return findings;
    }

    private static void members(Field owner, Value value, ValuePath path, List<Finding> findings) {
        if (value instanceof Value.Mapping mapping) {
            mapping.members()
                    .forEach((key, member) -> check(owner.children.get(key), member.value(), path.key(key), findings));
            missing(owner, mapping, path, findings);
        }
    }

    private static void missing(Field owner, Value.Mapping mapping, ValuePath path, List<Finding> findings) {
        owner.children.forEach((name, field) -> {
            if (field.required && mapping.get(name) == null) {
                findings.add(new Finding(path.key(name), "is missing"));
            }
        });
    }

    /** One field and those below it. */
    private static final class Field {
        private final FieldType type;
        private final @Nullable String part;
        private final boolean required;
        private final SortedMap<String, Field> children = new TreeMap<>();

        Field(FieldType type, @Nullable String part, boolean required) {
            this.type = type;
            this.part = part;
            this.required = required;
        }

        static Field of(String type, boolean required) {
            if (type.startsWith("one:")) {
                return new Field(FieldType.OBJECT, type.substring("one:".length()), required);
            }
            return type.startsWith("many:")
                    ? new Field(FieldType.OBJECTS, type.substring("many:".length()), required)
                    : new Field(FieldType.of(type), null, required);
        }
    }
}
