package io.fleetc.diff;

import io.fleetc.diagnostic.Checked;
import io.fleetc.output.UnifiedDiff;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts that are documents themselves, such as the values inside the Secret that carries them. One namespace after
 * the other has the same copy, so that each text is read once.
 */
final class TextChanges {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    private final Map<String, Optional<Value>> read = new LinkedHashMap<>();

    /**
     * Two texts as what they mean.
     *
     * @param before the document before
     * @param after the document now; not equal to the one before
     */
    record Documents(Value before, Value after) {}

    /** Both texts as documents; null if one of them is none, or if they differ in how they are written alone. */
    @Nullable
    Documents documents(FieldPath path, String before, String after) {
        if (ENDINGS.stream().noneMatch(path.last()::endsWith)) {
            return null;
        }
        Value first = document(before).orElse(null);
        Value second = document(after).orElse(null);
        return first == null || second == null || first.equals(second) ? null : new Documents(first, second);
    }

    /** The lines in which two texts differ, with some lines around them and without line numbers. */
    static List<String> lines(String before, String after) {
        List<String> lines = new ArrayList<>();
        for (String line : UnifiedDiff.hunks(before, after)) {
            lines.add(line.startsWith("@@") ? "@@" : line);
        }
        return lines;
    }

    private Optional<Value> document(String text) {
        return read.computeIfAbsent(text, TextChanges::parse);
    }

    private static Optional<Value> parse(String text) {
        Checked<Value> value = YamlReader.read(new Source("", text));
        boolean structured =
                value.accepted() && (value.value() instanceof Value.Mapping || value.value() instanceof Value.Sequence);
        return structured ? Optional.of(value.value()) : Optional.empty();
    }
}
