package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says which values are allowed where a value of the right type is not one of them. */
final class WrongValue {
    private WrongValue() {}

    /** What to say of a value that is none of those allowed. */
    static Diagnostic choice(Place place) {
        List<String> choices = place.site().choices();
        Diagnostic wrong = Diagnostic.error(
                        Code.FC2004,
                        WrongType.subject(place) + " is " + Words.oneOf(choices) + written(place.value()),
                        place.span())
                .on(place.path().toString());
        if (!(place.value() instanceof Value.Text text) || !text.span().known()) {
            return wrong;
        }
        return meant(text.text(), choices)
                .map(near -> wrong.helping("write " + Words.code(near), TextEdits.replaceText(text.span(), near)))
                .orElse(wrong);
    }

    private static String written(Value value) {
        return value instanceof Value.Text text ? ", not " + Words.code(text.text()) : ", not a " + value.typeName();
    }

    private static Optional<String> meant(String text, List<String> choices) {
        String letters = letters(text);
        Optional<String> same = choices.stream()
                .filter(choice -> letters(choice).equals(letters))
                .findFirst();
        return same.isPresent() ? same : Nearest.to(text.toLowerCase(Locale.ROOT), choices);
    }

    private static String letters(String text) {
        return text.replaceAll("[-_. ]", "").toLowerCase(Locale.ROOT);
    }

    /** What to say of a number that is too small or too large. */
    static Diagnostic range(Place place) {
        return Diagnostic.error(
                        Code.FC2006,
                        place.site()
                                .own("range")
                                .orElseGet(() -> WrongType.subject(place) + " is a number " + range(place.site())),
                        place.span())
                .on(place.path().toString());
    }

    private static String range(Site site) {
        Optional<String> least = site.number("minimum");
        Optional<String> most = site.number("maximum");
        if (least.isPresent() && most.isPresent()) {
            return "from " + least.get() + " to " + most.get();
        }
        return least.map(number -> "of at least " + number).orElseGet(() -> "of at most " + most.orElseThrow());
    }

    /** What to say of a list or map with too few or too many entries. */
    static Diagnostic count(Place place) {
        String least = place.site().number("minItems").orElse("1");
        boolean exactly = place.site().number("maxItems").filter(least::equals).isPresent();

        return Diagnostic.error(
                        Code.FC2015,
                        WrongType.subject(place) + " has " + (exactly ? "exactly " : "at least ") + least
                                + (least.equals("1") ? " entry" : " entries"),
                        place.span())
                .on(place.path().toString());
    }
}
