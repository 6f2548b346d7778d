package io.fleetc.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.AnyValue;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What reading promises for every text, be it good or bad. */
@PropertyDefaults(tries = 400, edgeCases = EdgeCasesMode.NONE)
class YamlReaderLaws {
    /** The text at the span of a scalar, read alone, is that scalar; so with keys. */
    @Property
    void aSpanCoversExactlyWhatIsWritten(@ForAll("written") String text) {
        Checked<Value> read = YamlReader.read(new Source("written.yaml", text));
        assertThat(read.diagnostics()).isEmpty();
        checkSpans(read.value());
    }

    private static void checkSpans(Value value) {
        if (value instanceof Value.Mapping map) {
            map.members().forEach((key, member) -> {
                assertThat(alone(member.keySpan())).isEqualTo(new Value.Text(key, Span.none()));
                assertThat(value.span().start())
                        .isLessThanOrEqualTo(member.keySpan().start());
                assertThat(member.value().span().start())
                        .isGreaterThan(member.keySpan().end());
                assertThat(member.value().span().end())
                        .isLessThanOrEqualTo(value.span().end());
                checkSpans(member.value());
            });
        } else if (value instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                assertThat(value.span().start()).isLessThanOrEqualTo(item.span().start());
                assertThat(item.span().end()).isLessThanOrEqualTo(value.span().end());
                checkSpans(item);
            }
        } else if (!value.span().text().startsWith("|")) {
            assertThat(alone(value.span())).isEqualTo(value);
        }
        boolean json = value.span().text().matches("(?s)[\\[{].*");
        assertThat(!json || value.span().text().matches("(?s).*[\\]}]")).isTrue();
    }

    private static Value alone(Span span) {
        return YamlReader.read(new Source("alone.yaml", "- " + span.text() + "\n"))
                .map(list -> ((Value.Sequence) list).items().get(0))
                .value();
    }

    /** Nothing that a user can write is a bug, and every place and every edit lies in the text. */
    @Property(tries = 3000)
    void anyTextIsReadOrRefused(@ForAll("broken") String text) {
        Source source = new Source("any.yaml", text);
        Checked<Value> read = YamlReader.read(source);

        assertThat(read.present() || !read.diagnostics().isEmpty()).isTrue();
        for (Diagnostic diagnostic : read.diagnostics()) {
            assertThat(diagnostic.at().span().end()).isLessThanOrEqualTo(text.length());
            assertThat(diagnostic.message()).doesNotContain("snakeyaml", "Exception", "<block");
            diagnostic.help().stream()
                    .flatMap(help -> help.edits().stream())
                    .map(Edit::span)
                    .forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
        }
    }

    /** What we accept means to Jackson's own YAML support what it means to us. */
    @Property
    void whatWeAcceptJacksonReadsTheSame(@ForAll("written") String text) {
        Checked<Value> read = YamlReader.read(new Source("written.yaml", text));
        Object jackson = new YAMLMapper().readValue(text, Object.class);
        assertThat(Plain.comparable(jackson)).isEqualTo(Plain.comparable(Plain.of(read.value())));
    }

    /** The same text with line ends of Windows is the same value at the same lines and columns. */
    @Property
    void lineEndsDoNotCount(@ForAll("values") Value value) {
        String text = YamlWriter.write(value);
        Value unix = YamlReader.read(new Source("unix.yaml", text)).value();
        Value windows = YamlReader.read(new Source("windows.yaml", text.replace("\n", "\r\n")))
                .value();

        assertThat(windows).isEqualTo(unix);
        assertThat(windows.span().from()).isEqualTo(unix.span().from());
        assertThat(windows.span().to()).isEqualTo(unix.span().to());
    }

    @Provide
    Arbitrary<Value> values() {
        return AnyValue.values();
    }

    /** Values in the form of the writer, in JSON, and one in the other. */
    @Provide
    Arbitrary<String> written() {
        Arbitrary<String> block = AnyValue.values().map(YamlWriter::write);
        Arbitrary<String> json = AnyValue.values().map(JsonWriter::pretty);
        Arbitrary<String> mixed = Combinators.combine(AnyValue.values(), AnyValue.values())
                .as((one, two) -> "# 😀\n---\n? one\n: " + JsonWriter.compact(one) + " # x\ntwo : &two\n  - !!str z\n"
                        + "three:\n  " + JsonWriter.compact(two) + "\n");
        return Arbitraries.oneOf(block, json, mixed);
    }

    /** Good texts with a few characters changed, and pieces of YAML in any order. */
    @Provide
    Arbitrary<String> broken() {
        Arbitrary<String> pieces = Arbitraries.of(List.of(
                        "a",
                        "b:",
                        ": ",
                        "- ",
                        "\n",
                        "\n  ",
                        "\t",
                        " ",
                        "'",
                        "\"",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "&x ",
                        "*x",
                        "!t ",
                        "|",
                        ">",
                        "|2-\n",
                        "---\n",
                        "...\n",
                        "%YAML 1.2\n",
                        "#",
                        "<<: ",
                        "? ",
                        "@",
                        "`",
                        "%",
                        "\\",
                        "\\x4",
                        "on",
                        "0o7",
                        "\r\n",
                        "\r",
                        "😀",
                        "é",
                        "\u0000",
                        "\u0085",
                        "\u2028",
                        "\uFEFF",
                        "\uD83D",
                        "!!set ",
                        "!<",
                        "!e!",
                        "1",
                        "~",
                        "null",
                        ".inf"))
                .list()
                .ofMaxSize(14)
                .map(list -> String.join("", list));
        Arbitrary<String> changed = Combinators.combine(
                        written(),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 3),
                        pieces)
                .as((text, at, cut, piece) -> {
                    int from = Math.min(at, text.length());
                    int to = Math.min(text.length(), from + cut);
                    return text.substring(0, from)
                            + piece.substring(0, Math.min(2, piece.length()))
                            + text.substring(to);
                });
        return Arbitraries.oneOf(pieces, changed);
    }
}
