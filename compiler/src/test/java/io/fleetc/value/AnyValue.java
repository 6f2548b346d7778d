package io.fleetc.value;

import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values for laws: small trees with the texts and numbers that writers and readers trip over. */
public final class AnyValue {
    /** What one reader or the other takes for something else than this text. */
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "y",
            "No",
            "ON",
            "off",
            "~",
            "null",
            "Null",
            "true",
            "TRUE",
            ".inf",
            "-.Inf",
            ".NaN",
            "nan",
            "inf",
            "=",
            "<<",
            "0",
            "-0",
            "017",
            "0o17",
            "0x1F",
            "0b11",
            "1_000",
            "1e3",
            "1E400",
            ".5",
            "5.",
            "+1",
            "12:30:45",
            "1.2.3",
            "2001-01-01",
            "2001-01-01T00:00:00Z",
            "10.0.0.1/32",
            "100m",
            "1Gi",
            "-Xmx1g",
            "--port=80",
            "- a",
            "-",
            "---",
            "--- a",
            "...",
            "? a",
            ": a",
            "a: b",
            "a:",
            "a #b",
            "a#b",
            "#",
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a",
            "[a]",
            "{a}",
            "a]",
            "a,b",
            "|",
            ">",
            "'",
            "''",
            "\"",
            "it's",
            "\\",
            "C:\\x",
            "\t",
            "a\tb",
            "a ",
            " a",
            "\n",
            "a\n",
            "a\n\n",
            "\na",
            "a\nb",
            "a\n  b\n",
            "  a\nb",
            "\ta\nb",
            "a \nb",
            "a\n\nb\n",
            "a\n#b\n---\nc",
            "a\r\nb",
            "\r",
            "é",
            "日本",
            "😀",
            "\u0000",
            "\u0007",
            "\u007F",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\u2029",
            "\uFEFF",
            "\uFFFD",
            "\uFFFE",
            "a\u0085b\nc",
            "key: 'value'\n- x: \"y\"\n");

    private AnyValue() {}

    /** Any text without halves of surrogate pairs. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> plain =
                Arbitraries.strings().alpha().numeric().withChars("-_./:# ").ofMaxLength(12);
        Arbitrary<String> lines =
                Arbitraries.strings().withChars("ab \n\t:#-'\"|>\\{}[],&*!%@`é").ofMaxLength(14);
        Arbitrary<String> anything = Arbitraries.strings()
                .ofMaxLength(8)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000));
        return Arbitraries.oneOf(Arbitraries.of(NASTY), plain, lines, anything);
    }

    /** Any finite decimal. */
    public static Arbitrary<Double> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.of(0.0, -0.0, 0.1, 1e21, 1e-7, Double.MIN_VALUE, Double.MAX_VALUE, 1e15, 123456789.125),
                Arbitraries.doubles());
    }

    /** Any value at all, several levels deep. */
    public static Arbitrary<Value> values() {
        return values(3, texts());
    }

    /** The same with keys that are too long to stand before a colon on one line. */
    public static Arbitrary<Value> valuesWithLongKeys() {
        Arbitrary<String> endless =
                Arbitraries.of("k".repeat(998), "k".repeat(1001), "é".repeat(1100), "\t".repeat(400));
        return values(3, Arbitraries.oneOf(texts(), endless));
    }

    private static Arbitrary<Value> values(int depth, Arbitrary<String> keys) {
        Arbitrary<Value> scalars = Arbitraries.oneOf(
                texts().map(Values::text),
                Arbitraries.longs().map(Values::whole),
                Arbitraries.bigIntegers()
                        .between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40))
                        .map(number -> new Value.Whole(number, Span.none())),
                decimals().map(number -> new Value.Decimal(number, Span.none())),
                Arbitraries.of(true, false).map(Values::bool),
                Arbitraries.of(List.of(Values.nothing())));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Value> below = values(depth - 1, keys);
        Arbitrary<Value> lists = below.list().ofMaxSize(4).map(Values::list);
        Arbitrary<Value> maps = Arbitraries.maps(keys, below).ofMaxSize(4).map(members -> {
            Values.Builder map = Values.map();
            members.forEach(map::put);
            return map.build();
        });
        return Arbitraries.frequencyOf(Tuple.of(2, scalars), Tuple.of(2, lists), Tuple.of(4, maps));
    }
}
