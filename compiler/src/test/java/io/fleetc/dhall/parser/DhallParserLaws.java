package io.fleetc.dhall.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Label;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What parsing promises for every text, be it good or bad. */
@PropertyDefaults(tries = 1000, edgeCases = EdgeCasesMode.NONE)
class DhallParserLaws {
    private static final String[] ATOMS = {
        "x",
        "x@1",
        "`a b`",
        "_",
        "1",
        "+1",
        "-2.5e3",
        "0xFF",
        "0b101",
        "\"text\"",
        "\"a\\n$b\"",
        "''\n  a\n   b''",
        "True",
        "List",
        "Type",
        "{=}",
        "{}",
        "<>",
        "< A | B : T >",
        "./a/b",
        "../\"a b\"",
        "env:A",
        "missing",
        "NaN",
        "-Infinity",
        "https://a.b:80/c/d?e",
        "./a sha256:" + "0a".repeat(32) + " as Text",
        "2020-02-29",
        "12:00:00.5",
        "+01:00",
        "0x\"00ff\""
    };

    /** Forms with a place for each expression inside; what is in parentheses stays an operand in any of them. */
    private static final String[] FORMS = {
        "(#)",
        "{ a = #, b.c = #, x }",
        "{ a : # , b : # }",
        "[ # , # ]",
        "[ , #, ]",
        "(\\(x : #) -> #)",
        "(λ(a : #) → #)",
        "(forall (x : #) -> #)",
        "(∀(`List` : #)→#)",
        "(# -> #)",
        "(if # then # else #)",
        "(let x : # = # let y = # in #)",
        "(# : #)",
        "([] : #)",
        "(assert : #)",
        "(# # #)",
        "(# + #)",
        "(#\n++ # # # ++ #)",
        "(# // # /\\ # === #)",
        "(# ? #)",
        "(#).a.{ b, c }",
        "(#).(#)",
        "(#)::{ a = # }",
        "(merge (#) (#))",
        "(merge (#) (#) : #)",
        "(toMap (#))",
        "(Some (#))",
        "(showConstructor (#))",
        "((#) with a.?.b = # with c = #)",
        "\"a${#}b${ # }\"",
        "''\n a ${#}\n  b''",
        "(https://a using (#))",
        "{- a {- b -} -}(#)-- c\n",
        "< A : # | B >"
    };

    private static final String[] PIECES = {
        "\"", "''", "${", "}", "{", "(", ")", "[", "]", ",", "=", ":", "let ", " in ", "if ", " then ", " else ",
                " with ", "\\",
        "->", "{-", "-}", "--", "\n", "\r\n", "\r", "\t", " ", "`", "'", "#", "//", "/\\", "/", "0x", "@", "\uD800",
                "\uFFFE",
        "\0", "😀", "é", "“", "-", "+", "?", "!", "::", ".", "..", "./", "<", ">", "|", "http://", "env:", "sha256:",
                " as ",
        "merge ", "assert", "Some ", "0", "1e", "2020-01-01", "12:00:00", "x", "a = 1", "\\u{", "\\"
    };

    /** Nothing that a user can write is a bug, and every place and every edit lies in the text. */
    @Property(tries = 5000)
    void anyTextIsParsedOrRefused(@ForAll("broken") String text) {
        Checked<Parsed> parsed = DhallParser.parse(new Source("any.dhall", text));

        assertThat(parsed.present()).isEqualTo(parsed.diagnostics().isEmpty());
        assertThat(parsed.diagnostics()).hasSizeLessThanOrEqualTo(20);
        for (Diagnostic diagnostic : parsed.diagnostics()) {
            Stream.of(
                            Stream.of(diagnostic.at().span()),
                            diagnostic.related().stream().map(Label::span),
                            diagnostic.help().stream()
                                    .flatMap(help -> help.edits().stream())
                                    .map(Edit::span))
                    .flatMap(spans -> spans)
                    .forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
        }
    }

    /** The text at the span of an expression, parsed alone, is an expression of that form. */
    @Property
    void aSpanCoversExactlyWhatIsWritten(@ForAll("written") String text, @ForAll("ends") String end) {
        Checked<Parsed> parsed = DhallParser.parse(new Source("written.dhall", text + end));
        assertThat(parsed.diagnostics()).as(text).isEmpty();
        for (Expression part : parts(parsed.value().expression(), new ArrayList<>())) {
            Span span = part.span();
            assertThat(span.text())
                    .as("white space is not part of it")
                    .isEqualTo(span.text().strip());
            // What stands for a dotted label, `b.c = 1`, is no expression when it stands alone.
            if (!(part instanceof Expression.RecordLiteral) || span.text().startsWith("{")) {
                Expression alone = DhallParser.parse(new Source("alone.dhall", span.text()))
                        .value()
                        .expression();
                assertThat(alone.getClass()).as(span.text()).isEqualTo(part.getClass());
            }
        }
    }

