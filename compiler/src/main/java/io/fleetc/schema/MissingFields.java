package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;

/** Says which fields a map must have and lacks. */
final class MissingFields {
    private MissingFields() {}

    /** What to say of a map that lacks fields. */
    static Diagnostic of(Place map, List<String> missing) {
        String subject = map.path().steps().isEmpty() ? "the document" : WrongType.subject(map);
        Diagnostic diagnostic = Diagnostic.error(Code.FC2003, subject + " has no " + Words.all(missing), map.keySpan())
                .on(map.path().toString());
        for (String name : missing) {
            diagnostic = map.site()
                    .child(name)
                    .description()
                    .map(text -> Words.code(name) + ": " + sentence(text))
                    .map(diagnostic::noting)
                    .orElse(diagnostic);
        }
        return diagnostic.helping("add " + Words.all(missing));
    }

    /** A description as a part of a sentence: without its final stop, and not with a capital unless it is a name. */
    private static String sentence(String description) {
        String text = description.endsWith(".") ? description.substring(0, description.length() - 1) : description;
        boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
