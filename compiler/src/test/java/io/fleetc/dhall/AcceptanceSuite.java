package io.fleetc.dhall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The files of the official acceptance suite, wherever they lie. */
final class AcceptanceSuite {
    /** The directory that holds {@code tests} and {@code Prelude}. */
    private static final Path ROOT = Path.of(System.getProperty("fleetc.dhall.tests", "../../shared/dhall-tests"));

    /** Files that other files of the suite import, but that a share of the suite may lack. */
    private static final Map<String, String> IMPORTED = Map.of(
            "tests/import/success/customHeadersA.dhall",
            "https://httpbin.org/user-agent using (toMap { User-Agent = \"Dhall\" }) as Text",
            "tests/import/success/unit/asLocation/Canonicalize5A.dhall",
            "../bar/import.dhall as Location",
            "tests/normalization/success/unit/OperatorPlusOneAndOneA.dhall",
            "1 + 1");

    private static final Path SHARED = Path.of("../../shared");

    private AcceptanceSuite() {}

    /**
     * One case.
     *
     * @param name the path below {@code tests} without what distinguishes input from expectation
     * @param input what is given
     * @param expected what is to come out, null for a failure
     */
    record Case(String name, Path input, @Nullable Path expected) {
        /** Whether it does without imports and without types, as the suite's manual says. */
        boolean isSimple() {
            return name.contains("/unit/") || name.contains("/simple/");
        }

        /** A file that belongs to the case, for example {@code ENV.dhall}. */
        Path beside(String suffix) {
            return Path.of(input.toString().replaceAll("A?\\.dhallb?$", "") + suffix);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Whether the suite is there. It is no part of this repository; where it must be there, its absence is a failure. */
    static boolean isThere() {
        return Files.isDirectory(tests());
    }

    /** Skips the test if the suite is absent. */
    static void assumeThere() {
        if (System.getenv("FLEETC_CI") != null && Files.isDirectory(SHARED)) {
            assertThat(isThere())
                    .as("the suite at %s, where FLEETC_CI is set", ROOT)
                    .isTrue();
        }
        Assumptions.assumeTrue(isThere(), "the Dhall acceptance suite, shared/dhall-tests, is not there");
    }

    static Path tests() {
        return ROOT.resolve("tests");
    }

    static Path prelude() {
        return ROOT.resolve("Prelude");
    }

    /** The cases of a category that are to succeed: an input for each expectation. */
    static List<Case> successes(String category) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(category + "/success")) {
            String name = name(file);
            if (isInput(file)) {
                cases.add(new Case(name, file, expected(file)));
            }
        }
        return cases;
    }

    /** The cases of a category that are to fail. */
    static List<Case> failures(String category) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : files(category + "/failure")) {
            if (file.toString().matches(".*\\.dhallb?") && !file.toString().endsWith("ENV.dhall")) {
                cases.add(new Case(name(file), file, null));
            }
        }
        return cases;
    }

    /** Every file of the suite by its path below it, as the imports of the suite name them. */
    static Map<String, byte[]> everything() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Path directory : List.of(tests(), prelude())) {
            try (Stream<Path> found = Files.walk(directory)) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(ROOT.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        IMPORTED.forEach((name, text) -> files.putIfAbsent(name, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** All files below a folder of the tests. */
    static List<Path> files(String folder) throws IOException {
        Path directory = tests().resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** An input is what has an expectation; one case upstream lacks the A that marks inputs. */
    private static boolean isInput(Path file) {
        String path = file.toString();
        if (path.matches(".*A\\.dhallb?")) {
            return true;
        }
        return path.endsWith(".dhall") && !path.matches(".*(B|ENV)\\.dhall") && Files.exists(Path.of(path + "b"));
    }

    /** What the case expects; that it exists is for the case to show. */
    private static Path expected(Path input) {
        String path = input.toString();
        if (!path.matches(".*A\\.dhallb?")) {
            return Path.of(path + "b");
        }
        String stem = path.replaceAll("A\\.dhallb?$", "B");
        for (String ending : List.of(".dhall", ".dhallb", ".hash")) {
            if (Files.exists(Path.of(stem + ending))) {
                return Path.of(stem + ending);
            }
        }
        return Path.of(stem);
    }

    private static String name(Path file) {
        return tests().relativize(file).toString().replace('\\', '/').replaceAll("A?\\.dhallb?$", "");
    }
}
