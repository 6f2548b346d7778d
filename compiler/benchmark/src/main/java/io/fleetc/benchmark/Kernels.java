package io.fleetc.benchmark;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.CompiledCluster;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.ValidatedFleet;
import io.fleetc.compiler.dhall.ShippedPackage;
import io.fleetc.dhall.Dhall;
import io.fleetc.dhall.DhallOptions;
import io.fleetc.diagnostic.Checked;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.manifest.ClusterManifests;
import io.fleetc.manifest.Component;
import io.fleetc.manifest.PlatformData;
import io.fleetc.model.FleetDescription;
import io.fleetc.output.ClusterFiles;
import io.fleetc.output.ClusterOutput;
import io.fleetc.output.FileTree;
import io.fleetc.output.Layout;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Sha256;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The parts of which a run consists, warm, for one cluster of {@link GrownFleet}: what the stages cost beside one another.
 * The virtual machine has the options of the launcher that matter for this. Each figure is given as time and, by
 * {@link CpuPerOperation}, as cpu time, which a busy machine disturbs less.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class Kernels {
    private static final String NO_DIGEST = "0".repeat(64);

    private final Sources fleet = Sources.of(files());
    private final Source clusterFile = source(fleet, GrownFleet.file(0));
    private final ValidatedFleet validated = sound(FleetCompiler.validate(fleet));
    private final FleetDescription description = validated.description();
    private final CompiledCluster compiled =
            sound(FleetCompiler.objects(fleet, CompileOptions.defaults())).get(0);
    private final ClusterOutput output = new ClusterOutput(
            compiled.name(),
            compiled.input().cluster().span(),
            compiled.input().set(),
            compiled.components(),
            NO_DIGEST,
            NO_DIGEST);
    private final byte[] manifests = yaml(compiled).getBytes(StandardCharsets.UTF_8);
    private final Sources hundred = Sources.open(Repository.root().resolve("fleet-examples/hundred-dhall"));
    private final Source program = source(hundred, "fleet.dhall");
    private final DhallOptions dhall =
            DhallOptions.hermetic().importing(DhallOptions.hermetic().imports().shipping(ShippedPackage.texts()));

    /** Reads the file of a cluster: YAML to a value with positions. */
    @Benchmark
    public Value readYaml() {
        return sound(YamlReader.read(clusterFile));
    }

    /** Says everything that can be said about a fleet of one cluster. */
    @Benchmark
    public ValidatedFleet validate() {
        return sound(FleetCompiler.validate(fleet));
    }

    /** Merges the layers of a cluster over the shipped defaults. */
    @Benchmark
    public Map<String, ResolvedCluster> settleLayers() {
        return Layers.of(description);
    }

    /** Makes the objects of a cluster. */
    @Benchmark
    public List<Component> compileObjects() {
        return sound(ClusterManifests.of(compiled.input(), PlatformData.shipped()));
    }

    /** Writes the objects of a cluster as YAML. */
    @Benchmark
    public String emitYaml() {
        return yaml(compiled);
    }

    private static String yaml(CompiledCluster cluster) {
        StringBuilder text = new StringBuilder();
        for (Component component : cluster.components()) {
            text.append(YamlWriter.write(component.objects(), KeyOrder.KUBERNETES));
        }
        return text.toString();
    }

    /** Writes the objects of a cluster as Argo CD reads them from a plugin: JSON, one to a line. */
    @Benchmark
    public String emitJson() {
        StringBuilder text = new StringBuilder();
        for (Component component : compiled.components()) {
            for (Value.Mapping object : component.objects()) {
                text.append(JsonWriter.compact(object)).append('\n');
            }
        }
        return text.toString();
    }

    /** Makes the files of a cluster: YAML as bytes, a digest of each file and object, the index. */
    @Benchmark
    public FileTree makeFiles() {
        return sound(ClusterFiles.of(output, Layout.COMPONENT));
    }

    /** The digest of everything that a cluster's manifests say. */
    @Benchmark
    public String digest() {
        return Sha256.hex(manifests);
    }

    /** Evaluates the example of a hundred clusters in Dhall. */
    @Benchmark
    public Object evaluateDhall() {
        return sound(Dhall.of(hundred, dhall).evaluate(program));
    }

    /** Runs all of them, or those that match the argument. */
    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(Kernels.class.getName() + "." + (arguments.length > 0 ? arguments[0] : ""))
                        .addProfiler(CpuPerOperation.class)
                        .jvmArgsPrepend("-Dfleetc.repository=" + Repository.root())
                        .verbosity(VerboseMode.NORMAL)
                        .build())
                .run();
    }

    private static Map<String, String> files() {
        try {
            return GrownFleet.ofExample().files(1);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Source source(Sources sources, String file) {
        if (sources.read(file) instanceof Reading.Text text) {
            return text.source();
        }
        throw new IllegalStateException("cannot read " + file);
    }

    /** A benchmark of a refusal would be a fast one. */
    private static <T> T sound(Checked<T> checked) {
        if (!checked.accepted()) {
            throw new IllegalStateException(checked.diagnostics().toString());
        }
        return checked.value();
    }
}
