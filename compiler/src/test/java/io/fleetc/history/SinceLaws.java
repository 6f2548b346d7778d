package io.fleetc.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** What holds for every small history. */
class SinceLaws {
    private static @Nullable Path directory;

    @BeforeContainer
    static void make() throws IOException {
        directory = Files.createTempDirectory("fleetc-history");
    }

    @AfterContainer
    static void remove() throws IOException {
        try (Stream<Path> all = Files.walk(directory())) {
            for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static Path directory() {
        return requireNonNull(directory);
    }

    /** In a line, each state of the files counts once, in the order in which they first were, that of the base last. */
    @Property(tries = 40)
    void aLineGivesItsDistinctStatesInOrder(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 3) Integer> states, @ForAll @IntRange(max = 7) int at)
            throws Exception {
        try (GitFixture git = GitFixture.in(directory())) {
            List<ObjectId> commits = new ArrayList<>();
            for (int state : states) {
                ObjectId tree = git.tree("fleet/fleet.yaml", String.valueOf(state), "else", "" + commits.size());
                int before = commits.size() - 1;
                commits.add(git.commit(tree, before < 0 ? List.of() : List.of(commits.get(before))));
            }
            git.point("refs/heads/main", commits.get(states.size() - 1));
            int observed = at % states.size();
            int last = states.get(states.size() - 1);
            Set<Integer> expected = new LinkedHashSet<>(states.subList(observed, states.size()));
            expected.remove(last);
            expected.add(last);

            assertThat(seen(commits.get(observed), states, commits)).containsExactlyElementsOf(expected);
        }
    }

    /**
     * In any graph, what may run is what the base descends from and the observed one's parents do not, parents before
     * children, whatever the clocks of those who commit say: told here by sets of ancestors, without a walk.
     */
    @Property(tries = 60)
    void aGraphGivesWhatOnlyTheBaseDescendsFrom(
            @ForAll @Size(min = 2, max = 9) List<@Size(max = 2) List<@IntRange(max = 7) Integer>> parents,
            @ForAll @Size(9) List<@IntRange(max = 9) Integer> hours,
            @ForAll @IntRange(max = 8) int at)
            throws Exception {
        try (GitFixture git = GitFixture.in(directory())) {
            List<ObjectId> commits = new ArrayList<>();
            List<Set<Integer>> ancestors = new ArrayList<>();
            for (int i = 0; i < parents.size(); i++) {
                int number = i;
                Set<Integer> of = new TreeSet<>();
                parents.get(i).stream().filter(parent -> parent < number).forEach(of::add);
                Set<Integer> all = new TreeSet<>(Set.of(i));
                of.forEach(parent -> all.addAll(ancestors.get(parent)));
                ancestors.add(all);
                commits.add(git.commit(
                        git.tree("fleet/fleet.yaml", "" + i),
                        of.stream().map(commits::get).toList(),
                        GitFixture.BEGINNING.plus(Duration.ofHours(hours.get(i)))));
            }
            int base = parents.size() - 1;
            int observed = at % parents.size();
            git.point("refs/heads/main", commits.get(base));

            Set<Integer> expected = new TreeSet<>(ancestors.get(base));
            parents.get(observed).stream()
                    .filter(parent -> parent < observed)
                    .forEach(parent -> expected.removeAll(ancestors.get(parent)));
            expected.add(observed);
            expected.add(base);

            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < parents.size(); i++) {
                numbers.add(i);
            }
            List<Integer> seen = seen(commits.get(observed), numbers, commits);
            assertThat(seen).containsExactlyInAnyOrderElementsOf(expected).endsWith(base);
            for (int one : seen) {
                if (one != observed) {
                    assertThat(seen.subList(0, seen.indexOf(one) + 1))
                            .containsAll(seen.stream()
                                    .filter(ancestors.get(one)::contains)
                                    .toList());
                }
            }
        }
    }

    /** The states of the revisions since a commit. */
    private static List<Integer> seen(ObjectId observed, List<Integer> states, List<ObjectId> commits) {
        try (Past past = History.open(GitFixture.request(directory().resolve("fleet"), "main"))
                .value()) {
            return past.since(observed.name()).value().stream()
                    .map(revision -> states.get(commits.indexOf(ObjectId.fromString(revision.id()))))
                    .toList();
        }
    }
}
