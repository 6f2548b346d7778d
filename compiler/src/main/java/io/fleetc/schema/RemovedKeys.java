package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that a fleet does not have although some chart has or had them, each with what to write instead. */
final class RemovedKeys {
    private final Map<Where, List<RemovedKey>> rows;
    private final Set<String> last = new LinkedHashSet<>();
    private final int deepest;

    private RemovedKeys(List<RemovedKey> all) {
        this.rows = new LinkedHashMap<>();
        for (RemovedKey row : all) {
            last.add((String) row.key().steps().get(row.key().steps().size() - 1));
            for (String definition : row.in()) {
                rows.computeIfAbsent(new Where(definition, row.key()), key -> new ArrayList<>())
                        .add(row);
            }
        }
        this.deepest =
                all.stream().mapToInt(row -> row.key().steps().size()).max().orElse(0);
    }

    /** None at all. */
    static RemovedKeys none() {
        return new RemovedKeys(List.of());
    }

    /** What the data file says. */
    static RemovedKeys of(Value file) {
        if (!(file instanceof Value.Mapping map) || !(map.get("keys") instanceof Value.Sequence keys)) {
            throw new IllegalArgumentException("no list of removed keys: " + file.span());
        }
        return new RemovedKeys(keys.items().stream()
                .map(row -> RemovedKey.of((Value.Mapping) row))
                .toList());
    }

    /** How many rows there are. */
    List<RemovedKey> all() {
        return rows.values().stream().flatMap(List::stream).distinct().toList();
    }

    /**
     * Speaks of a value and of everything in it: of the innermost keys that are known here, and of the one around them
     * only if it holds anything else.
     *
     * @return whether nothing remains to be said about the value
     */
    boolean visit(Place place, Findings findings) {
        return !rows.isEmpty() && hasAny(place.value()) && speak(place, findings);
    }

    /** Whether a key stands anywhere in a value that is the end of a removed one: in most parts of a fleet none does. */
    private boolean hasAny(Value value) {
        if (value instanceof Value.Mapping mapping) {
            for (KeyedMember member : mapping.entries()) {
                if (last.contains(member.key()) || hasAny(member.member().value())) {
                    return true;
                }
            }
        } else if (value instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                if (hasAny(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Value member(Place place, String key) {
        return Objects.requireNonNull(((Value.Mapping) place.value()).get(key));
    }

    private boolean speak(Place place, Findings findings) {
        boolean inside = false;
        boolean all = true;
        for (String key : place.keys()) {
            boolean explained =
                    (last.contains(key) || hasAny(member(place, key))) && speak(place.member(key), findings);
            inside |= explained;
            all &= explained;
        }
        if (place.value() instanceof Value.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                visit(place.item(i), findings);
            }
        }
        if (inside && all) {
            findings.explain(place.path());
            return true;
        }
        Optional<RemovedKey> row = match(place);
        row.ifPresent(found -> speak(found, place, findings));
        return row.isPresent() && !row.get().warning();
    }

    private Optional<RemovedKey> match(Place place) {
        // The name of an item is that of its list, of which it was said by itself.
        if (place.parent() == null || place.isItem() || !last.contains(place.name())) {
            return Optional.empty();
        }
        ValuePath path = ValuePath.root();
        Place at = place;
        for (int length = 1; length <= deepest && at.parent() != null; length++) {
            if (at.isItem()) {
                return Optional.empty();
            }
            path = ValuePath.of(at.name()).then(path);
            at = at.parent();
            for (String definition : definitions(at)) {
                for (RemovedKey row : rows.getOrDefault(new Where(definition, path), List.of())) {
                    if (row.isAbout(place.value())) {
                        return Optional.of(row);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> definitions(Place place) {
        return place.site().marked("chart-values")
                ? List.of(RemovedKey.CHART_VALUES)
                : place.site().definitions();
    }

    private static void speak(RemovedKey row, Place place, Findings findings) {
        Code code = Code.FC2011;
        Diagnostic diagnostic = (row.warning()
                        ? Diagnostic.warning(code, row.message(), place.span())
                        : Diagnostic.error(
                                code, row.message(), row.onlyValue() == null ? place.keySpan() : place.span()))
                .on(place.path().toString())
                .noting("source: " + row.source());
        List<Edit> edits = RemovedKeyEdits.of(row, place);
        diagnostic = diagnostic.helping(row.instead(), edits.toArray(Edit[]::new));
        if (row.warning()) {
            findings.say(diagnostic);
        } else {
            findings.refuse(place.path(), diagnostic);
        }
    }

    private record Where(String definition, ValuePath key) {
        // Written out, since what a record is given is put together when it is first called, as every cold start would.

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Where that && definition.equals(that.definition) && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return definition.hashCode() * 31 + key.hashCode();
        }
    }
}
