package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README promises is there: every verb it names, every path it links, every command it shows. */
class ReadmeTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("fleetc.repository", ".."));
    private static final Pattern COMMAND = Pattern.compile("compiler/target/fleetc ([a-z]+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void showsOnlyVerbsThatExist() throws IOException {
        List<String> verbs = all(COMMAND);
        assertThat(verbs).contains("compile", "validate", "explain", "why");
        for (String verb : verbs) {
            assertThat(Ran.in(REPOSITORY, verb, "--help").code()).as(verb).isZero();
        }
    }

    @Test
    void linksOnlyWhatIsThere() throws IOException {
        assertThat(all(LINK)).isNotEmpty().allMatch(link -> Files.exists(REPOSITORY.resolve(link)));
    }

    @Test
    void namesEveryExample() throws IOException {
        String text = Files.readString(REPOSITORY.resolve("README.md"));
        try (Stream<Path> examples = Files.list(REPOSITORY.resolve("fleet-examples"))) {
            assertThat(examples.map(example -> "fleet-examples/" + example.getFileName()))
                    .isNotEmpty()
                    .allMatch(text::contains);
        }
    }

    private static List<String> all(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(REPOSITORY.resolve("README.md")));
        return matcher.results().map(result -> result.group(1)).distinct().toList();
    }
}
