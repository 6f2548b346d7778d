package io.fleetc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of the platform is data: no flag and no rule is called by its name in the program. */
class NoNamesInCodeTest {
    private static final Path ROOT = Path.of(System.getProperty("fleetc.repository", ".."));

    /** Words that are also the name of a flag: a setting of a cluster, and an API group of Kubernetes. */
    private static final Pattern OTHER_MEANINGS =
            Pattern.compile("(?<!flags\\.)\\bpriorityClasses\\b|scheduling\\.k8s\\.io");

    @Test
    void noFlagIsNamed() throws IOException {
        Set<String> flags = new TreeSet<>(Catalogue.shipped().flags().keySet());
        assertThat(flags).hasSizeGreaterThan(40);
        List<String> found = new ArrayList<>();
        for (Literal literal : literals()) {
            String text = OTHER_MEANINGS.matcher(literal.text()).replaceAll("");
            for (String word : text.split("[^A-Za-z0-9]+", -1)) {
                if (flags.contains(word)) {
                    found.add(literal.toString());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void noRuleIsNamed() throws IOException {
        Set<String> ids = FleetFiles.shipped().ids();
        assertThat(ids).hasSizeGreaterThan(40);
        assertThat(literals())
                .filteredOn(literal -> ids.stream().anyMatch(literal.text()::contains))
                .isEmpty();
    }

    /** A text in the program and where it stands. */
    private record Literal(String file, int line, String text) {
        @Override
        public String toString() {
            return file + ":" + line + ": \"" + text + "\"";
        }
    }

    private static List<Literal> literals() throws IOException {
        List<Literal> literals = new ArrayList<>();
        for (String module : List.of("compiler", "maven-plugin")) {
            Path main = ROOT.resolve(module).resolve("src/main/java");
            if (Files.exists(main)) {
                try (Stream<Path> files = Files.walk(main)) {
                    for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                            .sorted()
                            .toList()) {
                        String name = String.valueOf(file.getFileName());
                        literals.addAll(literals(name, Files.readString(file)));
                    }
                }
            }
        }
        assertThat(literals).hasSizeGreaterThan(1000);
        return literals;
    }

    /** The string literals of a compilation unit; comments and character literals are stepped over. */
    private static List<Literal> literals(String file, String text) {
        List<Literal> literals = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("//", at)) {
                at = after(text, "\n", at);
            } else if (text.startsWith("/*", at)) {
                at = after(text, "*/", at + 2);
            } else if (text.startsWith("\"\"\"", at)) {
                int end = after(text, "\"\"\"", at + 3);
                literals.add(new Literal(file, line(text, at), text.substring(at + 3, end - 3)));
                at = end;
            } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
                int end = closing(text, at);
                if (text.charAt(at) == '"') {
                    literals.add(new Literal(file, line(text, at), text.substring(at + 1, end)));
                }
                at = end + 1;
            } else {
                at++;
            }
        }
        return literals;
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static int closing(String text, int open) {
        int at = open + 1;
        while (text.charAt(at) != text.charAt(open)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static int line(String text, int offset) {
        return (int) Arrays.stream(text.substring(0, offset).split("\n", -1)).count();
    }
}
