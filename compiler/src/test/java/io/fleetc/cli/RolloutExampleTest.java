package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The history in miniature of {@code fleet-examples/ras-rollout}: what is said of each revision against those before it,
 * what it does to which clusters, and how one gets there, is committed below {@code golden/ras-rollout}. A revision that
 * was refused is part of no later one's past.
 *
 * <p>{@code mvn test -Dgolden.update} writes what it compares, and then fails.
 */
class RolloutExampleTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("fleetc.repository", ".."))
            .toAbsolutePath()
            .normalize();
    private static final Path EXAMPLE = REPOSITORY.resolve("fleet-examples/ras-rollout");
    private static final Path GOLDEN = REPOSITORY.resolve("golden/ras-rollout");
    private static final String REFUSED = "-refused";

    @ParameterizedTest
    @MethodSource("revisions")
    void everyStepIsAsItWas(String revision) throws IOException {
        List<String> past = past(revision);
        compare(revision, "validate.txt", run("validate", revision, past));
        if (!past.isEmpty()) {
            List<String> last = past.subList(past.size() - 2, past.size());
            compare(revision, "diff.md", run("diff", revision, join(last, "-o", "markdown")));
            compare(revision, "plan.txt", run("plan", revision, past));
        }
        assertThat(System.getProperty("golden.update"))
                .as("wrote the golden files: review the diff, then run without golden.update")
                .isNull();
    }

    /** The pull request that the customer is afraid of is refused, and each step of the plan is accepted. */
    @ParameterizedTest
    @MethodSource("revisions")
    void onlyTheJumpIsRefused(String revision) throws IOException {
        int code =
                Ran.in(EXAMPLE, arguments("validate", revision, past(revision))).code();
        assertThat(code).isEqualTo(revision.endsWith(REFUSED) ? 1 : 0);
    }

    private static void compare(String revision, String file, String printed) throws IOException {
        Path golden = GOLDEN.resolve(revision).resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, printed);
            return;
        }
        assertThat(printed).isEqualTo(Files.readString(golden));
    }

    private static String run(String verb, String revision, List<String> options) {
        Ran ran = Ran.in(EXAMPLE, arguments(verb, revision, options));
        return ran.out() + ran.err() + "exit " + ran.code() + "\n";
    }

    private static String[] arguments(String verb, String revision, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of(verb, revision));
        arguments.addAll(options);
        return arguments.toArray(String[]::new);
    }

    private static List<String> join(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return all;
    }

    /** The revisions before one, as {@code --base} takes them. */
    private static List<String> past(String revision) throws IOException {
        return revisions().stream()
                .filter(before -> before.compareTo(revision) < 0 && !before.endsWith(REFUSED))
                .filter(before -> !revision.startsWith(before))
                .flatMap(before -> Stream.of("--base", "./" + before))
                .toList();
    }

    static List<String> revisions() throws IOException {
        try (Stream<Path> entries = Files.list(EXAMPLE)) {
            return entries.filter(Files::isDirectory)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
