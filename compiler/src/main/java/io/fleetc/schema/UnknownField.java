package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says that a field is not known, and which one was probably meant or where it belongs. */
final class UnknownField {
    /** More fields than these are not listed. */
    private static final int MOST_LISTED = 12;

    /** A field that belongs to more places than these belongs nowhere in particular. */
    private static final int MOST_HOMES = 3;

    private UnknownField() {}

    /** What to say of a member whose map does not know it. */
    static Diagnostic of(Place field) {
        Place map = outer(field);
        String name = field.name();
        Diagnostic unknown = Diagnostic.error(
                        Code.FC2001, holder(map) + " has no field " + Words.code(name), field.keySpan())
                .on(field.path().toString());
        Optional<String> meant = meant(field);
        if (meant.isPresent()) {
            return unknown.helping(
                    "write " + Words.code(meant.get()), TextEdits.renameKey(field.keySpan(), meant.get()));
        }
        Optional<String> present = Nearest.to(name, map.site().fields());
        if (present.isPresent() && map.value() instanceof Value.Mapping members) {
            Value.Member twin = members.members().get(present.get());
            return twin == null
                    ? unknown
                    : unknown.also(twin.keySpan(), Words.code(present.get()) + " is set here")
                            .helping("remove one of them");
        }
        List<String> homes = homes(map, name);
        if (!homes.isEmpty()) {
            return unknown.noting(Words.code(name) + " belongs under " + Words.oneOf(homes));
        }
        return noting(unknown, map, free(map));
    }

    private static String holder(Place map) {
        return map.path().steps().isEmpty()
                ? "a document of this kind"
                : Words.code(map.path().toString());
    }

    /** The field that was probably meant by one that is not known: one that is not there yet. */
    static Optional<String> meant(Place field) {
        Place map = outer(field);
        String name = field.name();
        List<String> free = free(map);
        String reference = map.site().referenceFor(name);
        if (reference != null && free.contains(reference)) {
            return Optional.of(reference);
        }
        String letters = letters(name);
        Optional<String> sameLetters =
                free.stream().filter(known -> letters(known).equals(letters)).findFirst();
        return sameLetters.isPresent() ? sameLetters : Nearest.to(name, free);
    }

    private static List<String> free(Place map) {
        return map.site().fields().stream().filter(known -> !map.has(known)).toList();
    }

    private static String letters(String name) {
        return name.replace("-", "").replace("_", "").replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static Diagnostic noting(Diagnostic unknown, Place map, List<String> free) {
        if (map.site().fields().isEmpty()) {
            return unknown;
        }
        return free.isEmpty()
                ? unknown.noting("all of its fields are set already")
                : unknown.noting("its other fields are " + listed(free));
    }

    private static String listed(List<String> names) {
        return names.size() <= MOST_LISTED
                ? Words.all(names)
                : "`" + String.join("`, `", names.subList(0, MOST_LISTED)) + "` and " + (names.size() - MOST_LISTED)
                        + " more";
    }

    /** The places near by that do know the field: first below the map, then below what is around it. */
    private static List<String> homes(Place map, String name) {
        for (Place around = map; around != null; around = around.parent()) {
            if (!around.path().steps().isEmpty() && around.site().fields().contains(name)) {
                return List.of(around.path().toString());
            }
            List<ValuePath> found = around.site().nearestBelow(name);
            if (!found.isEmpty()) {
                return found.size() > MOST_HOMES ? List.of() : written(map, around, found);
            }
        }
        return List.of();
    }

    private static List<String> written(Place map, Place around, List<ValuePath> found) {
        return found.stream()
                .map(home ->
                        around.path().equals(map.path()) ? home : around.path().then(home))
                .map(ValuePath::toString)
                .toList();
    }

    private static Place outer(Place field) {
        Place map = field.parent();
        if (map == null) {
            throw new IllegalArgumentException("a document is no field");
        }
        return map;
    }
}
