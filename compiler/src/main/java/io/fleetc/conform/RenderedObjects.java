package io.fleetc.conform;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads what {@code helm template} prints: a stream of objects, empty documents between them, lists of objects, and above
 * each a comment that names the template.
 */
public final class RenderedObjects {
    private static final String TEMPLATE = "# Source: ";

    private final Source source;
    private final List<RenderedObject> objects = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private RenderedObjects(Source source) {
        this.source = source;
    }

    /** Every object of a stream, in order. */
    public static Checked<List<RenderedObject>> read(Source source) {
        Checked<List<Value>> read = YamlReader.manifests(source);
        return read.then(documents -> new RenderedObjects(source).objects(documents, read.accepted()));
    }

    /** The objects of documents; what could not be read may hold some, so that then nothing is said to be missing. */
    private Checked<List<RenderedObject>> objects(List<Value> documents, boolean complete) {
        documents.forEach(this::document);
        if (documents.isEmpty() && complete) {
            diagnostics.add(Diagnostic.error(Code.FC5201, "the stream holds no object", source.span(0, 0))
                    .helping("write it with `helm template RELEASE CHART -n NAMESPACE -f values.yaml`"));
        }
        return Checked.of(objects, diagnostics);
    }

    /** A document, and what is in it if it is a list of objects, whose kinds end so. */
    private void document(Value document) {
        String template = template(document.span());
        Deque<Value> open = new ArrayDeque<>();
        open.add(document);
        while (!open.isEmpty()) {
            Value next = open.remove();
            boolean list = next instanceof Value.Mapping map
                    && map.get("items") instanceof Value.Sequence
                    && String.valueOf(map.text("kind")).endsWith("List");
            if (list && next instanceof Value.Mapping map && map.get("items") instanceof Value.Sequence items) {
                open.addAll(items.items());
            } else {
                object(next, template);
            }
        }
    }

    private void object(Value value, String template) {
        if (!(value instanceof Value.Mapping object)) {
            diagnostics.add(Diagnostic.error(
                            Code.FC5200, "an object of Kubernetes is expected, not a " + value.typeName(), value.span())
                    .noting("the stream is expected to hold what `helm template` prints, and nothing else"));
            return;
        }
        Value.Mapping metadata = object.mapping("metadata");
        boolean named =
                metadata != null && !String.valueOf(metadata.text("name")).isEmpty() && metadata.text("name") != null;
        for (String field : List.of("apiVersion", "kind")) {
            if (object.text(field) == null) {
                diagnostics.add(missing(field, object));
                return;
            }
        }
        if (!named && metadata != null && metadata.text("generateName") != null) {
            diagnostics.add(Diagnostic.warning(
                    Code.FC5200, "an object without a name of its own is not compared", head(object.span())));
        } else if (named) {
            objects.add(new RenderedObject(object, template));
        } else {
            diagnostics.add(missing("metadata.name", object));
        }
    }

    private Diagnostic missing(String field, Value.Mapping object) {
        return Diagnostic.error(
                Code.FC5200, "an object of Kubernetes has `" + field + "`, this one has none", head(object.span()));
    }

    /** The first line of an object, which shows where it is. */
    private Span head(Span whole) {
        int end = source.text().indexOf('\n', whole.start());
        return source.span(whole.start(), end < 0 || end > whole.end() ? whole.end() : end);
    }

    /** What the comments above a document say of its template. */
    private String template(Span document) {
        String text = source.text();
        int end = text.lastIndexOf('\n', document.start() - 1);
        while (end >= 0) {
            int start = text.lastIndexOf('\n', end - 1) + 1;
            String line = text.substring(start, end).strip();
            if (line.startsWith(TEMPLATE)) {
                return line.substring(TEMPLATE.length());
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                return "";
            }
            end = start - 1;
        }
        return "";
    }
}
