package io.fleetc.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Work that was done once tells by what it saw whether it would be done alike again. */
class WitnessedSourcesTest {
    private static final Map<String, String> FILES =
            Map.of("fleet.yaml", "one", "clusters/a.yaml", "a", "clusters/deep/b.yaml", "b", "README.md", "text");

    private final WitnessedSources seen = new WitnessedSources(Sources.of(FILES));

    @Test
    void whatWasNotLookedAtMayChange() {
        seen.read("fleet.yaml");
        seen.list("clusters", true);
        assertThat(change(files -> {})).isEqualTo("nothing");
        assertThat(change(files -> files.put("README.md", "other"))).isEqualTo("nothing");
        assertThat(change(files -> files.put("clusters/a.yaml", "other"))).isEqualTo("nothing");
    }

    @Test
    void whatWasLookedAtMayNot() {
        seen.read("fleet.yaml");
        seen.list("clusters", true);
        assertThat(change(files -> files.put("fleet.yaml", "two"))).isEqualTo("read fleet.yaml");
        assertThat(change(files -> files.remove("fleet.yaml"))).isEqualTo("read fleet.yaml");
        assertThat(change(files -> files.put("clusters/deep/c.yaml", "c"))).isEqualTo("list deep clusters");
    }

    @Test
    void whatWasLookedForInVainCounts() {
        seen.read("later.dhall");
        seen.list("groups", false);
        assertThat(change(files -> files.put("later.dhall", "1"))).isEqualTo("read later.dhall");
        assertThat(change(files -> files.put("groups/g.yaml", "1"))).isEqualTo("list groups");
    }

    /** Somebody who asks for a name that no line can hold would otherwise not be noticed. */
    @Test
    void aStrangeNameIsNeverTheSameAgain() {
        seen.read("a\nb");
        assertThat(change(files -> {})).isEqualTo("unrepeatable");
    }

    @Test
    void answersAreThoseOfTheSources() {
        assertThat(((Reading.Text) seen.read("fleet.yaml")).source().text()).isEqualTo("one");
        assertThat(seen.readBytes("absent")).isInstanceOf(Reading.Refused.class);
        assertThat(seen.list("clusters", false).names()).containsExactly("clusters/a.yaml");
        assertThat(seen.isOneFile()).isFalse();
        assertThat(seen.nameOf("/elsewhere")).isEmpty();
    }

    private String change(Consumer<Map<String, String>> edit) {
        Map<String, String> files = new TreeMap<>(FILES);
        edit.accept(files);
        return WitnessedSources.changed(seen.answers(), Sources.of(files)).orElse("nothing");
    }
}
