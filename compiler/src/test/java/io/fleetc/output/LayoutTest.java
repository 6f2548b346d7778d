package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.Component;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LayoutTest {
    private static final Span AT = new Source("fleet.yaml", "dc-a:\n").span(0, 4);
    private static final List<Component> COMPONENTS = List.of(
            component(
                    "20-core",
                    object("v1", "Service", "iomete", "core"),
                    object("apps/v1", "Deployment", "iomete", "core")),
            component(
                    "10-access",
                    object("rbac.authorization.k8s.io/v1", "ClusterRole", "", "system:spark"),
                    object("rbac.authorization.k8s.io/v1", "RoleBinding", "team-a", "spark"),
                    object("rbac.authorization.k8s.io/v1", "RoleBinding", "team-b", "spark")),
            component("30-nothing"));

    @Example
    void writesAFilePerComponent() {
        FileTree files = files(Layout.COMPONENT, COMPONENTS);
        assertThat(files.paths())
                .containsExactly(
                        "dc-a/index.json",
                        "dc-a/manifests/10-access.yaml",
                        "dc-a/manifests/20-core.yaml",
                        "dc-a/values.yaml");
        assertThat(files.text("dc-a/values.yaml")).isEqualTo("name: dc-a\n");
        assertThat(files.text("dc-a/manifests/20-core.yaml")).isEqualTo("""
            apiVersion: v1
            kind: Service
            metadata:
              name: core
              namespace: iomete
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: core
              namespace: iomete
            """);
    }

    @Example
    void writesAStreamPerClusterInTheOrderOfComponents() {
        FileTree files = files(Layout.CLUSTER, COMPONENTS);
        assertThat(files.paths()).containsExactly("dc-a/index.json", "dc-a/manifests.yaml", "dc-a/values.yaml");
        assertThat(files.text("dc-a/manifests.yaml").lines().filter(line -> line.startsWith("kind: ")))
                .containsExactly(
                        "kind: ClusterRole",
                        "kind: RoleBinding",
                        "kind: RoleBinding",
                        "kind: Service",
                        "kind: Deployment");
    }

    @Example
    void writesAFilePerObject() {
        assertThat(files(Layout.OBJECT, COMPONENTS).paths())
                .containsExactly(
                        "dc-a/index.json",
                        "dc-a/manifests/10-access/01-clusterrole-system_spark.yaml",
                        "dc-a/manifests/10-access/02-rolebinding-spark-in-team-a.yaml",
                        "dc-a/manifests/10-access/02-rolebinding-spark-in-team-b.yaml",
                        "dc-a/manifests/20-core/01-service-core.yaml",
                        "dc-a/manifests/20-core/02-deployment-core.yaml",
                        "dc-a/values.yaml");
    }

    @Example
    void tellsObjectsApartWhoseNamesReadAlike() {
        List<String> names = ObjectFileNames.of(List.of(
                object("networking.istio.io/v1", "Gateway", "iomete", "gateway"),
                object("gateway.networking.k8s.io/v1", "Gateway", "iomete", "gateway"),
                object("v1", "ConfigMap", "", "a:b"),
                object("v1", "ConfigMap", "", "a/b"),
                object("v1", "Secret", "iomete", "s".repeat(250))));
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.get(0)).matches("01-gateway-gateway-in-iomete-[0-9a-f]{10}");
        assertThat(names.get(2)).matches("02-configmap-a_b-[0-9a-f]{10}");
        assertThat(names.get(4)).matches("03-secret-s{110}-[0-9a-f]{10}").hasSizeLessThan(140);
    }

    @Example
    void indexesTheObjectsOfEachFile() {
        FileTree files = files(Layout.COMPONENT, COMPONENTS);
        assertThat(files.text("dc-a/index.json")).isEqualTo("""
            {
              "format": "fleetc.io/directory-index/v1",
              "directory": "dc-a",
              "inputDigest": "sha256:in",
              "catalogueDigest": "sha256:catalogue",
              "files": {
                "manifests/10-access.yaml": {
                  "sha256": "%s",
                  "objects": [
                    ["rbac.authorization.k8s.io/v1", "ClusterRole", "", "system:spark"],
                    ["rbac.authorization.k8s.io/v1", "RoleBinding", "team-a", "spark"],
                    ["rbac.authorization.k8s.io/v1", "RoleBinding", "team-b", "spark"]
                  ]
                },
                "manifests/20-core.yaml": {
                  "sha256": "%s",
                  "objects": [
                    ["v1", "Service", "iomete", "core"],
                    ["apps/v1", "Deployment", "iomete", "core"]
                  ]
                },
                "values.yaml": {
                  "sha256": "%s",
                  "objects": []
                }
              }
            }
            """.formatted(
                        files.sha256("dc-a/manifests/10-access.yaml"),
                        files.sha256("dc-a/manifests/20-core.yaml"),
                        files.sha256("dc-a/values.yaml")));
    }

    @Example
    void refusesTwoObjectsOfOneIdentity() {
        List<Component> components = new ArrayList<>(COMPONENTS);
        components.add(component("40-more", object("apps/v1beta1", "Deployment", "iomete", "core")));
        components.add(component("50-own", object("v1", "Pod", "", "x"), object("v1", "Pod", "", "x")));
        Checked<FileTree> refused = ClusterFiles.of(output("dc-a", components), Layout.COMPONENT);
        assertThat(refused.present()).isFalse();
        assertThat(refused.diagnostics())
                .extracting(LayoutTest::inOneLine)
                .containsExactly(
                        "FC5005 fleet.yaml:1:1 cluster `dc-a` would get `Deployment iomete/core` twice: component"
                                + " `20-core` holds one, component `40-more` the other",
                        "FC5005 fleet.yaml:1:1 cluster `dc-a` would get `Pod x` twice: component `50-own` holds both");
    }

    @Example
    void refusesAClusterWhoseNameCannotNameADirectory() {
        assertThat(ClusterFiles.of(output("argocd", COMPONENTS), Layout.COMPONENT)
                        .diagnostics())
                .extracting(LayoutTest::inOneLine)
                .containsExactly(
                        "FC2009 fleet.yaml:1:1 the cluster name `argocd` cannot name a directory: the directory of"
                                + " that name holds what belongs to no cluster");
        assertThat(ClusterFiles.of(output("con", COMPONENTS), Layout.COMPONENT).diagnostics())
                .extracting(LayoutTest::inOneLine)
                .containsExactly(
                        "FC2009 fleet.yaml:1:1 the cluster name `con` cannot name a directory: a segment is the"
                                + " name of a device on Windows");
    }

    @Example
    void joinsClustersAndArgoCdUnderOneIndex() {
        Map<String, List<Value.Mapping>> argoCd = new LinkedHashMap<>();
        argoCd.put("dc-a.yaml", List.of(object("argoproj.io/v1alpha1", "Application", "argocd", "dc-a")));
        GatheredParts parts = new GatheredParts();
        parts.add(files(Layout.CLUSTER, COMPONENTS), "");
        parts.add(OutputTree.argoCd(argoCd).orElseThrow(), "");
        FileTree tree = parts.with(OutputTree.index(List.of("dc-a")));
        assertThat(tree.paths())
                .containsExactly(
                        "argocd/dc-a.yaml",
                        "argocd/index.json",
                        "dc-a/index.json",
                        "dc-a/manifests.yaml",
                        "dc-a/values.yaml",
                        "index.json");
        assertThat(tree.text("argocd/index.json"))
                .contains("[\"argoproj.io/v1alpha1\", \"Application\", \"argocd\", \"dc-a\"]");
        assertThat(tree.text("index.json")).contains("\"clusters\": [\n    \"dc-a\"\n  ]");
    }

    @Property(tries = 100)
    void everyLayoutHoldsTheSameObjectsInAnOrderOfApplying(@ForAll("components") List<Component> components) {
        List<String> stream = documents(files(Layout.CLUSTER, components));
        assertThat(documents(files(Layout.COMPONENT, components))).isEqualTo(stream);
        List<String> apart = documents(files(Layout.OBJECT, components));
        assertThat(apart).containsExactlyInAnyOrderElementsOf(stream);
        assertThat(apart.stream().map(LayoutTest::kind))
                .containsExactlyElementsOf(stream.stream().map(LayoutTest::kind).toList());
    }

    @Property(tries = 50)
    void theOrderInWhichComponentsComeDoesNotMatter(@ForAll("components") List<Component> components) {
        List<Component> turned = new ArrayList<>(components);
        Collections.reverse(turned);
        for (Layout layout : Layout.values()) {
            assertThat(files(layout, turned)).isEqualTo(files(layout, components));
        }
    }

    @Provide
    Arbitrary<List<Component>> components() {
        Arbitrary<Value.Mapping> object = Combinators.combine(
                        Arbitraries.of("Service", "Role", "Secret"),
                        Arbitraries.of("", "team-a", "team-b"),
                        Arbitraries.of("a", "a:b", "a/b", "A", "b"))
                .as((kind, namespace, name) -> object("v1", kind, namespace, name));
        return object.list().uniqueElements(ObjectId::of).ofMaxSize(12).map(LayoutTest::spread);
    }

    private static List<Component> spread(List<Value.Mapping> objects) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < objects.size(); i += 4) {
            List<Value.Mapping> part = objects.subList(i, Math.min(i + 4, objects.size()));
            components.add(new Component((90 - i) + "-part", part));
        }
        return components;
    }

    /** All documents in the order of the paths of their files. */
    private static List<String> documents(FileTree files) {
        List<String> documents = new ArrayList<>();
        for (String path : files.paths()) {
            if (path.contains("/manifests")) {
                documents.addAll(List.of(files.text(path).split("---\n")));
            }
        }
        return documents;
    }

    private static String kind(String document) {
        return document.lines()
                .filter(line -> line.startsWith("kind: "))
                .findFirst()
                .orElseThrow();
    }

    private static FileTree files(Layout layout, List<Component> components) {
        Checked<FileTree> files = ClusterFiles.of(output("dc-a", components), layout);
        assertThat(files.diagnostics()).isEmpty();
        return files.value();
    }

    private static ClusterOutput output(String name, List<Component> components) {
        Value.Mapping values = Values.map().put("name", name).build();
        return new ClusterOutput(name, AT, values, components, "sha256:in", "sha256:catalogue");
    }

    private static Component component(String name, Value.Mapping... objects) {
        return new Component(name, List.of(objects));
    }

    private static Value.Mapping object(String apiVersion, String kind, String namespace, String name) {
        Values.Builder metadata = Values.map().put("name", name);
        metadata.put("namespace", namespace.isEmpty() ? null : namespace);
        return Values.map()
                .put("kind", kind)
                .put("apiVersion", apiVersion)
                .put("metadata", metadata.build())
                .build();
    }

    private static String inOneLine(Diagnostic told) {
        return told.code() + " " + told.at().span() + " " + told.message() + ": " + String.join("; ", told.notes());
    }
}
