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
import java.util.List;
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
        List<CompiledCluster> clusters = objects(GrownFleet.ofExample().files(3));
        assertThat(clusters.stream().map(CompiledCluster::components)).doesNotHaveDuplicates();
    }

    @Test
    void aChangedClusterIsInOrderAndAnother() throws IOException {
        GrownFleet grown = GrownFleet.ofExample();
        Map<String, String> files = new TreeMap<>(grown.files(2));
        List<CompiledCluster> before = objects(files);
        files.put(GrownFleet.file(1), grown.changed(1));
        assertThat(compile(files).diagnostics()).isEmpty();
        List<CompiledCluster> after = objects(files);
        assertThat(after.get(0).components()).isEqualTo(before.get(0).components());
        assertThat(after.get(1).components()).isNotEqualTo(before.get(1).components());
    }

    private static List<CompiledCluster> objects(Map<String, String> files) {
        return FleetCompiler.objects(Sources.of(files), CompileOptions.defaults())
                .value();
    }

    private static Checked<CompiledFleet> compile(Map<String, String> files) {
        return FleetCompiler.compile(Sources.of(files), CompileOptions.defaults());
    }
}
