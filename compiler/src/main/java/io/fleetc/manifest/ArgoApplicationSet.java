package io.fleetc.manifest;

import io.fleetc.model.Rings;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One ApplicationSet: an element for each cluster, and a template for what they have in common.
 *
 * <p>A text on which all clusters agree stands in the template; one that differs stands in the elements, with a
 * placeholder in its place. What is no text, or what only some have, is a patch in the element. Elements are data to Argo
 * CD, never templates, so that nothing that a fleet says is taken for one.
 */
final class ArgoApplicationSet {
    private static final String PATCH = "patch";

    /** What starts an action of the template language. */
    private static final String ACTION = "{{";

    /** Set on an Application by whoever wants it left alone for a while; without this it would be taken away again. */
    private static final String PAUSED = "argocd.argoproj.io/skip-reconcile";

    private final String name;
    private final ArgoApplication first;
    private final List<ArgoApplication> applications = new ArrayList<>();

    /**
     * An ApplicationSet.
     *
     * @param name its name
     * @param first the Application that gives what all of them have, such as project and namespace
     */
    ArgoApplicationSet(String name, ArgoApplication first) {
        this.name = name;
        this.first = first;
    }

    void add(ArgoApplication application) {
        applications.add(application);
    }

    /** The object. */
    Value.Mapping object(Rings rings) {
        List<Map<String, String>> texts = applications.stream()
                .map(application -> application.texts(rings))
                .toList();
        Map<String, String> common = common(texts);
        Value.Mapping automated = agreed(ArgoApplication::automated);
        Value.Sequence ignored = agreed(ArgoApplication::ignored);
        List<Value.Mapping> patches = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            patches.add(patch(applications.get(i), texts.get(i), common, automated, ignored));
        }
        boolean patched = patches.stream().anyMatch(patch -> !patch.members().isEmpty());
        List<Value> elements = new ArrayList<>();
        for (int i = 0; i < applications.size(); i++) {
            Values.Builder element = Values.map();
            texts.get(i).forEach((key, text) -> {
                if (placeholder(key).equals(common.get(key))) {
                    element.put(key, text);
                }
            });
            elements.add(element.put(PATCH, patched ? patches.get(i) : null).build());
        }
        Value list = Values.map()
                .put("list", Values.map().put("elements", Values.list(elements)).build())
                .build();
        Value template = Values.map()
                .put("metadata", first.metadata(common))
                .put("spec", first.specification(common, automated, ignored == null ? Values.list() : ignored, null))
                .build();
        Values.Builder specification = Values.map()
                .put("generators", Values.list(list))
                .put("template", template)
                .put("templatePatch", patched ? "{{ toJson ." + PATCH + " }}" : null);
        return with(specification, rings);
    }

    /** The object without what is said of single Applications, for comparisons that look at those themselves. */
    Value.Mapping withoutApplications(Rings rings) {
        return with(Values.map(), rings);
    }

    private Value.Mapping with(Values.Builder specification, Rings rings) {
        specification
                .put("goTemplate", true)
                .put("goTemplateOptions", Values.texts(List.of("missingkey=error")))
                .put(
                        "preservedFields",
                        Values.map()
                                .put("annotations", Values.texts(List.of(PAUSED)))
                                .build())
                .put(
                        "syncPolicy",
                        Values.map().put("preserveResourcesOnDeletion", true).build())
                .put("strategy", strategy(rings));
        return KubernetesObject.namespaced(
                        ArgoObjects.VERSION,
                        "ApplicationSet",
                        name,
                        first.argocd().namespace())
                .with("spec", specification.build())
                .build();
    }

    /** For every text that all have: the text itself, or its placeholder. */
    private Map<String, String> common(List<Map<String, String>> texts) {
        Map<String, String> common = new LinkedHashMap<>();
        texts.get(0).forEach((key, text) -> {
            if (texts.stream().allMatch(others -> others.containsKey(key))) {
                boolean same = texts.stream().allMatch(others -> text.equals(others.get(key)))
                        && !key.equals(ArgoApplication.CLUSTER)
                        && !text.contains(ACTION);
                common.put(key, same ? text : placeholder(key));
            }
        });
        String path = first.path(placeholder(ArgoApplication.CLUSTER));
        String directory = first.argocd().path();
        boolean ofCluster = applications.stream()
                .allMatch(application -> application.argocd().path().equals(directory));
        if (common.containsKey(ArgoApplication.PATH) && ofCluster && !directory.contains(ACTION)) {
            common.put(ArgoApplication.PATH, path);
        }
        return common;
    }

    private static String placeholder(String key) {
        return "{{." + key + "}}";
    }

    /** What all Applications say, or null when they do not agree. */
    private <T> @Nullable T agreed(Function<ArgoApplication, @Nullable T> said) {
        T value = said.apply(first);
        return applications.stream().allMatch(application -> Objects.equals(value, said.apply(application)))
                ? value
                : null;
    }

    private static Value.Mapping patch(
            ArgoApplication application,
            Map<String, String> texts,
            Map<String, String> common,
            Value.@Nullable Mapping automated,
            Value.@Nullable Sequence ignored) {
        ValueTree patch = new ValueTree();
        texts.forEach((key, text) -> {
            if (!common.containsKey(key)) {
                patch.put(ArgoApplication.place(key), Values.text(text));
            }
        });
        Value.Mapping own = application.automated();
        if (automated == null && own != null) {
            patch.put(ValuePath.of("spec", "syncPolicy", "automated"), own);
        }
        if (ignored == null && !application.ignored().items().isEmpty()) {
            patch.put(ValuePath.of("spec", "ignoreDifferences"), application.ignored());
        }
        Value.Mapping values = application.values();
        if (values != null) {
            patch.put(ValuePath.of("spec", "source", "helm"), values);
        }
        return patch.build() instanceof Value.Mapping mapping ? mapping : Values.empty();
    }

    /**
     * The rings as steps. They bound what a bad change reaches before somebody sees it, and are no gate: Argo CD goes on
     * as soon as the Applications of a step are healthy. Only what syncs by itself is in a step; what a person syncs has no
     * label, and waits for that person.
     */
    private @Nullable Value strategy(Rings rings) {
        if (rings.rings().isEmpty() || applications.stream().allMatch(part -> part.automated() == null)) {
            return null;
        }
        List<Value> steps = new ArrayList<>();
        rings.rings().forEach(ring -> steps.add(step(ring.name(), rings)));
        if (applications.stream()
                .anyMatch(
                        part -> ArgoApplication.NO_RING.equals(part.texts(rings).get(ArgoApplication.RING)))) {
            steps.add(step(ArgoApplication.NO_RING, rings));
        }
        return Values.map()
                .put("type", "RollingSync")
                .put(
                        "rollingSync",
                        Values.map().put("steps", Values.list(steps)).build())
                .build();
    }

    private static Value step(String ring, Rings rings) {
        Value expression = Values.map()
                .put("key", ArgoApplication.RING_LABEL)
                .put("operator", "In")
                .put("values", Values.texts(List.of(ring)))
                .build();
        Values.Builder step = Values.map().put("matchExpressions", Values.list(expression));
        if (rings.maxPerStep() < Integer.MAX_VALUE) {
            step.put("maxUpdate", rings.maxPerStep());
        }
        return step.build();
    }
}
