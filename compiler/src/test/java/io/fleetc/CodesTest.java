package io.fleetc;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.diagnostic.Code;
import io.fleetc.rules.RuleBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What all cases together hold: every code is printed somewhere, nothing is printed under a code that does not exist,
 * and there are as many cases as the project has promised.
 */
class CodesTest {
    private static final Path CASES = Path.of("src/test/cases");
    private static final Path SOURCES = Path.of("src/test/java");
    private static final String EXPECTED = "expected.txt";

    /** The head of a printed diagnostic and the place below it; a diagnostic about no file has none. */
    private static final Pattern TOLD =
            Pattern.compile("(?m)^(error|warning|note)\\[([^]]+)].*\\R(?: *--> (\\S+?)(?::\\d+:\\d+)?$)?");

    /** The name of a code. */
    private static final Pattern CODE = Pattern.compile("\\bFC\\d{4}\\b");

    /** One printed diagnostic. */
    private record Told(String severity, String code, String file) {
        boolean isError() {
            return severity.equals("error");
        }
    }

    /** A directory of cases and what is expected of it. */
    private record Case(Path directory, List<Told> told) {
        List<Told> errors() {
            return told.stream().filter(Told::isError).toList();
        }

        boolean hasErrors() {
            return !errors().isEmpty();
        }

        /** Whether it holds at least three mistakes, in at least two files. */
        boolean isManifold() {
            return errors().size() >= 3
                    && errors().stream().map(Told::file).distinct().count() >= 2;
        }
    }

    @Test
    void everyCodeIsPrintedByACase() throws IOException {
        Set<String> missing = names();
        for (Case each : cases()) {
            each.told().forEach(told -> missing.remove(told.code()));
        }
        // What takes a file system, a repository or a selection is shown by tests that build one, and name the code.
        missing.removeIf(code -> code.matches("FC(1|5)...|FC60[04].|FC3017") && namedByATest(code));
        assertThat(missing)
                .as("codes that no case prints and, for those of reading, writing and history, no test names")
                .isEmpty();
    }

    @Test
    void everyPrintedCodeExists() throws IOException {
        RuleBook shipped = RuleBook.shipped(Catalogue.shipped());
        List<String> unknown = new ArrayList<>();
        for (Case each : cases()) {
            String input = input(each.directory());
            for (Told told : each.told()) {
                boolean known = CODE.matcher(told.code()).matches()
                        ? names().contains(told.code())
                        : shipped.rule(told.code()).isPresent() || input.contains(told.code());
                if (!known) {
                    unknown.add(CASES.relativize(each.directory()) + ": " + told.code());
                }
            }
        }
        assertThat(unknown)
                .as("printed under neither a code, a shipped rule nor a rule of the case's own")
                .isEmpty();
    }

    @Test
    void noExpectationNamesACodeThatIsNone() throws IOException {
        Set<String> known = names();
        List<String> unknown = new ArrayList<>();
        for (Case each : cases()) {
            Matcher code = CODE.matcher(Files.readString(each.directory().resolve(EXPECTED)));
            while (code.find()) {
                if (!known.contains(code.group())) {
                    unknown.add(CASES.relativize(each.directory()) + ": " + code.group());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** The totals that the first issue of the project asks for; the cases of the renderers are invented and left out. */
    @Test
    void thereAreEnoughCases() throws IOException {
        List<Case> cases = cases().stream()
                .filter(each -> !each.directory().startsWith(CASES.resolve("report")))
                .toList();
        assertThat(cases).as("cases with an expected text").hasSizeGreaterThanOrEqualTo(120);
        assertThat(cases.stream().filter(Case::hasErrors).count())
                .as("cases with errors")
                .isGreaterThanOrEqualTo(cases.size() / 2);
        assertThat(cases.stream().filter(Case::isManifold).map(Case::directory).toList())
                .as("cases with three or more mistakes in two or more files")
                .hasSizeGreaterThanOrEqualTo(30);
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(Code.values()).map(Code::name).forEach(names::add);
        return names;
    }

    private static boolean namedByATest(String code) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("CodesTest.java"))
                    .toList()) {
                if (Files.readString(file).contains(code)) {
                    return true;
                }
            }
            return false;
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path expected : files(CASES)) {
            Path directory = expected.getParent();
            if (expected.endsWith(EXPECTED) && directory != null) {
                cases.add(new Case(directory, told(Files.readString(expected))));
            }
        }
        return cases;
    }

    private static List<Told> told(String text) {
        List<Told> told = new ArrayList<>();
        Matcher head = TOLD.matcher(text);
        while (head.find()) {
            String file = head.group(3);
            told.add(new Told(head.group(1), head.group(2), file == null ? "" : file));
        }
        return told;
    }

    /** The text of all files of a case but its expectations. */
    private static String input(Path directory) throws IOException {
        StringBuilder input = new StringBuilder();
        for (Path file : files(directory)) {
            if (!String.valueOf(file.getFileName()).startsWith("expected.")) {
                // Some inputs are no text on purpose.
                input.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return input.toString();
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
