package io.fleetc.verify;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Proves that objects which are applied in the given order find what they need: each ConfigMap, Secret, ServiceAccount,
 * claim, class, role, Service that an object names is emitted before it, or exists in the cluster without us.
 *
 * <p>A Service behind a webhook or a route may come later, since nothing asks for it before it is there. An ExternalSecret
 * and a Certificate bring the Secret that they fill. A Service must select the pods of some workload.
 */
public final class References {
    private References() {}

    /** What an object names of other objects, in the order in which it is written. */
    public static Set<Reference> of(Value.Mapping object) {
        return ReferenceReader.references(object);
    }

    /**
     * What is missing or comes too late.
     *
     * @param objects all objects of a cluster in the order in which they are applied
     * @param external whether a needed object exists without being emitted: the Secrets that the fleet refers to, what the
     *     platform creates at run time, stores and issuers
     */
    public static List<Diagnostic> unresolved(List<Value.Mapping> objects, Predicate<Reference> external) {
        Set<String> all = new TreeSet<>();
        objects.forEach(object -> all.addAll(provided(object)));
        Set<String> before = new TreeSet<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Value.Mapping object : objects) {
            String subject = ObjectVerifier.subject(text(object, "kind"), object);
            for (Reference need : of(object)) {
                boolean found = (need.before() ? before : all).contains(need.id());
                if (!found && !external.test(need)) {
                    diagnostics.add(missing(subject, need, all.contains(need.id())));
                }
            }
            before.addAll(provided(object));
        }
        diagnostics.addAll(selections(objects));
        return diagnostics;
    }

    private static Diagnostic missing(String subject, Reference need, boolean late) {
        return Diagnostic.error(
                Code.FC5009,
                subject + " needs " + need.id() + ", which is " + (late ? "applied after it" : "not emitted"),
                Span.none());
    }

    /** The objects that are there once an object is applied: itself, and the Secret that an operator fills for it. */
    private static Set<String> provided(Value.Mapping object) {
        Set<String> provided = new TreeSet<>();
        Value.Mapping metadata = object.mapping("metadata");
        String kind = text(object, "kind");
        String namespace = text(metadata, "namespace");
        provided.add(Reference.id(kind, namespace, text(metadata, "name")));
        String filled = "";
        if (kind.equals("ExternalSecret")) {
            filled = object.at(ValuePath.of("spec", "target", "name")) instanceof Value.Text target
                    ? target.text()
                    : text(metadata, "name");
        } else if (kind.equals("Certificate")) {
            filled = text(object.mapping("spec"), "secretName");
        }
        if (!filled.isEmpty()) {
            provided.add(Reference.id("Secret", namespace, filled));
        }
        return provided;
    }

    private static List<Diagnostic> selections(List<Value.Mapping> objects) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Value.Mapping object : objects) {
            boolean selects = text(object, "kind").equals("Service")
                    && object.at(ValuePath.of("spec", "selector")) instanceof Value.Mapping;
            if (selects && objects.stream().noneMatch(workload -> selects(object, workload))) {
                diagnostics.add(Diagnostic.error(
                        Code.FC5009,
                        ObjectVerifier.subject("Service", object) + " selects the pods of no emitted workload",
                        Span.none()));
            }
        }
        return diagnostics;
    }

    private static boolean selects(Value.Mapping service, Value.Mapping workload) {
        Value.Mapping labels = podLabels(workload);
        boolean sameNamespace =
                text(service.mapping("metadata"), "namespace").equals(text(workload.mapping("metadata"), "namespace"));
        return labels != null
                && sameNamespace
                && service.at(ValuePath.of("spec", "selector")) instanceof Value.Mapping selector
                && selector.members().entrySet().stream()
                        .allMatch(entry -> entry.getValue().value().equals(labels.get(entry.getKey())));
    }

    /** The labels of the pods of a workload; those of a Spark driver are set by the operator as well. */
    private static Value.@Nullable Mapping podLabels(Value.Mapping workload) {
        String kind = text(workload, "kind");
        ValuePath template = WorkloadRules.template(kind);
        if (template != null && workload.at(template.key("metadata").key("labels")) instanceof Value.Mapping labels) {
            return labels;
        }
        return kind.equals("SparkApplication") ? SparkLabels.driver(workload) : null;
    }

    private static String text(Value.@Nullable Mapping mapping, String key) {
        return Objects.requireNonNullElse(mapping == null ? null : mapping.text(key), "");
    }
}
