package io.fleetc.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    @Test
    void writesAnObjectAsKubectlDoes() {
        Value.Mapping container = Values.map()
                .put("name", "core")
                .put("args", Values.list(Values.text("-Xmx1g"), Values.text("--port=80")))
                .put("env", Values.list())
                .build();
        Value object = Values.map()
                .put(
                        "spec",
                        Values.map()
                                .put("containers", Values.list(container))
                                .put("empty", Values.empty())
                                .build())
                .put(
                        "data",
                        Values.map()
                                .put("a.conf", "server {\n\tlisten 80;\n}\n")
                                .put("b", "x\n\n  y")
                                .build())
                .put(
                        "metadata",
                        Values.map()
                                .put("name", "core")
                                .put("annotations", Values.nothing())
                                .build())
                .put("kind", "Deployment")
                .put("apiVersion", "apps/v1")
                .build();

        assertThat(YamlWriter.write(object, KeyOrder.KUBERNETES)).isEqualTo("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  annotations: null
                  name: core
                spec:
                  containers:
                  - args:
                    - -Xmx1g
                    - --port=80
                    env: []
                    name: core
                  empty: {}
                data:
                  a.conf: |
                    server {
                    \tlisten 80;
                    }
                  b: |-
                    x

                      y
                """);
    }

    @Test
    void nestsListsInLists() {
        Value value = Values.list(
                Values.list(Values.whole(1), Values.list(Values.text("a\nb"))),
                Values.map()
                        .put("k", Values.list(Values.text("c")))
                        .put("l", true)
                        .build());

        assertThat(YamlWriter.write(value)).isEqualTo("""
                - - 1
                  - - |-
                      a
                      b
                - k:
                  - c
                  l: true
                """);
    }

    @Test
    void separatesDocuments() {
        assertThat(YamlWriter.write(List.of(Values.empty(), Values.text("a")), KeyOrder.AS_GIVEN))
                .isEqualTo("{}\n---\na\n");
        assertThat(YamlWriter.write(List.of(), KeyOrder.AS_GIVEN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "core-1",
                "/etc/ssl",
                "_x",
                "a b",
                "a:b",
                "a#b",
                "iomete.azurecr.io/iomete/iom-core:4.0.1",
                "100m",
                "1Gi",
                "10.0.0.1/32",
                "-Xmx1g",
                "--port=80",
                "$(POD_IP)x",
                "a'b",
                "a\"b",
                "a\\b",
                "kv/iomete/{cluster}/{name}",
                "http://minio:9000",
                "nope",
                "yesterday",
                "null-object",
                ".../x"
            })
    void leavesTextsUnquotedThatNobodyMistakes(String text) {
        boolean quoted = text.startsWith("$") || text.startsWith("...");
        assertThat(ScalarStyle.of(text)).isEqualTo(quoted ? ScalarStyle.SINGLE_QUOTED : ScalarStyle.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "y",
                "N",
                "Yes",
                "nO",
                "ON",
                "off",
                "True",
                "FALSE",
                "Null",
                "NaN",
                "Inf",
                "~",
                "=",
                "<<",
                "1",
                "12e3",
                "1234567",
                "12e4567",
                "3.18.0",
                "2027-01-31",
                "- a",
                "-",
                "---",
                "...",
                "a: b",
                "a:",
                "a #b",
                " a",
                "a ",
                "#a",
                "*",
                "&a",
                "!a",
                "|",
                ">",
                "'a",
                "\"a",
                "%a",
                "@a",
                "`a",
                "[a",
                "{a",
                "é",
                "日本",
                "😀",
                "? a",
                "5d",
                "0xface"
            })
    void quotesTextsThatSomebodyMistakes(String text) {
        assertThat(ScalarStyle.of(text)).isEqualTo(ScalarStyle.SINGLE_QUOTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\tb",
                "a\rb",
                "a \nb",
                "a\n\n",
                "\n",
                "a\n \nb",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uFEFFa",
                "a\r\nb\n"
            })
    void escapesWhatEditorsAndReadersChange(String text) {
        assertThat(ScalarStyle.of(text)).isEqualTo(ScalarStyle.DOUBLE_QUOTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "' a\\nb'|'k: |2-\\n   a\\n  b\\n'",
                "'\\ta\\n'|'k: |2\\n  \\ta\\n'",
                "'\\n a\\n'|'k: |2\\n\\n   a\\n'"
            })
    void saysTheIndentationWhereTheFirstLineHidesIt(String text, String written) {
        assertThat(YamlWriter.write(Values.map().put("k", unescape(text)).build()))
                .isEqualTo(unescape(written));
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t");
    }

    @Test
    void halfASurrogatePairIsABug() {
        assertThatThrownBy(() -> YamlWriter.write(Values.text("\uD83D"))).isInstanceOf(IllegalArgumentException.class);
    }
}
