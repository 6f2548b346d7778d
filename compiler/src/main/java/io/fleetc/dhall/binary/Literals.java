package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.dhall.syntax.Temporal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;

/** Decodes the forms that hold a value and no expression. */
final class Literals {
    /** More decimal places than anybody can mean; a few bytes may claim any number of them. */
    private static final int MAX_PLACES = 1_000_000;

    private final CborReader reader;

    Literals(CborReader reader) {
        this.reader = reader;
    }

    /** Reads what follows the number of the form. */
    Expression read(Form form, Items items) {
        items.next();
        Expression literal = literal(form, items);
        items.end();
        return literal;
    }

    private Expression literal(Form form, Items items) {
        return switch (form) {
            case NATURAL -> natural();
            case INTEGER -> new Expression.IntegerLiteral(reader.integer("an integer"), Frame.NOWHERE);
            case BYTES -> new Expression.BytesLiteral(new Octets(reader.bytes("bytes")), Frame.NOWHERE);
            case DATE -> new Expression.DateLiteral(date(items), Frame.NOWHERE);
            case TIME -> new Expression.TimeLiteral(time(items), Frame.NOWHERE);
            default -> new Expression.TimeZoneLiteral(timeZone(items), Frame.NOWHERE);
        };
    }

    private Expression natural() {
        int place = reader.mark();
        BigInteger value = reader.integer("a natural number");
        if (value.signum() < 0) {
            reader.refuse("expected a natural number at byte " + place + ", found a negative one");
        }
        return new Expression.NaturalLiteral(value, Frame.NOWHERE);
    }

    private Temporal.Date date(Items items) {
        int year = (int) reader.integer("a year", 0, 9999);
        items.next();
        int month = (int) reader.integer("a month", 1, 12);
        items.next();
        int days = YearMonth.of(year, month).lengthOfMonth();
        return new Temporal.Date(year, month, (int) reader.integer("a day of that month", 1, days));
    }

    private Temporal.Time time(Items items) {
        int hour = (int) reader.integer("an hour", 0, 23);
        items.next();
        int minute = (int) reader.integer("a minute", 0, 59);
        items.next();
        return new Temporal.Time(hour, minute, second());
    }

    private BigDecimal second() {
        int place = reader.mark();
        reader.fraction("seconds");
        Items parts = Items.array(reader, "a decimal fraction");
        parts.next();
        int exponent = (int) reader.integer("an exponent", -MAX_PLACES, 1);
        parts.next();
        BigInteger mantissa = reader.integer("a mantissa");
        parts.end();
        BigDecimal value = new BigDecimal(mantissa, -exponent);
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(60)) >= 0) {
            reader.refuse("expected less than 60 seconds at byte " + place);
        }
        return exponent > 0 ? value.setScale(0) : value;
    }

    private Temporal.TimeZone timeZone(Items items) {
        boolean positive = reader.bool("whether the offset is positive");
        items.next();
        int hours = (int) reader.integer("the hours of an offset", 0, 23);
        items.next();
        return new Temporal.TimeZone(!positive, hours, (int) reader.integer("the minutes of an offset", 0, 59));
    }
}
