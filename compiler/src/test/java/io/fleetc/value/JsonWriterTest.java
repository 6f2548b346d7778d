package io.fleetc.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Span;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonWriterTest {
    private static final Value SAMPLE = Values.map()
            .put("spec", Values.list(Values.whole(1), Values.list(), Values.empty()))
            .put("kind", "A \"B\"")
            .put("apiVersion", Values.nothing())
            .put(
                    "metadata",
                    Values.map()
                            .put("b", true)
                            .put("a", new Value.Decimal(1e21, Span.none()))
                            .build())
            .put("data", false)
            .build();

    @Test
    void compactIsOneLine() {
        assertThat(JsonWriter.compact(SAMPLE))
                .isEqualTo("{\"spec\":[1,[],{}],\"kind\":\"A \\\"B\\\"\",\"apiVersion\":null,"
                        + "\"metadata\":{\"b\":true,\"a\":1.0e+21},\"data\":false}");
    }

    @Test
    void kubernetesOrderIsForTheOutermostMapOnly() {
        assertThat(JsonWriter.compact(SAMPLE, KeyOrder.KUBERNETES))
                .isEqualTo("{\"apiVersion\":null,\"kind\":\"A \\\"B\\\"\",\"metadata\":{\"a\":1.0e+21,\"b\":true},"
                        + "\"spec\":[1,[],{}],\"data\":false}");
    }

    @Test
    void prettyIsIndented() {
        assertThat(JsonWriter.pretty(SAMPLE)).isEqualTo("""
                {
                  "spec": [
                    1,
                    [],
                    {}
                  ],
                  "kind": "A \\"B\\"",
                  "apiVersion": null,
                  "metadata": {
                    "b": true,
                    "a": 1.0e+21
                  },
                  "data": false
                }
                """);
    }

    /** What Go's reader of YAML refuses or changes when raw is escaped, what it refuses as an escape is raw. */
    @Test
    void escapesWhatReadersOfYamlDoNotTakeRaw() {
        assertThat(JsonWriter.compact(
                        Values.text("\u0000\b\u001F\u007F\u0085\u009F\u00A0\u2028\u2029\uFEFF\uFFFE\uFFFF")))
                .isEqualTo("\"\\u0000\\u0008\\u001f\\u007f\\u0085\\u009f\u00A0\\u2028\\u2029\\ufeff\\ufffe\\uffff\"");
        assertThat(JsonWriter.compact(Values.text("é日😀/"))).isEqualTo("\"é日😀/\"");
        assertThat(JsonWriter.compact(Values.text("\uD83D \uDE00"))).isEqualTo("\"\\ud83d \\ude00\"");
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyJsonReaderReadsTheTextAgain(@ForAll("texts") String text) {
        assertThat(JsonMapper.shared().readValue(JsonWriter.compact(Values.text(text)), String.class))
                .isEqualTo(text);
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyValue.texts();
    }
}
