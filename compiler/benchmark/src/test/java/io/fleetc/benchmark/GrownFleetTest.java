package io.fleetc.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.compiler.ChangeTerms;
import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.CompiledCluster;
import io.fleetc.compiler.CompiledFleet;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GrownFleetTest {
    private static final int MORE_THAN_A_GROUP = 41;

    @Test
    void aFleetOfAnySizeIsInOrder() throws IOException {
        Checked<CompiledFleet> fleet = compile(GrownFleet.ofExample().files(MORE_THAN_A_GROUP));
        assertThat(fleet.diagnostics()).isEmpty();
        assertThat(fleet.value().clusters()).hasSize(MORE_THAN_A_GROUP);
    }

    @Test
    void nothingHasToBeOnRecord() throws IOException {
        FleetRoot root = FleetRoot.hermetic(Sources.of(GrownFleet.ofExample().files(1)));
        assertThat(FleetCompiler.validate(root, Optional.empty(), ChangeTerms.strict())
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void eachClusterHasObjectsOfItsOwn() throws IOException {
        CompiledFleet fleet = compile(GrownFleet.ofExample().files(3)).value();
        assertThat(fleet.clusters().stream().map(CompiledCluster::components)).doesNotHaveDuplicates();
    }

    @Test
    void aChangedClusterIsInOrderAndAnother() throws IOException {
        GrownFleet grown = GrownFleet.ofExample();
        Map<String, String> files = new TreeMap<>(grown.files(2));
        CompiledFleet before = compile(files).value();
        files.put(GrownFleet.file(1), grown.changed(1));
        Checked<CompiledFleet> after = compile(files);
        assertThat(after.diagnostics()).isEmpty();
        assertThat(components(after.value(), 0)).isEqualTo(components(before, 0));
        assertThat(components(after.value(), 1)).isNotEqualTo(components(before, 1));
    }

    private static Object components(CompiledFleet fleet, int cluster) {
        return fleet.clusters().get(cluster).components();
    }

    private static Checked<CompiledFleet> compile(Map<String, String> files) {
        return FleetCompiler.compile(Sources.of(files), CompileOptions.defaults());
    }
}