    /** Found by the law below: a divided chain that is then applied. */
    @Example
    void aDividedChainIsJoinedBeforeItIsApplied() {
        noChainBeginsWithItsOwnKind("((x ++ x x) ++ x x) x x");
        noChainBeginsWithItsOwnKind("((((x ++ x) ++ x) x) with a = 1) x");
        noChainBeginsWithItsOwnKind("((x ++ x) ++ x) with a = 1");
        noChainBeginsWithItsOwnKind("let y = x in ((x ++ x) ++ x)");
    }

    /** A chain is one node, wherever parentheses stand. */
    @Property
    void noChainBeginsWithItsOwnKind(@ForAll("written") String text) {
        Expression whole =
                DhallParser.parse(new Source("written.dhall", text)).value().expression();
        for (Expression part : parts(whole, new ArrayList<>())) {
            if (part instanceof Expression.Application application) {
                assertThat(application.function()).isNotInstanceOf(Expression.Application.class);
            } else if (part instanceof Expression.Let let) {
                assertThat(let.body()).isNotInstanceOf(Expression.Let.class);
            } else if (part instanceof Expression.With with) {
                assertThat(with.record()).isNotInstanceOf(Expression.With.class);
            } else if (part instanceof Expression.Operation operation
                    && operation.operands().get(0) instanceof Expression.Operation first) {
                assertThat(first.operator()).isNotEqualTo(operation.operator());
            }
        }
    }

    /** Comments may stand wherever white space may, and are all found. */
    @Property
    void commentsAreWhiteSpace(@ForAll("written") String text) {
        String commented = "{- first -} " + text + " -- last";
        Parsed plain = DhallParser.parse(new Source("plain.dhall", text)).value();
        Parsed parsed =
                DhallParser.parse(new Source("commented.dhall", commented)).value();

        assertThat(shape(parsed.expression())).isEqualTo(shape(plain.expression()));
        assertThat(parsed.comments()).hasSize(plain.comments().size() + 2);
    }

    @Provide
    Arbitrary<String> written() {
        return Arbitraries.recursive(
                () -> Arbitraries.of(ATOMS),
                inner -> Combinators.combine(
                                Arbitraries.of(FORMS),
                                inner,
                                Arbitraries.of(ATOMS).list().ofSize(5))
                        .as(DhallParserLaws::filled),
                0,
                4);
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("", "\n", "\r\n", " -- last\n", "\n{- last -}");
    }

    /** A form with the first expression at one place and the others at the rest. */
    private static String filled(String form, String first, List<String> others) {
        StringBuilder text = new StringBuilder();
        int place = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c != '#') {
                text.append(c);
            } else {
                String part = place == 0 ? first : others.get(place % others.size());
                text.append(' ').append(part).append(' ');
                place++;
            }
        }
        return text.toString();
    }

    @Provide
    Arbitrary<String> broken() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(30).map(list -> String.join("", list));
        Arbitrary<String> changed = Combinators.combine(
                        written(),
                        Arbitraries.of(PIECES),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.integers().between(0, 5))
                .as((text, piece, place, dropped) -> {
                    int from = place % (text.length() + 1);
                    return text.substring(0, from) + piece + text.substring(Math.min(text.length(), from + dropped));
                });
        Arbitrary<String> cut = Combinators.combine(
                        written(), Arbitraries.integers().between(0, 1000))
                .as((text, place) -> text.substring(0, place % (text.length() + 1)));
        return Arbitraries.oneOf(pieces, changed, cut);
    }

    /** An expression and all expressions in it. */
    private static List<Expression> parts(Object part, List<Expression> found) {
        if (part instanceof Expression expression) {
            found.add(expression);
        }
        if (part instanceof List<?> list) {
            list.forEach(each -> parts(each, found));
        } else if (part instanceof Record record && !(part instanceof Span)) {
            components(record).forEach(each -> parts(each, found));
        }
        return found;
    }

    /** Everything but the spans. */
    private static String shape(Object part) {
        if (part instanceof List<?> list) {
            return list.stream().map(DhallParserLaws::shape).toList().toString();
        }
        return part instanceof Record record
                ? record.getClass().getSimpleName()
                        + components(record).stream()
                                .map(DhallParserLaws::shape)
                                .toList()
                : String.valueOf(part);
    }

    private static List<Object> components(Record record) {
        List<Object> components = new ArrayList<>();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(record);
                if (value != null && !(value instanceof Span)) {
                    components.add(value);
                }
            }
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("a record without its components", impossible);
        }
        return components;
    }
}
