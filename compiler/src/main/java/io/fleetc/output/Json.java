package io.fleetc.output;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;

/** The one thing about JSON that the indexes need. */
final class Json {
    private Json() {}

    /** A text as a JSON string. */
    static String quoted(String text) {
        return JsonWriter.compact(Values.text(text));
    }
}
