package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written is what nginx reads. */
class NginxTextLaws {
    /** No text that a fleet contains can end its directive or begin another one. */
    @Property(tries = 1000)
    void nginxReadsTheParametersThatWereWritten(@ForAll("parameters") List<String> parameters) {
        String text = new NginxText()
                .directive("name", parameters.toArray(String[]::new))
                .toString();

        List<String> expected = new ArrayList<>(List.of("name"));
        expected.addAll(parameters);
        assertThat(words(text)).isEqualTo(expected);
    }

    @Example
    void blocksAreIndentedAndClosed() {
        NginxText text =
                new NginxText().open("http").comment("why").open("server").directive("listen", "80");

        assertThatThrownBy(text::toString).isInstanceOf(IllegalStateException.class);
        assertThat(text.close().close().toString())
                .isEqualTo("http {\n    # why\n    server {\n        listen 80;\n    }\n}\n");
    }

    /** The words of one directive, as nginx's own reader takes them apart (src/core/ngx_conf_file.c). */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (text.charAt(at) != ';') {
            StringBuilder word = new StringBuilder();
            boolean quoted = text.charAt(at) == '"';
            at += quoted ? 1 : 0;
            while (quoted ? text.charAt(at) != '"' : text.charAt(at) != ' ' && text.charAt(at) != ';') {
                char c = text.charAt(at);
                char next = text.charAt(at + 1);
                if (c == '\\' && "\"'\\".indexOf(next) >= 0) {
                    c = next;
                    at++;
                } else if (c == '\\' && "trn".indexOf(next) >= 0) {
                    c = "\t\r\n".charAt("trn".indexOf(next));
                    at++;
                }
                word.append(c);
                at++;
            }
            words.add(word.toString());
            at += quoted ? 1 : 0;
            at += text.charAt(at) == ' ' ? 1 : 0;
        }
        assertThat(text.substring(at)).isEqualTo(";\n");
        return words;
    }

    @Provide
    Arbitrary<List<String>> parameters() {
        return Arbitraries.strings()
                .withChars("ab \\\"'{};#$~^.trn\n")
                .ofMaxLength(12)
                .list()
                .ofMaxSize(4);
    }
}
