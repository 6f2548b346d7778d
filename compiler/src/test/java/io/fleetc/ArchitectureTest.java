package io.fleetc;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The map of the compiler: each package, and everything it may use beside the JDK and JSpecify. */
class ArchitectureTest {
    /** Third-party libraries by the name that the map uses. */
    private static final Map<String, String[]> LIBRARIES = Map.of(
            "jackson-tree", new String[] {"tools.jackson.core..", "tools.jackson.databind.."},
            "snakeyaml-engine", new String[] {"org.snakeyaml.engine.."},
            "networknt", new String[] {"com.networknt.."},
            "fabric8", new String[] {"io.fabric8.."},
            "diff-utils", new String[] {"com.github.difflib.."},
            "jgit", new String[] {"org.eclipse.jgit.."},
            "picocli", new String[] {"picocli.."});

    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("source", List.of()),
            entry("diagnostic", List.of("source")),
            entry("value", List.of("source")),
            entry("yaml", List.of("source", "diagnostic", "value", "snakeyaml-engine")),
            entry("dhall", List.of("source", "diagnostic", "value")),
            entry("report", List.of("source", "diagnostic", "value")),
            entry("schema", List.of("source", "diagnostic", "value", "yaml", "networknt", "jackson-tree")),
            entry("model", List.of("source", "diagnostic", "value")),
            entry("layers", List.of("source", "diagnostic", "value", "model")),
            entry("catalogue", List.of("source", "diagnostic", "value", "yaml", "model", "layers")),
            entry("rules", List.of("source", "diagnostic", "value", "model", "layers", "catalogue")),
            entry("manifest", List.of("source", "diagnostic", "value", "yaml", "model", "layers", "catalogue")),
            entry("output", List.of("source", "diagnostic", "value", "yaml", "manifest", "diff-utils")),
            entry("verify", List.of("source", "diagnostic", "value", "fabric8", "jackson-tree")),
            entry("transition", List.of()),
            entry("history", List.of("source", "diagnostic", "jgit")),
            entry("hook", List.of("source", "diagnostic")),
            entry("evidence", List.of("source", "diagnostic", "value", "yaml", "schema", "model")),
            entry(
                    "change",
                    List.of(
                            "source",
                            "diagnostic",
                            "value",
                            "model",
                            "layers",
                            "catalogue",
                            "rules",
                            "transition",
                            "evidence")),
            entry(
                    "plan",
                    List.of(
                            "source",
                            "diagnostic",
                            "value",
                            "yaml",
                            "model",
                            "layers",
                            "catalogue",
                            "rules",
                            "manifest",
                            "output",
                            "transition",
                            "evidence",
                            "report",
                            "change")),
            entry("conform", List.of("source", "diagnostic", "value", "yaml", "report", "diff")),
            entry("diff", List.of("source", "diagnostic", "value", "yaml", "report", "output")),
            entry(
                    "compiler",
                    List.of(
                            "source",
                            "diagnostic",
                            "value",
                            "yaml",
                            "dhall",
                            "schema",
                            "model",
                            "layers",
                            "catalogue",
                            "rules",
                            "manifest",
                            "output",
                            "verify",
                            "history",
                            "evidence",
                            "change",
                            "plan",
                            "diff",
                            "conform")),
            entry("argocd", List.of("source", "diagnostic", "value", "yaml", "report", "model", "compiler")),
            entry(
                    "cli",
                    List.of(
                            "source",
                            "diagnostic",
                            "value",
                            "yaml",
                            "dhall",
                            "report",
                            "model",
                            "catalogue",
                            "rules",
                            "output",
                            "history",
                            "evidence",
                            "change",
                            "plan",
                            "diff",
                            "hook",
                            "conform",
                            "compiler",
                            "argocd",
                            "picocli")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.fleetc");

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatTheMapAllows(String name) {
        Stream<String> allowed = MAY_USE.getOrDefault(name, List.of()).stream()
                .flatMap(used -> LIBRARIES.containsKey(used)
                        ? Stream.of(LIBRARIES.get(used))
                        : Stream.of("io.fleetc." + used + ".."));
        classes()
                .that()
                .resideInAPackage("io.fleetc." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        Stream.concat(Stream.of("java..", "org.jspecify..", "io.fleetc." + name + ".."), allowed)
                                .toArray(String[]::new)))
                .check(CLASSES);
    }

    @Test
    void everyPackageIsOnTheMap() {
        assertThat(MAY_USE.keySet()).containsAll(packages().toList());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(CLASSES.getPackage("io.fleetc").getSubpackagesInTree())
                .filteredOn(found -> !found.getClasses().isEmpty())
                .isNotEmpty()
                .allMatch(found -> found.isAnnotatedWith(NullMarked.class));
    }

    /** The same sources give the same bytes: no clock, no environment, no default, no collection without an order. */
    @Test
    void theCompilerIsPure() {
        ArchRule pure = noClasses()
                .that()
                .resideOutsideOfPackage("io.fleetc.cli..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .callMethod(Map.class, "copyOf", Map.class)
                .orShould()
                .callMethod(Set.class, "copyOf", Collection.class)
                .orShould()
                .callMethod(Collectors.class, "toSet")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(HashMap.class, HashSet.class, Random.class, Clock.class);
        pure.check(CLASSES);
    }

    /** Few capabilities touch files: one reads, one reads what a repository keeps, one writes, one puts up Git's hook. */
    @Test
    void onlyAFewPackagesTouchFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.fleetc.source..",
                        "io.fleetc.history..",
                        "io.fleetc.output..",
                        "io.fleetc.hook..",
                        "io.fleetc.cli..")
                .and()
                // A step of the build, which nothing else uses.
                .doNotHaveFullyQualifiedName("io.fleetc.yaml.Preparation")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(CLASSES);
    }

    /** Only the command line may print or end the process. */
    @Test
    void onlyTheCommandLineUsesStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.fleetc.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    static Stream<String> packages() {
        return new TreeSet<>(CLASSES.getPackage("io.fleetc").getSubpackages().stream()
                        .map(found -> found.getRelativeName())
                        .toList())
                .stream();
    }
}
