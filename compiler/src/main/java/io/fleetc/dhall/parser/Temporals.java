package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.DateLiteral;
import io.fleetc.dhall.syntax.Expression.Field;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Expression.RecordLiteral;
import io.fleetc.dhall.syntax.Expression.TimeLiteral;
import io.fleetc.dhall.syntax.Expression.TimeZoneLiteral;
import io.fleetc.dhall.syntax.Temporal;
import io.fleetc.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** {@code 2026-11-21}, {@code 12:30:00.5}, {@code +01:00} and what is composed of these: the literals of RFC 3339. */
final class Temporals {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final Cursor cursor;

    Temporals(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether the next characters have the form of one of these, be it with impossible numbers. */
    boolean begin() {
        return isDate() || isTime() || isZone();
    }

    private boolean isDate() {
        int at = cursor.at;
        return are(at, "dddd-dd-dd");
    }

    private boolean isTime() {
        return are(cursor.at, "dd:dd:dd");
    }

    private boolean isZone() {
        return (cursor.here() == '+' || cursor.here() == '-') && are(cursor.at + 1, "dd:dd");
    }

    /** Whether the text has that form, where d is any digit. */
    private boolean are(int from, String form) {
        for (int i = 0; i < form.length(); i++) {
            char c = cursor.text[from + i];
            if (form.charAt(i) == 'd' ? !Characters.isDigit(c) : c != form.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the literal. */
    Expression read() {
        int start = cursor.at;
        List<Field> fields = new ArrayList<>();
        if (isDate()) {
            add(fields, "date", date());
            boolean more = cursor.here() == 'T' || cursor.here() == 't';
            if (!more || !are(cursor.at + 1, "dd:dd:dd")) {
                return fields.get(0).value();
            }
            cursor.at++;
        }
        if (isTime()) {
            add(fields, "time", time());
            if (isZone() || cursor.here() == 'Z' || cursor.here() == 'z') {
                add(fields, "timeZone", zone());
            }
        } else {
            add(fields, "timeZone", zone());
        }
        return fields.size() == 1 ? fields.get(0).value() : new RecordLiteral(fields, cursor.span(start, cursor.at));
    }

    private static void add(List<Field> fields, String name, Expression value) {
        fields.add(new Field(new Label(name, value.span()), value));
    }

    private int number(int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + (cursor.text[i] - '0');
        }
        return value;
    }

    private Expression date() {
        int start = cursor.at;
        cursor.at += 10;
        Span span = cursor.span(start, cursor.at);
        int year = number(start, 4);
        int month = number(start + 5, 2);
        int day = number(start + 8, 2);
        if (month < 1 || month > 12) {
            cursor.mistakes.report(LiteralWording.outOfRange(cursor.span(start + 5, start + 7), "month", 1, 12));
        } else if (day < 1 || day > days(year, month)) {
            cursor.mistakes.report(LiteralWording.noSuchDay(cursor.span(start + 8, start + 10), days(year, month)));
        }
        return new DateLiteral(new Temporal.Date(year, month, day), span);
    }

    private static int days(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : DAYS[month - 1];
    }

    private Expression time() {
        int start = cursor.at;
        cursor.at += 8;
        int scale = 0;
        if (cursor.here() == '.' && Characters.isDigit(cursor.text[cursor.at + 1])) {
            do {
                cursor.at++;
                scale++;
            } while (Characters.isDigit(cursor.here()));
            scale--;
        }
        int second = number(start + 6, 2);
        if (clock(start) && second > 59) {
            cursor.mistakes.report(LiteralWording.outOfRange(cursor.span(start + 6, start + 8), "second", 0, 59));
        }
        String fraction = cursor.source.text().substring(cursor.at - scale, cursor.at);
        char[] digits = (second + fraction).toCharArray();
        BigDecimal seconds = new BigDecimal(Digits.decimal(digits, 0, digits.length), scale);
        return new TimeLiteral(
                new Temporal.Time(number(start, 2), number(start + 3, 2), seconds), cursor.span(start, cursor.at));
    }

    /** Checks hours and minutes; whether they are possible. */
    private boolean clock(int start) {
        if (number(start, 2) > 23) {
            cursor.mistakes.report(LiteralWording.outOfRange(cursor.span(start, start + 2), "hour", 0, 23));
            return false;
        }
        if (number(start + 3, 2) > 59) {
            cursor.mistakes.report(LiteralWording.outOfRange(cursor.span(start + 3, start + 5), "minute", 0, 59));
            return false;
        }
        return true;
    }

    private Expression zone() {
        int start = cursor.at;
        if (!isZone()) {
            cursor.at++;
            return new TimeZoneLiteral(new Temporal.TimeZone(false, 0, 0), cursor.span(start, cursor.at));
        }
        cursor.at += 6;
        clock(start + 1);
        return new TimeZoneLiteral(
                new Temporal.TimeZone(cursor.text[start] == '-', number(start + 1, 2), number(start + 4, 2)),
                cursor.span(start, cursor.at));
    }
}
