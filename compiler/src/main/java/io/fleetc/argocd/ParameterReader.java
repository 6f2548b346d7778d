package io.fleetc.argocd;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.model.Cluster;
import io.fleetc.source.Position;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code ARGOCD_APP_PARAMETERS}: a JSON list of {@code {name, string | array | map}}, the text {@code null} or
 * nothing at all. The variables {@code PARAM_…} beside it are not read, since two names can become one there.
 *
 * <p>Nobody who reads a message has this text before them, so that mistakes name the place in the Application instead.
 */
final class ParameterReader {
    /** The variable that carries the parameters. */
    static final String VARIABLE = "ARGOCD_APP_PARAMETERS";

    private static final String PLACE = "spec.source.plugin.parameters";
    private static final List<String> FORMS = List.of("string", "array", "map");

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<Parameter, String> given = new EnumMap<>(Parameter.class);
    private final Map<Parameter, Integer> places = new EnumMap<>(Parameter.class);

    /** Parameters about which it was said that something is wrong. */
    private final Set<Parameter> told = EnumSet.noneOf(Parameter.class);

    private boolean readable = true;

    private ParameterReader() {}

    /** What the parameters ask for; empty or {@code null} where the Application has none. */
    static Checked<RenderRequest> read(String text) {
        ParameterReader reader = new ParameterReader();
        if (!text.isBlank()) {
            reader.list(text);
        }
        return reader.request();
    }

    private void list(String text) {
        Checked<Value> read = YamlReader.read(new Source(VARIABLE, text));
        Optional<Diagnostic> wrong =
                read.diagnostics().stream().filter(Diagnostic::isError).findFirst();
        if (wrong.isPresent()) {
            Position at = wrong.get().at().span().from();
            diagnostics.add(unreadable("`" + VARIABLE + "` is no JSON")
                    .noting("line " + at.line() + ", column " + at.column() + ": "
                            + wrong.get().message()));
        } else if (read.value() instanceof Value.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                entry(list.items().get(i), i);
            }
        } else if (!(read.value() instanceof Value.Null)) {
            diagnostics.add(unreadable(
                    "`" + VARIABLE + "` is a " + read.value().typeName() + ", where a list of parameters is expected"));
        }
    }

    private Diagnostic unreadable(String message) {
        readable = false;
        return Diagnostic.error(Code.FC5100, message, Span.none());
    }

    private void entry(Value item, int index) {
        String name = item instanceof Value.Mapping map ? map.text("name") : null;
        if (!(item instanceof Value.Mapping entry) || name == null) {
            add(unreadable("a parameter has no name"), index);
            return;
        }
        Parameter parameter = Parameter.named(name);
        if (parameter == null) {
            unknown(name, index);
            return;
        }
        Integer other = places.putIfAbsent(parameter, index);
        if (other != null) {
            add(
                    Diagnostic.error(Code.FC5103, "the parameter `" + name + "` is there twice", Span.none())
                            .noting("it was set by `" + PLACE + "[" + other + "]` before")
                            .helping("keep one of the two"),
                    index);
            return;
        }
        String value = text(parameter, entry, index);
        if (value != null && !value.isEmpty()) {
            given.put(parameter, value);
            checkWord(parameter, value, index);
        }
    }

    private void unknown(String name, int index) {
        Diagnostic unknown = Diagnostic.error(Code.FC5102, "there is no parameter `" + name + "`", Span.none())
                .noting("known: `" + String.join("`, `", Parameter.keys()) + "`");
        Optional<String> near = Nearest.to(name, Parameter.keys());
        if (near.isPresent()) {
            meant(near.get());
            unknown = unknown.helping("write `" + near.get() + "`");
        }
        add(unknown, index);
    }

    private void meant(String name) {
        Parameter parameter = Parameter.named(name);
        if (parameter != null) {
            told.add(parameter);
        }
    }

    /** The text of an entry; null where it has none, which is said here unless an explicit null means just that. */
    private @Nullable String text(Parameter parameter, Value.Mapping entry, int index) {
        List<String> forms =
                FORMS.stream().filter(form -> isGiven(entry.get(form))).toList();
        if (forms.size() > 1) {
            add(
                    wrongForm(
                            parameter, "has `" + String.join("` and `", forms) + "`, where `string` alone is expected"),
                    index);
        } else if (forms.isEmpty()) {
            withoutForm(parameter, entry, index);
        } else if (!forms.get(0).equals("string")) {
            add(
                    wrongForm(parameter, "has `" + forms.get(0) + "`, where `string` is expected")
                            .helping("write `{name: " + parameter.key() + ", string: \"...\"}`"),
                    index);
        } else if (entry.get("string") instanceof Value.Text text) {
            return text.text();
        } else {
            add(wrongForm(parameter, "has a `string` that is no text").helping("put the value between quotes"), index);
        }
        return null;
    }

    private void withoutForm(Parameter parameter, Value.Mapping entry, int index) {
        if (entry.get("string") instanceof Value.Null && !entry.members().containsKey("value")) {
            return;
        }
        add(
                wrongForm(parameter, "has no `string`")
                        .noting(
                                entry.members().containsKey("value")
                                        ? "Argo CD's documentation has an example with `value`, which no version of"
                                                + " Argo CD reads"
                                        : "other keys, such as the `value` of an example in Argo CD's documentation,"
                                                + " are lost on the way")
                        .helping("write `{name: " + parameter.key() + ", string: \"...\"}`"),
                index);
    }

    private void checkWord(Parameter parameter, String value, int index) {
        if (parameter.words().isEmpty() || parameter.words().contains(value)) {
            return;
        }
        Diagnostic wrong = Diagnostic.error(
                Code.FC5105,
                "the parameter `" + parameter.key() + "` is `" + String.join("` or `", parameter.words()) + "`, not `"
                        + value + "`",
                Span.none());
        Optional<String> near = Nearest.to(value, parameter.words());
        add(near.isPresent() ? wrong.helping("write `" + near.get() + "`") : wrong, index);
    }

    private Checked<RenderRequest> request() {
        for (Parameter parameter : Parameter.values()) {
            if (parameter.required() && !given.containsKey(parameter) && !told.contains(parameter) && readable) {
                diagnostics.add(
                        Diagnostic.error(Code.FC5101, "the parameter `" + parameter.key() + "` is missing", Span.none())
                                .helping("add `{name: " + parameter.key() + ", string: \"...\"}` to `" + PLACE + "`"));
            }
        }
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return Checked.none(diagnostics);
        }
        return Checked.of(new RenderRequest(
                given.getOrDefault(Parameter.CLUSTER, ""),
                Optional.ofNullable(given.get(Parameter.DELIVERY))
                        .map(word -> word.equals("chart") ? Cluster.Delivery.CHART : Cluster.Delivery.MANIFESTS),
                given.getOrDefault(Parameter.ALLOW_EMPTY, "false").equals("true")));
    }

    /** A value that is there and wrong is not missing too. */
    private Diagnostic wrongForm(Parameter parameter, String what) {
        told.add(parameter);
        return Diagnostic.error(Code.FC5104, "the parameter `" + parameter.key() + "` " + what, Span.none());
    }

    private static boolean isGiven(@Nullable Value value) {
        return value != null && !(value instanceof Value.Null);
    }

    private void add(Diagnostic diagnostic, int index) {
        diagnostics.add(diagnostic.on(PLACE + "[" + index + "]"));
    }
}
