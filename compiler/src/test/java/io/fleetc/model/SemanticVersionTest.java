package io.fleetc.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticVersionTest {
    /** The example of semver.org, section 11. */
    @Test
    void ordersPreReleasesAsTheStandardDoes() {
        List<String> ordered = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.0.1",
                "1.1.0",
                "2.0.0");
        assertThat(Stream.of(ordered.get(3), ordered.get(9), ordered.get(0), ordered.get(7), ordered.get(5))
                        .map(SemanticVersion::of)
                        .sorted()
                        .map(SemanticVersion::toString))
                .containsExactly("1.0.0-alpha", "1.0.0-beta", "1.0.0-beta.11", "1.0.0", "1.1.0");
        for (int i = 1; i < ordered.size(); i++) {
            assertThat(SemanticVersion.of(ordered.get(i))).isGreaterThan(SemanticVersion.of(ordered.get(i - 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.2", "1.2.3.4", "v1.2.3", "1.02.3", "1.2.x", " 1.2.3", "1.2.3 ", "99999999999.0.0"})
    void refusesWhatIsNoVersion(String text) {
        assertThat(SemanticVersion.parse(text)).isEmpty();
    }

    @Test
    void dropsBuildMetadata() {
        assertThat(SemanticVersion.of("3.18.0+build.5")).isEqualTo(SemanticVersion.of("3.18.0"));
    }
}
