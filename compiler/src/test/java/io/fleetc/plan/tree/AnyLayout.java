package io.fleetc.plan.tree;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlWriter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes documents as people lay them out: braces here and lines there, comments, blank lines, other indentations. */
final class AnyLayout {
    private final Random random;
    private final int step;

    private AnyLayout(Random random) {
        this.random = random;
        this.step = random.nextInt(3) == 0 ? 4 : 2;
    }

    static String yaml(Value.Mapping document, Random random) {
        AnyLayout layout = new AnyLayout(random);
        StringBuilder out = new StringBuilder(random.nextBoolean() ? "# a fleet\n\n" : "");
        layout.block(document, 0, out);
        String text = out.toString();
        text = random.nextInt(6) == 0 ? text.stripTrailing() : text;
        return random.nextInt(6) == 0 ? text.replace("\n", "\r\n") : text;
    }

    static String json(Value.Mapping document, Random random) {
        return random.nextInt(4) == 0 ? JsonWriter.compact(document) : JsonWriter.pretty(document);
    }

    private void block(Value.Mapping map, int indent, StringBuilder out) {
        map.members().forEach((key, member) -> {
            if (random.nextInt(5) == 0) {
                out.append(random.nextBoolean() ? "\n" : "")
                        .append(" ".repeat(indent))
                        .append("# about " + key + " " + random.nextInt(3) + "\n");
            }
            out.append(" ".repeat(indent)).append(key).append(':');
            value(member.value(), indent, out);
        });
    }

    private void value(Value value, int indent, StringBuilder out) {
        if (value instanceof Value.Mapping map && !map.members().isEmpty() && random.nextInt(3) > 0) {
            out.append(comment()).append('\n');
            block(map, indent + step, out);
        } else if (value instanceof Value.Sequence list && !list.items().isEmpty() && random.nextBoolean()) {
            out.append('\n');
            int deeper = indent + (random.nextBoolean() ? 0 : step);
            list.items()
                    .forEach(item -> out.append(" ".repeat(deeper))
                            .append("- ")
                            .append(flow(item))
                            .append(comment())
                            .append('\n'));
        } else if (value instanceof Value.Text text && text.text().endsWith("\n") && random.nextBoolean()) {
            out.append(" |\n");
            text.text()
                    .lines()
                    .forEach(line ->
                            out.append(" ".repeat(indent + step)).append(line).append('\n'));
        } else {
            out.append(' ').append(flow(value)).append(comment()).append('\n');
        }
    }

    private String comment() {
        return random.nextInt(5) == 0 ? "  # note " + random.nextInt(3) : "";
    }

    private String flow(Value value) {
        if (value instanceof Value.Mapping map) {
            return joined(
                    "{",
                    map.members().entrySet().stream()
                            .map(entry -> entry.getKey() + ": "
                                    + flow(entry.getValue().value()))
                            .collect(Collectors.toList()),
                    "}");
        }
        if (value instanceof Value.Sequence list) {
            return joined("[", list.items().stream().map(this::flow).collect(Collectors.toList()), "]");
        }
        if (value instanceof Value.Text text && text.text().indexOf('\n') >= 0) {
            return JsonWriter.compact(value);
        }
        return value instanceof Value.Null && random.nextBoolean()
                ? "~"
                : YamlWriter.write(value).strip();
    }

    private String joined(String open, List<String> parts, String close) {
        String blank = random.nextBoolean() ? " " : "";
        return parts.isEmpty() ? open + close : open + blank + String.join(", ", parts) + blank + close;
    }
}
