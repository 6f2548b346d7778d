package io.fleetc.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderLimitsTest {
    @Test
    void whatIsNotSetIsStandard() {
        assertThat(RenderLimits.read("", "").value()).isEqualTo(new RenderLimits(4, 45));
        assertThat(RenderLimits.read("1", "86400").value()).isEqualTo(new RenderLimits(1, 86400));
        assertThat(RenderLimits.read("1024", "007").value()).isEqualTo(new RenderLimits(1024, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "four", " 4", "4.5", "1025", "99999999999999999999", "٤"})
    void whatIsNoNumberInRangeIsRefused(String written) {
        assertThat(codes(RenderLimits.read(written, ""))).containsExactly("FC5109");
        assertThat(codes(RenderLimits.read(written, "0"))).containsExactly("FC5109", "FC5109");
    }

    @Test
    void beingLateIsToldWithWhatWasGoingOn() {
        Diagnostic late = RenderLimits.STANDARD.exceeded(true);
        assertThat(late.code()).isEqualTo("FC5108");
        assertThat(late.message())
                .isEqualTo(
                        "there was no result after 45 s: other renderings, of which 4 may run at a time, did not end");
        assertThat(RenderLimits.STANDARD.exceeded(false).message())
                .isEqualTo("there was no result after 45 s: the fleet was still being compiled");
    }

    private static List<String> codes(Checked<RenderLimits> read) {
        return read.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
