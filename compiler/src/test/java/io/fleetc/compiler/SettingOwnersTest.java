package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.value.ValuePath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which setting becomes a value of the chart; every value that our objects read has one today. */
class SettingOwnersTest {
    @ParameterizedTest
    @CsvSource({
        "services.core.replicas, services.core.replicas",
        "services.core.podDisruption.budget, values.services.core.podDisruption.budget",
        "webhook.create, ''",
        "services.jobOrchestrator.replicas, ''",
    })
    void theFreeFormValuesSayWhatNobodyOwns(String chart, String setting) {
        assertThat(SettingOwners.setting(ValuePath.parse(chart))
                        .map(ValuePath::toString)
                        .orElse(""))
                .isEqualTo(setting);
    }
}
