package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.value.SecretName;
import io.fleetc.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds secrets that are written into a fleet instead of being referred to, also where the schema knows nothing of them.
 *
 * <p>The span of such a diagnostic is the secret itself, and of no other: renderers hide that part of the text in every
 * excerpt. No message and no edit holds it.
 */
final class InlineSecrets {
    private static final String SECRET = "Secret";

    private static final Pattern USER_INFO = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/\\s:@]*:(?![0-9]+/)\\S*@.*");

    private static final Pattern PRIVATE_KEY = Pattern.compile("(?s).*-----BEGIN [A-Z ]*PRIVATE KEY-----.*");

    private InlineSecrets() {}

    /** Says what is wrong with a value if it is a secret. */
    static void visit(Place place, Findings findings) {
        Place map = place.parent();
        if (!isWritten(place.value()) || map == null) {
            return;
        }
        if (place.site().marked("reference")) {
            findings.refuse(place.path(), reference(place));
        } else if (map.value() instanceof Value.Mapping mapping && isSecret(map.site(), place)) {
            String reference = referenceFor(map.site(), place.name());
            findings.refuse(place.path(), written(place, mapping, reference, findings));
            if (reference != null && !mapping.members().containsKey(reference)) {
                // The secret stands where its reference belongs, so that the reference is not missing besides.
                findings.prune(map.path().key(reference));
            }
        } else if (place.value() instanceof Value.Text text && holdsSecret(text.text())) {
            findings.refuse(place.path(), embedded(place, text.text()));
        }
    }

    private static boolean isWritten(Value value) {
        return value instanceof Value.Text || value instanceof Value.Whole || value instanceof Value.Decimal;
    }

    private static boolean isSecret(Site map, Place place) {
        if (referenceFor(map, place.name()) != null) {
            return true;
        }
        // Where only numbers may stand something is counted.
        boolean counted = place.site().types().equals(List.of("integer"));
        return !counted && !map.hasField(place.name()) && SecretName.is(place.name());
    }

    /** The field that refers to what a name holds, also where the name is a slip: a secret is one all the same. */
    private static @Nullable String referenceFor(Site map, String name) {
        String known = map.referenceFor(name);
        if (known != null || map.hasField(name)) {
            return known;
        }
        Map<String, String> references = new LinkedHashMap<>();
        boolean any = false;
        for (String field : map.fields()) {
            references.put(field, "");
            any |= field.endsWith(SECRET);
        }
        if (!any) {
            return null;
        }
        for (String field : map.fields()) {
            if (field.endsWith(SECRET)) {
                references.put(field.substring(0, field.length() - SECRET.length()), field);
            }
        }
        return Nearest.to(name, references.keySet())
                .map(references::get)
                .filter(field -> !field.isEmpty())
                .orElse(null);
    }

    private static boolean holdsSecret(String text) {
        return (text.contains("://") && USER_INFO.matcher(text).matches())
                || (text.contains("-----BEGIN") && PRIVATE_KEY.matcher(text).matches());
    }

    /** A text under a name such as {@code password}. */
    private static Diagnostic written(Place place, Value.Mapping map, @Nullable String known, Findings findings) {
        Diagnostic secret = secret(place, Words.code(place.name()) + " holds a secret that is written into the fleet");
        if (findings.explains(place.path())) {
            return secret.helping(
                    "remove it; nothing reads " + Words.code(place.name()), RemovedKeyEdits.remove(place));
        }
        if (isMarked(place, "record")) {
            return secret.helping(
                    "remove it: what is on record is there for everybody to read", TextEdits.remove(map, place.name()));
        }
        String reference = known == null ? place.name() + SECRET : known;
        if (known == null
                && (place.site().known() || isMarked(place, "chart-values") || !mayBeBeside(place, reference))) {
            return secret.helping(
                    "put the value into a Kubernetes Secret and remove it here", TextEdits.remove(map, place.name()));
        }
        if (map.members().containsKey(reference)) {
            return secret.helping(
                    "remove it: " + Words.code(reference) + " says where it lives",
                    TextEdits.remove(map, place.name()));
        }
        return secret.helping(
                "refer to a Kubernetes Secret that holds it",
                TextEdits.renameKey(place.keySpan(), reference),
                new Edit(place.value().span(), suggestion(place, reference.replaceFirst("Secret$", ""))));
    }

    /** Whether the map around a place takes a field, or at least does not name all that it takes. */
    private static boolean mayBeBeside(Place place, String field) {
        Place map = place.parent();
        return map == null || map.site().fields().isEmpty() || map.site().hasField(field);
    }

    /** Whether the place lies in one that a keyword of ours marks. */
    private static boolean isMarked(Place place, String keyword) {
        for (Place at = place.parent(); at != null; at = at.parent()) {
            if (at.site().marked(keyword)) {
                return true;
            }
        }
        return false;
    }

    /** A text where {@code {name, key}} is meant: it may be the name of a Secret, or the secret. */
    private static Diagnostic reference(Place place) {
        String held = place.name().replaceFirst("Secret$", "");
        return Diagnostic.error(
                        Code.FC2010,
                        Words.code(place.name()) + " is a Secret and a key in it, not a text",
                        place.value().span())
                .on(place.path().toString())
                .noting("the text is not printed, since it may be the secret itself")
                .helping("write the Secret and the key", new Edit(place.value().span(), suggestion(place, held)));
    }

    /** A text of another kind with a secret inside. */
    private static Diagnostic embedded(Place place, String text) {
        if (!USER_INFO.matcher(text).matches()) {
            return secret(place, WrongType.subject(place) + " holds a private key")
                    .helping("put it into a Kubernetes Secret");
        }
        return secret(place, "the URL in " + WrongType.subject(place) + " holds a password")
                .helping(
                        "take user and password out of the URL",
                        TextEdits.replaceText(place.value().span(), text.replaceFirst("//\\S*@", "//")));
    }

    private static Diagnostic secret(Place place, String message) {
        return Diagnostic.error(Code.FC2010, message, place.value().span())
                .on(place.path().toString())
                .noting("what was committed stays in the history of the repository: change the secret as well");
    }

    /** A Secret named after what is around the member, and a key named after the member. */
    private static String suggestion(Place place, String held) {
        Place map = place.parent();
        String around = map == null ? "" : map.name();
        String json = place.keySpan().source().name().endsWith(".json") ? "\"" : "";
        String name = kebab(around.isEmpty() ? held : around);
        return "{" + json + "name" + json + ": " + json + name + json + ", " + json + "key" + json + ": " + json
                + kebab(held) + json + "}";
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
