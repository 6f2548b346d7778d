package io.fleetc.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Prepared documents say what their texts say, at the same places. */
class PreparedDocumentsTest {
    private static final Path SCHEMAS = Path.of("../schemas");

    @Test
    void sayWhatTheTextsSay() throws IOException {
        SortedMap<String, Value> documents = Preparation.documents(SCHEMAS);
        PreparedDocuments prepared = PreparedDocuments.of(PreparedWriter.write(documents));

        assertThat(documents).hasSizeGreaterThan(15);
        documents.forEach((path, document) -> {
            Value read = Objects.requireNonNull(prepared.read(path), path);
            assertThat(read).isEqualTo(document);
            assertThat(places(read)).isEqualTo(places(document));
            assertThat(read.span().source().text())
                    .isEqualTo(document.span().source().text());
        });
    }

    @Test
    void anUnknownDocumentIsNotPrepared() throws IOException {
        byte[] bytes = PreparedWriter.write(Preparation.documents(SCHEMAS.resolve("catalogue")));

        assertThat(PreparedDocuments.of(bytes).read("catalogue/none.yaml")).isNull();
        assertThat(PreparedDocuments.of(new byte[0]).read("catalogue/none.yaml"))
                .isNull();
    }

    private static List<String> places(Value value) {
        List<String> places = new ArrayList<>();
        collect(value, places);
        return places;
    }

    private static void collect(Value value, List<String> places) {
        places.add(place(value.span()));
        if (value instanceof Value.Mapping map) {
            map.members().forEach((key, member) -> {
                places.add(key + " " + place(member.keySpan()));
                collect(member.value(), places);
            });
        } else if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> collect(item, places));
        }
    }

    private static String place(Span span) {
        return span.source().name() + ":" + span.start() + "-" + span.end();
    }
}
