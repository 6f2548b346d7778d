package io.fleetc.compiler;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.DhallOptions;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Sources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What no case file can hold: texts that are none, and programs that would run for years. */
class DhallFleetTest {
    @Test
    void refusesBytesThatAreNoText() {
        assertThat(codes("{ a = \"\u00e9\" }".getBytes(ISO_8859_1))).containsExactly("FC1006");
        assertThat(codes("{ a = \"\0\" }".getBytes(UTF_8))).containsExactly("FC1005");
        assertThat(codes("{ a = 1 }".getBytes(UTF_16BE))).containsExactly("FC1005");
        assertThat(codes(new byte[Sources.MAX_BYTES + 1])).containsExactly("FC1004");
    }

    @Test
    void stopsAtTheLimits() {
        DhallOptions limited = DhallOptions.hermetic().within(new Limits(100_000, 100_000));
        String program = "{ a = Natural/fold 10000000000 Natural (\\(n : Natural) -> n + 1) 0 }";
        FleetRoot root = new FleetRoot(Sources.of(Map.of("fleet.dhall", program)), limited);
        assertThat(FleetCompiler.validate(root).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("FC7050");
    }

    private static List<String> codes(byte[] fleet) {
        return FleetCompiler.validate(Sources.ofBytes(Map.of("fleet.dhall", fleet))).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }
}
