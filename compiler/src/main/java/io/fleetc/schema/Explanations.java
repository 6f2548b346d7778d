package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import java.util.List;

/** Says every mistake of the validator in the words of the fleet. */
final class Explanations {
    private final WrongType wrongType;
    private final WrongForm wrongForm;
    private final Place root;
    private final Findings findings;

    Explanations(SchemaValidator validator, Place root, Findings findings) {
        this.wrongType = new WrongType(validator);
        this.wrongForm = new WrongForm(validator);
        this.root = root;
        this.findings = findings;
    }

    /** Says one mistake, unless another stage of the check has said it already. */
    void explain(Mistake mistake) {
        if (findings.explains(mistake.path())) {
            return;
        }
        Place place = root.at(mistake.path());
        if (mistake.keyword().equals("required")) {
            missing(place, mistake.missing());
        } else {
            findings.refuse(mistake.path(), diagnostic(mistake, place));
        }
    }

    private Diagnostic diagnostic(Mistake mistake, Place place) {
        return switch (mistake.keyword()) {
            case "additionalProperties" -> UnknownField.of(place);
            case "propertyNames" -> wrongForm.ofKey(place);
            case "not" -> refused(place);
            case "type" -> wrongType.of(place);
            case "enum" -> WrongValue.choice(place);
            case "minimum", "maximum" -> WrongValue.range(place);
            case "minItems", "maxItems" -> WrongValue.count(place);
            case "pattern", "format", "minLength", "maxLength" -> wrongForm.ofValue(place);
            default -> throw new IllegalStateException("the schema uses " + mistake.keyword());
        };
    }

    private static Diagnostic refused(Place place) {
        Site refusal = place.site().refusal();
        Code code = refusal.own("code").map(Code::valueOf).orElse(Code.FC2001);
        String reason = refusal.own("refused").orElse(Words.code(place.name()) + " may not stand here");
        Diagnostic diagnostic =
                Diagnostic.error(code, reason, place.keySpan()).on(place.path().toString());
        return refusal.own("instead").map(text -> diagnostic.helping(text)).orElse(diagnostic);
    }

    /** A map that lacks something cannot be used; a whole document and its outermost parts still can. */
    private void missing(Place map, List<String> missing) {
        List<String> unexplained =
                missing.stream().filter(name -> !isMisspelt(map, name)).toList();
        if (!unexplained.isEmpty()) {
            findings.say(MissingFields.of(map, unexplained));
        }
        if (map.path().steps().size() > 1) {
            findings.prune(map.path());
        }
    }

    /** Whether a field that is not known here is this one, misspelt: then that is the one mistake. */
    private static boolean isMisspelt(Place map, String name) {
        return map.keys().stream()
                .filter(key -> !map.site().fields().contains(key))
                .anyMatch(key ->
                        UnknownField.meant(map.member(key)).filter(name::equals).isPresent());
    }
}
