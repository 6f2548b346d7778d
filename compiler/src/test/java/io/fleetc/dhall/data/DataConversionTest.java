package io.fleetc.dhall.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataConversionTest {
    private static final String JSON = """
        let JSON =
              forall (JSON : Type) ->
              forall  ( json
                      : { array : List JSON -> JSON
                        , bool : Bool -> JSON
                        , double : Double -> JSON
                        , integer : Integer -> JSON
                        , null : JSON
                        , object : List { mapKey : Text, mapValue : JSON } -> JSON
                        , string : Text -> JSON
                        }
                      ) ->
                JSON
        let Make =
              \\(JSON : Type) ->
                { array : List JSON -> JSON
                , bool : Bool -> JSON
                , double : Double -> JSON
                , integer : Integer -> JSON
                , null : JSON
                , object : List { mapKey : Text, mapValue : JSON } -> JSON
                , string : Text -> JSON
                }
        let string : Text -> JSON = \\(text : Text) -> \\(JSON : Type) -> \\(json : Make JSON) -> json.string text
        let null : JSON = \\(JSON : Type) -> \\(json : Make JSON) -> json.null
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "True ~ true",
                "7 ~ 7",
                "-7 ~ -7",
                "2.5 ~ 2.5",
                "2.0 ~ 2",
                "-0.0 ~ 0",
                "1e21 ~ 1000000000000000000000",
                "1.5e25 ~ 15000000000000000000000000",
                "\"a${Natural/show 1}\" ~ \"a1\"",
                "2026-11-21 ~ \"2026-11-21\"",
                "09:05:00.50 ~ \"09:05:00.50\"",
                "-00:00 ~ \"-00:00\"",
                "{=} ~ {}",
                "{ b = 1, a = { c = True } } ~ {\"a\":{\"c\":true},\"b\":1}",
                "{ a = Some 1, b = None Natural } ~ {\"a\":1}",
                "{ a = Some (Some (None Natural)) } ~ {}",
                "[ Some 1, None Natural ] ~ [1,null]",
                "None Natural ~ null",
                "[] : List Natural ~ []",
                "toMap { a = 1, b = 2 } ~ {\"a\":1,\"b\":2}",
                "[] : List { mapKey : Text, mapValue : Natural } ~ {}",
                "[] : List { mapKey : Text, mapValue : Natural, more : Bool } ~ []",
                "[ { mapKey = 1, mapValue = 2 } ] ~ [{\"mapKey\":1,\"mapValue\":2}]",
                "[ { mapKey = < A | B >.B, mapValue = 2 } ] ~ {\"B\":2}",
                "let U = < A | B : Natural > in [ { mapKey = U.A, mapValue = 1 }, { mapKey = U.B 1, mapValue = 2 }, {"
                        + " mapKey = U.A, mapValue = 3 } ] ~ [{\"mapKey\":\"A\",\"mapValue\":1},{\"mapKey\":1,"
                        + "\"mapValue\":2},{\"mapKey\":\"A\",\"mapValue\":3}]",
                "[] : List { mapKey : < A | B >, mapValue : Natural } ~ {}",
                "[] : List { mapKey : < A | B : Natural >, mapValue : Natural } ~ []",
                "[ { mapKey = \"a\", mapValue = None Natural }, { mapKey = \"b\", mapValue = Some 1 } ] ~ {\"b\":1}",
                "< A | B : Natural >.A ~ \"A\"",
                "< A | B : Natural >.B 3 ~ 3",
                "{ a = < A : Optional Text >.A (None Text) } ~ {}",
                "{ field = \"is\", nesting = < Inline | Nested : Text >.Inline, contents = < A : { x : Natural } >.A {"
                        + " x = 1 } } ~ {\"is\":\"A\",\"x\":1}",
                "{ field = \"is\", nesting = < Inline | Nested : Text >.Inline, contents = < A | B >.B } ~"
                        + " {\"is\":\"B\"}",
                "{ field = \"is\", nesting = < Inline : {} | Nested : Text >.Inline {=}, contents = < A | B >.B }"
                        + " ~ {\"is\":\"B\"}",
                "{ field = \"is\", nesting = < Inline | Nested : Text >.Nested \"it\", contents = < A : Natural >.A 1 }"
                        + " ~ {\"is\":\"A\",\"it\":1}",
                "{ field = \"is\", nesting = < Inline | Nested : Text >.Nested \"it\", contents = < A | B >.B } ~"
                        + " {\"is\":\"B\"}",
                "{ field = \"is\", nesting = \"Inline\", contents = < A | B >.B }"
                        + " ~ {\"contents\":\"B\",\"field\":\"is\",\"nesting\":\"Inline\"}"
            })
    void followsTheRulesOfDhallToJson(String dhall, String json) {
        assertThat(json(convert(dhall, DataRules.DHALL_TO_JSON))).isEqualTo(json);
    }

    @Test
    void unfoldsTheJsonTypeOfThePrelude() {
        String document = JSON + """
            let object : JSON =
                  \\(JSON : Type) ->
                  \\(json : Make JSON) ->
                    json.object
                      ( toMap
                          { a = json.array [ string "x" JSON json, json.null, json.array ([] : List JSON) ]
                          , b = json.bool True
                          , d = json.double 1.5
                          , e = json.object ([] : List { mapKey : Text, mapValue : JSON })
                          , i = json.integer -3
                          , n = null JSON json
                          }
                      )
            in  { object, text = string "y" }
            """;
        assertThat(json(convert(document, DataRules.DHALL_TO_JSON)))
                .isEqualTo(
                        "{\"object\":{\"a\":[\"x\",null,[]],\"b\":true,\"d\":1.5,\"e\":{},\"i\":-3},\"text\":\"y\"}");
    }

    @Test
    void unfoldsTheJsonTypeOfOldPreludes() {
        String document = """
            \\(JSON : Type) ->
            \\(json : { array : List JSON -> JSON
                     , bool : Bool -> JSON
                     , null : JSON
                     , number : Double -> JSON
                     , object : List { mapKey : Text, mapValue : JSON } -> JSON
                     , string : Text -> JSON
                     }
            ) ->
              json.array [ json.number 1.0, json.string "x" ]
            """;
        assertThat(json(convert(document, DataRules.DHALL_TO_JSON))).isEqualTo("[1,\"x\"]");
    }

    @Test
    void keepsANullThatSomebodyWrote() {
        String fields = JSON + "in { written = null, absent = None Text }";
        assertThat(json(convert(fields, DataRules.LOSSLESS))).isEqualTo("{\"written\":null}");
        assertThat(json(convert(fields, DataRules.DHALL_TO_JSON))).isEqualTo("{}");
    }

    @Test
    void lastOfEqualKeysCounts() {
        String map = "[ { mapKey = \"a\", mapValue = Some 1 }, { mapKey = \"a\", mapValue = %s } ]";
        assertThat(json(convert(map.formatted("Some 2"), DataRules.DHALL_TO_JSON)))
                .isEqualTo("{\"a\":2}");
        assertThat(json(convert(map.formatted("None Natural"), DataRules.DHALL_TO_JSON)))
                .isEqualTo("{}");
        assertThat(convert(map.formatted("Some 2"), DataRules.LOSSLESS).diagnostics())
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo("FC1012");
                    assertThat(said.path()).isEqualTo("a");
                });
    }

    @Test
    void pointsAtWhatYieldedAValue() {
        String text = "let port = 5432 let of = \\(host : Text) -> { host, port } in { db = of \"db\" }";
        Value.Mapping value = (Value.Mapping) convert(text, DataRules.LOSSLESS).value();
        assertThat(spanOf(value, "db", "port").text()).isEqualTo("5432");
        assertThat(spanOf(value, "db", "host").text()).isEqualTo("\"db\"");
        assertThat(value.members())
                .hasEntrySatisfying(
                        "db", member -> assertThat(member.keySpan().text()).isEqualTo("db"));
    }

    @Test
    void reportsEverythingThatIsNoData() {
        String text = "{ f = \\(x : Bool) -> x, g = [ { t = Text } ], h = 0x\"00\", ok = 1, n = None }";
        List<String> paths = convert(text, DataRules.LOSSLESS).diagnostics().stream()
                .map(said ->
                        said.code() + " " + said.path() + " " + said.at().span().text())
                .toList();
        assertThat(paths).containsExactly("FC7080 f x", "FC7080 g[0].t t", "FC7080 h 0x\"00\"", "FC7080 n n");
    }

    /** Shared in memory, 2^40 nodes as data. */
    @Test
    void stopsAtDataThatIsTooLarge() {
        StringBuilder text = new StringBuilder("let x0 = [ \"x\" ] ");
        for (int i = 1; i <= 40; i++) {
            text.append("let x%d = { l = x%d, r = x%d } ".formatted(i, i - 1, i - 1));
        }
        assertThat(convert(text + "in x40", DataRules.LOSSLESS).diagnostics())
                .singleElement()
                .satisfies(said -> assertThat(said.code()).isEqualTo("FC1017"));
    }

    @Test
    void limitsTheNesting() {
        assertThat(convert("{ a = ".repeat(512) + "1" + " }".repeat(512), DataRules.LOSSLESS)
                        .accepted())
                .isTrue();
        assertThat(convert("{ a = ".repeat(513) + "1" + " }".repeat(513), DataRules.LOSSLESS)
                        .diagnostics())
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo("FC1016");
                    assertThat(said.at().span().start()).isEqualTo(512 * "{ a = ".length());
                });
    }

    private static Span spanOf(Value.Mapping map, String... path) {
        Value found = map.at(ValuePath.of(path));
        return found == null ? Span.none() : found.span();
    }

    private static String json(Checked<Value> converted) {
        return JsonWriter.compact(converted.value(), KeyOrder.SORTED);
    }

    private static Checked<Value> convert(String text, DataRules rules) {
        Expression expression =
                DhallParser.parse(new Source("x.dhall", text)).value().expression();
        Evaluator evaluator = new Evaluator(Linkage.NONE, Limits.STANDARD);
        return DataConversion.toValue(
                evaluator.evaluate(expression, Environment.empty()), expression.span(), evaluator, rules);
    }
}
