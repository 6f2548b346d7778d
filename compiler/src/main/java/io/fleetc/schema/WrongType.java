package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which type a value must have, and writes the same thing in that type where that is possible. */
final class WrongType {
    private final SchemaValidator validator;

    WrongType(SchemaValidator validator) {
        this.validator = validator;
    }

    /** What to say of a value of another type. */
    Diagnostic of(Place place) {
        Diagnostic wrong = Diagnostic.error(
                        Code.FC2002,
                        subject(place) + " is " + Words.types(place.site().types()) + ", not " + found(place.value()),
                        place.span())
                .on(place.path().toString());
        if (!place.value().span().known()) {
            return wrong;
        }
        for (Repair repair : repairs(place)) {
            if (validator.accepts(place.site().pointers(), repair.value())) {
                return wrong.helping(repair.text(), repair.edit());
            }
        }
        boolean number = place.value() instanceof Value.Whole || place.value() instanceof Value.Decimal;
        return place.site()
                .own("form")
                .filter(form -> number)
                .map(form -> wrong.helping("write " + form))
                .orElse(wrong);
    }

    static String subject(Place place) {
        List<Object> steps = place.path().steps();
        boolean item = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Integer;
        if (steps.isEmpty()) {
            return "the document";
        }
        return item ? "an entry of " + Words.code(place.name()) : Words.code(place.name());
    }

    private static String found(Value value) {
        if (value instanceof Value.Bool bool) {
            return Words.code(String.valueOf(bool.on()));
        }
        if (value instanceof Value.Null) {
            return Words.code("null");
        }
        return value instanceof Value.Decimal ? "a number with a fraction" : "a " + value.typeName();
    }

    private List<Repair> repairs(Place place) {
        Value value = place.value();
        if (value instanceof Value.Text text) {
            return fromText(text);
        }
        if (value instanceof Value.Sequence list) {
            return asMap(place, list).stream().toList();
        }
        if (value instanceof Value.Mapping map) {
            return unwrapped(place, map).stream().toList();
        }
        if (value instanceof Value.Null) {
            return List.of(emptyMap(place));
        }
        List<Repair> repairs = new ArrayList<>(List.of(quoted(value.span())));
        if (value instanceof Value.Decimal decimal && decimal.number() == Math.rint(decimal.number())) {
            repairs.add(whole(decimal));
        }
        place.site().own("code").map(Code::valueOf).ifPresent(code -> repairs.addAll(asText(place, code)));
        return repairs;
    }

    /** A number that lacks something even as a text: {@code 3.18} where a version has three numbers. */
    private static List<Repair> asText(Place place, Code code) {
        Span span = place.value().span();
        return Repairs.of(
                        code,
                        span.text(),
                        place.site().marked("given"),
                        place.site().marked("wrapped"))
                .stream()
                .map(text ->
                        new Repair("write " + Words.code(text), Values.text(text), TextEdits.replaceText(span, text)))
                .toList();
    }

    private static Repair quoted(Span span) {
        return new Repair("put it in quotes", Values.text(span.text()), TextEdits.quote(span));
    }

    /** {@code 5432.0} is a whole number to JSON Schema, and to nobody else. */
    private static Repair whole(Value.Decimal decimal) {
        BigInteger number = BigDecimal.valueOf(decimal.number()).toBigInteger();
        return new Repair(
                "write " + Words.code(number.toString()),
                new Value.Whole(number, Span.none()),
                new Edit(decimal.span(), number.toString()));
    }

    private static Repair emptyMap(Place place) {
        return new Repair("write `{}` if no settings are meant", Values.empty(), TextEdits.replaceValue(place, "{}"));
    }

    private static List<Repair> fromText(Value.Text text) {
        String written = text.text().strip();
        Optional<Value> other = switch (written) {
            case "true", "yes", "on" -> Optional.of(Values.bool(true));
            case "false", "no", "off" -> Optional.of(Values.bool(false));
            default -> number(written);
        };
        return other.map(value -> {
                    String plain = value instanceof Value.Bool bool ? String.valueOf(bool.on()) : written;
                    return new Repair("write " + Words.code(plain), value, new Edit(text.span(), plain));
                })
                .map(List::of)
                .orElse(List.of(new Repair(
                        "write it as a list",
                        Values.list(text),
                        new Edit(text.span(), "[" + text.span().text() + "]"))));
    }

    private static Optional<Value> number(String written) {
        return written.matches("0|-?[1-9][0-9]{0,17}")
                ? Optional.of(new Value.Whole(new BigInteger(written), Span.none()))
                : Optional.empty();
    }

    /** A list of names where a map by name is meant: every name becomes a member without settings. */
    private static Optional<Repair> asMap(Place place, Value.Sequence list) {
        Values.Builder map = Values.map();
        StringBuilder written = new StringBuilder();
        for (Value item : list.items()) {
            if (!(item instanceof Value.Text name)) {
                return Optional.empty();
            }
            map.put(name.text(), Values.empty());
            written.append(written.length() == 0 ? "" : ", ")
                    .append(TextEdits.scalar(place.keySpan(), name.text()))
                    .append(": {}");
        }
        return Optional.of(new Repair(
                "write the names as keys of a map", map.build(), TextEdits.replaceValue(place, "{" + written + "}")));
    }

    /** The chart's way to switch something, {@code {enabled: true}}, where plain {@code true} is meant. */
    private static Optional<Repair> unwrapped(Place place, Value.Mapping map) {
        if (map.members().size() != 1 || !(map.get("enabled") instanceof Value.Bool on)) {
            return Optional.empty();
        }
        String plain = String.valueOf(on.on());
        return Optional.of(new Repair("write " + Words.code(plain), on, TextEdits.replaceValue(place, plain)));
    }

    private record Repair(String text, Value value, Edit edit) {}
}
