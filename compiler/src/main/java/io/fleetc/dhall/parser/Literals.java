package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.BytesLiteral;
import io.fleetc.dhall.syntax.Expression.DoubleLiteral;
import io.fleetc.dhall.syntax.Expression.IntegerLiteral;
import io.fleetc.dhall.syntax.Expression.NaturalLiteral;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.source.Span;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers and bytes, and what begins like a number: dates and times. */
final class Literals {
    private final Cursor cursor;
    private final Temporals temporals;

    Literals(Cursor cursor) {
        this.cursor = cursor;
        this.temporals = new Temporals(cursor);
    }

    /** Whether {@code -Infinity} begins here. */
    boolean isNegativeInfinity() {
        char[] text = cursor.text;
        int from = cursor.at;
        String name = Keyword.INFINITY.spelling();
        if (text[from] != '-' || from + 1 + name.length() > cursor.length) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (text[from + 1 + i] != name.charAt(i)) {
                return false;
            }
        }
        return !Characters.continuesLabel(text[from + 1 + name.length()]);
    }

    /** Takes the literal that begins here with a digit, with a sign and a digit, or as {@code -Infinity}. */
    @Nullable
    Expression number() {
        int start = cursor.at;
        if (temporals.begin()) {
            return temporals.read();
        }
        if (isNegativeInfinity()) {
            cursor.at += 1 + Keyword.INFINITY.spelling().length();
            return new DoubleLiteral(Double.NEGATIVE_INFINITY, cursor.span(start, cursor.at));
        }
        boolean signed = !Characters.isDigit(cursor.here());
        int digits = start + (signed ? 1 : 0);
        int end = endOfDouble(digits);
        if (end > 0) {
            cursor.at = end;
            Expression decimal = decimal(cursor.span(start, end));
            goesOn(start);
            return decimal;
        }
        cursor.at = digits;
        if (!signed && cursor.sees('0', 'x') && cursor.text[digits + 2] == '"') {
            return bytes();
        }
        BigInteger value = natural();
        if (value == null) {
            return null;
        }
        Span span = cursor.span(start, cursor.at);
        goesOn(start);
        if (!signed) {
            return new NaturalLiteral(value, span);
        }
        return new IntegerLiteral(cursor.text[start] == '-' ? value.negate() : value, span);
    }

    /** Reports, and takes, what stands directly behind a number and is no keyword. */
    private void goesOn(int start) {
        char c = cursor.here();
        if (c == '-' || c == ':') {
            if (Characters.isDigit(cursor.text[cursor.at + 1])) {
                do {
                    cursor.at++;
                } while (Characters.isDigit(cursor.here()) || cursor.here() == c);
                cursor.mistakes.report(LiteralWording.brokenTemporal(cursor.span(start, cursor.at), c == '-'));
            }
        } else if (Characters.isVariable(c) && !(Characters.beginsLabel(c) && cursor.word().keyword != null)) {
            cursor.mistakes.report(LiteralWording.numberGoesOn(cursor, start));
            while (Characters.isVariable(cursor.here())) {
                cursor.at++;
            }
        }
    }

    private int endOfDigits(int from) {
        int end = from;
        while (Characters.isDigit(cursor.text[end])) {
            end++;
        }
        return end;
    }

    /** Where the floating-point number ends whose digits begin there, or 0 if that is none. */
    private int endOfDouble(int digits) {
        char[] text = cursor.text;
        int end = endOfDigits(digits);
        boolean fraction = text[end] == '.' && Characters.isDigit(text[end + 1]);
        if (fraction) {
            end = endOfDigits(end + 1);
        }
        if (text[end] == 'e' || text[end] == 'E') {
            int exponent = text[end + 1] == '+' || text[end + 1] == '-' ? end + 2 : end + 1;
            if (Characters.isDigit(text[exponent])) {
                return endOfDigits(exponent);
            }
        }
        return fraction ? end : 0;
    }

    private @Nullable Expression decimal(Span span) {
        double value = Double.parseDouble(span.text());
        if (Double.isInfinite(value)) {
            cursor.mistakes.report(LiteralWording.doubleTooLarge(span));
        }
        return new DoubleLiteral(value, span);
    }

    /** Takes a {@code natural-literal}, which begins with a digit; null if it is broken. */
    private @Nullable BigInteger natural() {
        int start = cursor.at;
        char[] text = cursor.text;
        if (text[start] == '0' && (text[start + 1] == 'x' || text[start + 1] == 'b')) {
            int bits = text[start + 1] == 'x' ? 4 : 1;
            int end = start + 2;
            while (bits == 4 ? Characters.isHexadecimal(text[end]) : text[end] == '0' || text[end] == '1') {
                end++;
            }
            cursor.at = end;
            if (end == start + 2) {
                cursor.mistakes.lose(LiteralWording.digitsExpected(cursor, start));
                return null;
            }
            return Digits.binary(text, start + 2, end, bits);
        }
        int end = endOfDigits(start);
        cursor.at = end;
        if (text[start] == '0' && end > start + 1) {
            cursor.mistakes.report(LiteralWording.leadingZero(cursor, start));
        }
        return Digits.decimal(text, start, end);
    }

    /** Takes the index of a variable; negative if it is broken. */
    long index() {
        int start = cursor.at;
        if (!Characters.isDigit(cursor.here())) {
            cursor.mistakes.lose(LiteralWording.indexExpected(cursor));
            return -1;
        }
        BigInteger value = natural();
        if (value == null) {
            return -1;
        }
        if (value.bitLength() > 62) {
            cursor.mistakes.report(LiteralWording.indexTooLarge(cursor.span(start, cursor.at)));
            return 0;
        }
        return value.longValue();
    }

    /** Takes {@code 0x"…"}. */
    private @Nullable Expression bytes() {
        int start = cursor.at;
        int from = start + 3;
        int to = from;
        char[] text = cursor.text;
        while (Characters.isHexadecimal(text[to])) {
            to++;
        }
        cursor.at = to;
        if (text[to] != '"') {
            cursor.mistakes.lose(LiteralWording.brokenBytes(cursor, start));
            return null;
        }
        cursor.at++;
        Span span = cursor.span(start, cursor.at);
        if ((to - from) % 2 != 0) {
            cursor.mistakes.report(LiteralWording.oddBytes(span, to - from));
            return new BytesLiteral(new Octets(new byte[0]), span);
        }
        byte[] bytes = new byte[(to - from) / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = Character.digit(text[from + 2 * i], 16);
            bytes[i] = (byte) (high * 16 + Character.digit(text[from + 2 * i + 1], 16));
        }
        return new BytesLiteral(new Octets(bytes), span);
    }
}
