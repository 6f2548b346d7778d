package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Says which form a text must have, what breaks it, and writes it in the right form where only one thing can be meant. */
final class WrongForm {
    private final SchemaValidator validator;

    WrongForm(SchemaValidator validator) {
        this.validator = validator;
    }

    /** What to say of a text of another form. */
    Diagnostic ofValue(Place place) {
        String text = place.value() instanceof Value.Text found ? found.text() : "";
        Form form = new Form(place.site(), text);
        Diagnostic wrong = wrong(form, WrongType.subject(place), place, place.span());
        if (!place.value().span().known()) {
            return wrong;
        }
        String fixed = fixed(form);
        HostParts parts = HostParts.of(text);
        if (fixed.isEmpty() && form.isGivenName() && form.test(parts.host())) {
            return parts.help(wrong, place, validator);
        }
        return fixed.isEmpty()
                ? wrong
                : wrong.helping(
                        "write " + Words.code(fixed),
                        TextEdits.replaceText(place.value().span(), fixed));
    }

    /** What to say of a name of another form. */
    Diagnostic ofKey(Place place) {
        Place map = place.parent();
        if (map == null) {
            throw new IllegalArgumentException("a document has no name");
        }
        Form form = new Form(map.site().name(), place.name());
        Diagnostic wrong = wrong(form, "a name under " + Words.place(map.path()), place, place.keySpan());
        String fixed = fixed(form);
        Edit edit = TextEdits.renameKey(place.keySpan(), fixed);
        return fixed.isEmpty() || map.keys().contains(fixed) || !place.keySpan().known()
                ? wrong
                : wrong.helping("write " + Words.code(fixed), edit);
    }

    private static Diagnostic wrong(Form form, String subject, Place place, Span at) {
        Optional<String> described = form.site().own("form");
        String takes = described.orElse("a text that is not empty");
        String reason = described.isEmpty() ? "" : reason(form);
        return Diagnostic.error(form.code(), subject + " takes " + takes + (reason.isEmpty() ? "" : "; " + reason), at)
                .on(place.path().toString());
    }

    private static String reason(Form form) {
        String placeholder = form.site().placeholders().reason(form.text());
        return placeholder.isEmpty() ? Reasons.of(form.code(), form.text(), form.most(), form) : placeholder;
    }

    private static String fixed(Form form) {
        List<String> candidates =
                new ArrayList<>(List.of(form.site().placeholders().repaired(form.text())));
        candidates.addAll(Repairs.of(
                form.code(),
                form.text(),
                form.site().marked("given"),
                form.site().marked("wrapped")));
        return candidates.stream().filter(form).findFirst().orElse("");
    }

    /** A form that a text should have. */
    private final class Form implements Predicate<String> {
        private final Site site;
        private final String text;

        Form(Site site, String text) {
            this.site = site;
            this.text = text;
        }

        Site site() {
            return site;
        }

        String text() {
            return text;
        }

        Code code() {
            return site.own("code").map(Code::valueOf).orElse(Code.FC2005);
        }

        /** Whether it is a name that somebody else gave, such as that of a host. */
        boolean isGivenName() {
            return code() == Code.FC2009 && site.marked("given");
        }

        int most() {
            return site.number("maxLength").map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        }

        /** Whether another text has the form. */
        @Override
        public boolean test(String other) {
            return validator.accepts(site.pointers(), Values.text(other));
        }
    }
}
