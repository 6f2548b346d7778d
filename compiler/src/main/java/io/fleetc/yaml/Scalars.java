package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import java.math.BigInteger;

/** From scalars to values; what YAML readers disagree on is refused and read in its likely meaning. */
final class Scalars {
    private static final int LONG_DIGITS = 18;

    private final Findings findings;
    private final Dialect dialect;

    Scalars(Findings findings, Dialect dialect) {
        this.findings = findings;
        this.dialect = dialect;
    }

    /** The value of a scalar of a known kind. */
    Value value(PlainScalar kind, String text, Span span) {
        if (dialect == Dialect.KUBERNETES && kind.surprises()) {
            return toKubernetes(kind, text, span);
        }
        return switch (kind) {
            case TEXT -> text(text, span);
            case NULL -> new Value.Null(span);
            case BOOL -> new Value.Bool(PlainScalar.isTrue(text), span);
            case WHOLE -> new Value.Whole(whole(text), span);
            case DECIMAL -> new Value.Decimal(Double.parseDouble(text), span);
            case NOT_FINITE -> notFinite(text, span);
            case OLD_BOOL -> oldBool(text, span);
            default -> oldNumber(kind, text, span);
        };
    }

    /** A text, which must be possible to write again. */
    Value.Text text(String text, Span span) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    findings.add(Diagnostic.error(
                                    Code.FC1010, "the text has an escape for one half of a surrogate pair", span)
                            .helping("write the character itself, or the escapes of both halves"));
                    return new Value.Text(text.replace(c, '\uFFFD'), span);
                }
                i++;
            }
        }
        return new Value.Text(text, span);
    }

    /** What Kubernetes makes of a scalar on which readers disagree (measured: {@code plain-scalars.tsv} in the tests). */
    private Value toKubernetes(PlainScalar kind, String text, Span span) {
        if (kind == PlainScalar.OLD_BOOL) {
            return new Value.Bool(PlainScalar.isTrue(text), span);
        }
        String meaning = kind == PlainScalar.BASE_60 ? null : PlainScalar.meaning(kind, text);
        return meaning == null ? text(text, span) : value(PlainScalar.of(meaning), meaning, span);
    }

    /** The text of an unquoted key, which Kubernetes takes for whatever it would be as a value, written as JSON. */
    String keyText(PlainScalar kind, String text, Span span) {
        if (dialect == Dialect.FLEET || kind == PlainScalar.TEXT || kind == PlainScalar.NULL) {
            return text;
        }
        Value key = value(kind, text, span);
        return key instanceof Value.Text known ? known.text() : JsonWriter.compact(key);
    }

    /** Refuses an unquoted key that is no text, to all or to some readers. */
    void key(PlainScalar kind, String text, Span span) {
        if (dialect == Dialect.KUBERNETES && kind != PlainScalar.NULL) {
            return;
        }
        if (kind == PlainScalar.NULL && text.isEmpty()) {
            findings.add(Diagnostic.error(Code.FC1020, "a key is expected before `:`", span));
        } else if (kind.surprises()) {
            findings.add(quote(
                    Diagnostic.error(Code.FC1018, "the unquoted key `" + text + "` is " + readings(kind, text), span),
                    text,
                    span));
        } else if (kind != PlainScalar.TEXT) {
            findings.add(quote(
                    Diagnostic.error(Code.FC1020, "the key `" + text + "` is " + name(kind) + ", not a text", span),
                    text,
                    span));
        }
    }

    private Value notFinite(String text, Span span) {
        findings.add(quote(Diagnostic.error(Code.FC1021, "the number is not one that JSON can hold", span), text, span)
                .helping("write a finite number"));
        return new Value.Null(span);
    }

    private Value oldBool(String text, Span span) {
        boolean on = PlainScalar.isTrue(text);
        Diagnostic diagnostic = Diagnostic.error(
                        Code.FC1018, "the unquoted `" + text + "` is " + readings(PlainScalar.OLD_BOOL, text), span)
                .helping("write `" + on + "`", new Edit(span, String.valueOf(on)));
        findings.add(quote(diagnostic, text, span));
        return new Value.Bool(on, span);
    }

    private Value oldNumber(PlainScalar kind, String text, Span span) {
        String meaning = PlainScalar.meaning(kind, text);
        Diagnostic diagnostic = Diagnostic.error(Code.FC1018, subject(kind) + " is " + readings(kind, text), span);
        if (meaning != null) {
            diagnostic = diagnostic.helping("write `" + meaning + "` if the number is meant", new Edit(span, meaning));
        }
        findings.add(quote(diagnostic, text, span));
        return meaning == null ? new Value.Null(span) : value(PlainScalar.of(meaning), meaning, span);
    }

    private static Diagnostic quote(Diagnostic diagnostic, String text, Span span) {
        return diagnostic.helping("quote it if a text is meant", new Edit(span, '"' + text + '"'));
    }

    private static String subject(PlainScalar kind) {
        return switch (kind) {
            case LEADING_ZERO -> "a number with a leading zero";
            case OCTAL -> "a number after `0o`";
            case HEXADECIMAL -> "a number after `0x`";
            case BINARY -> "a number after `0b`";
            case UNDERSCORES -> "a number with underscores";
            default -> "a number with colons";
        };
    }

    private static String readings(PlainScalar kind, String text) {
        return switch (kind) {
            case OLD_BOOL -> PlainScalar.isTrue(text) + " to some YAML readers and a text to others";
            case LEADING_ZERO -> "octal to some YAML readers and decimal to others";
            case OCTAL -> "octal to some YAML readers and a text to others";
            case HEXADECIMAL -> "hexadecimal to some YAML readers and a text to others";
            case BINARY -> "binary to some YAML readers and a text to others";
            case UNDERSCORES -> "a number to some YAML readers and a text to others";
            default -> "counted in base 60 by some YAML readers and a text to others";
        };
    }

    private static String name(PlainScalar kind) {
        return switch (kind) {
            case NULL -> "null";
            case BOOL -> "true or false";
            default -> "a number";
        };
    }

    private static BigInteger whole(String text) {
        return text.length() <= LONG_DIGITS ? BigInteger.valueOf(Long.parseLong(text)) : new BigInteger(text);
    }
}
