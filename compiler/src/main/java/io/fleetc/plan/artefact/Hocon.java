package io.fleetc.plan.artefact;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;

/**
 * Writes HOCON. A value is written as JSON, which is HOCON too, so that nothing in a fleet can turn into a substitution;
 * substitutions and includes are written by name.
 */
final class Hocon {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    /** Begins an object. */
    Hocon open(String key) {
        line(key + " {");
        depth++;
        return this;
    }

    /** Ends it. */
    Hocon close() {
        depth--;
        line("}");
        return this;
    }

    /** A field; an object in it is written over several lines. */
    Hocon put(String key, Value value) {
        if (value instanceof Value.Mapping mapping) {
            open(key);
            mapping.members().forEach((name, member) -> put(name, member.value()));
            return close();
        }
        line(key + ": " + JsonWriter.compact(value));
        return this;
    }

    /** A field whose value an environment variable has when the program runs. */
    Hocon fromEnvironment(String key, String variable) {
        line(key + ": ${?" + variable + "}");
        return this;
    }

    /** The fields of another file, without which the program does not start. */
    Hocon include(String file) {
        StringBuilder quoted = new StringBuilder();
        JsonWriter.quote(file, quoted);
        line("include required(file(" + quoted + "))");
        return this;
    }

    private void line(String line) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
