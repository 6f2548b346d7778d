package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.BoolValue;
import io.fleetc.dhall.normalization.Denotation.IntegerValue;
import io.fleetc.dhall.normalization.Denotation.ListType;
import io.fleetc.dhall.normalization.Denotation.ListValue;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Denotation.NaturalValue;
import io.fleetc.dhall.normalization.Denotation.RecordType;
import io.fleetc.dhall.normalization.Denotation.RecordValue;
import io.fleetc.dhall.normalization.Denotation.TextValue;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.DoubleText;
import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waits for the last argument of a built-in that makes one value from one value. */
record Conversion(Builtin builtin, List<Delayed> arguments, Span span) implements Frame {
    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        Denotation result = null;
        if (value instanceof NaturalValue natural) {
            machine.steps(natural.value().bitLength() / 512);
            result = ofNatural(natural.value(), machine);
        } else if (value instanceof IntegerValue integer) {
            machine.steps(integer.value().bitLength() / 512);
            result = ofInteger(integer.value(), machine);
        } else if (value instanceof ListValue list) {
            if (builtin == Builtin.LIST_HEAD || builtin == Builtin.LIST_LAST) {
                return end(list.elements());
            }
            result = ofList(list, machine);
        } else if (value instanceof TextValue text && builtin == Builtin.TEXT_SHOW) {
            result = shown(text.text(), machine);
        } else {
            result = ofScalar(value);
        }
        return result == null ? new Denotation.StuckBuiltin(builtin, arguments) : result;
    }

    private @Nullable Denotation ofNatural(BigInteger number, Machine machine) {
        return switch (builtin) {
            case NATURAL_IS_ZERO -> new BoolValue(number.signum() == 0, span);
            case NATURAL_EVEN -> new BoolValue(!number.testBit(0), span);
            case NATURAL_ODD -> new BoolValue(number.testBit(0), span);
            case NATURAL_TO_INTEGER -> new IntegerValue(number, span);
            case NATURAL_SHOW -> text(digits(number, machine));
            default -> null;
        };
    }

    private @Nullable Denotation ofInteger(BigInteger number, Machine machine) {
        return switch (builtin) {
            case INTEGER_TO_DOUBLE -> new Denotation.DoubleValue(number.doubleValue(), span);
            case INTEGER_SHOW -> text((number.signum() < 0 ? "" : "+") + digits(number, machine));
            case INTEGER_NEGATE -> new IntegerValue(number.negate(), span);
            case INTEGER_CLAMP -> new NaturalValue(number.max(BigInteger.ZERO), span);
            default -> null;
        };
    }

    private @Nullable Denotation ofScalar(Denotation value) {
        if (value instanceof Denotation.DoubleValue number && builtin == Builtin.DOUBLE_SHOW) {
            return text(DoubleText.of(number.value()));
        }
        if (value instanceof Denotation.DateValue date && builtin == Builtin.DATE_SHOW) {
            return text(date.value().toString());
        }
        if (value instanceof Denotation.TimeValue time && builtin == Builtin.TIME_SHOW) {
            return text(time.value().toString());
        }
        if (value instanceof Denotation.TimeZoneValue zone && builtin == Builtin.TIME_ZONE_SHOW) {
            return text(zone.value().toString());
        }
        return null;
    }

    private Denotation end(Elements elements) {
        if (elements.size() == 0) {
            return new Denotation.NoneValue(arguments.get(0), span);
        }
        return new Denotation.SomeValue(builtin == Builtin.LIST_HEAD ? elements.first() : elements.last(), span);
    }

    private @Nullable Denotation ofList(ListValue list, Machine machine) {
        return switch (builtin) {
            case LIST_LENGTH ->
                new NaturalValue(BigInteger.valueOf(list.elements().size()), span);
            case LIST_REVERSE -> {
                machine.steps(list.elements().size() / 4);
                List<Delayed> reversed = new ArrayList<>(list.elements().toList());
                Collections.reverse(reversed);
                yield new ListValue(Elements.of(reversed), list.type(), span);
            }
            case LIST_INDEXED -> indexed(list.elements(), machine);
            default -> null;
        };
    }

    private ListValue indexed(Elements elements, Machine machine) {
        if (elements.size() == 0) {
            Map<String, Member> members = Members.room(2);
            members.put("index", new Member(Literals.primitive(Builtin.NATURAL), span));
            members.put("value", new Member(arguments.get(0), span));
            return new ListValue(elements, new ListType(new RecordType(members)), span);
        }
        machine.steps(elements.size());
        List<Delayed> indexed = new ArrayList<>(elements.size());
        for (Delayed element : elements.toList()) {
            Map<String, Member> members = Members.room(2);
            NaturalValue index = new NaturalValue(BigInteger.valueOf(indexed.size()), span);
            members.put("index", new Member(index, span));
            members.put("value", new Member(element, span));
            indexed.add(new RecordValue(members, span));
        }
        return new ListValue(Elements.of(indexed), null, span);
    }

    private TextValue shown(Rope text, Machine machine) {
        if (text.length() > machine.limits().textLength() / 2) {
            throw machine.tooLarge("text", span);
        }
        machine.steps(text.length() / 16);
        Rope quoted = Rope.of(TextEscape.quoted(text.text()));
        return new TextValue(machine.appended(Rope.empty(), quoted, span), span);
    }

    private TextValue text(String text) {
        return new TextValue(Rope.of(text), span);
    }

    /** Decimal digits cost more than linear time. */
    private static String digits(BigInteger number, Machine machine) {
        long words = number.bitLength() / 32;
        machine.steps(words * words / 1000);
        return number.toString();
    }
}
