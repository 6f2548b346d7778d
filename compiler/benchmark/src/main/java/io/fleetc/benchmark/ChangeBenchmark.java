package io.fleetc.benchmark;

import io.fleetc.compiler.ChangeTerms;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.JudgedChange;
import io.fleetc.diagnostic.Checked;
import io.fleetc.history.BaseRequest;
import io.fleetc.history.History;
import io.fleetc.history.Past;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code validate --base} costs over {@code validate}, in cpu time of the whole process since clusters are compiled in
 * parallel: 500 clusters of {@link ManyClusters}, from directories. {@code CONTRIBUTING.md} says how to start it.
 *
 * <p>Arguments: {@code warm} runs both in turn in one virtual machine, for bases that are the {@code same}, differ in a
 * {@code few} clusters, or in the defaults of {@code all}, or those of them that are named; {@code write DIRECTORY} writes the fleets for
 * measuring fresh processes with {@code once FLEET} and {@code once FLEET BASE}.
 */
public final class ChangeBenchmark {
    private static final int CLUSTERS = 500;
    private static final int WARM_UP = 3;
    private static final int RUNS = 5;
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final PrintStream out = System.out;

    private ChangeBenchmark() {}

    /** Measures what the arguments name. */
    public static void main(String[] arguments) throws IOException {
        ChangeBenchmark benchmark = new ChangeBenchmark();
        switch (arguments[0]) {
            case "write" -> write(Path.of(arguments[1]));
            case "once" ->
                benchmark.once(
                        Path.of(arguments[1]),
                        arguments.length > 2 ? Optional.of(Path.of(arguments[2])) : Optional.empty());
            default -> benchmark.warm(List.of(arguments).subList(1, arguments.length));
        }
    }

    /** The fleet in {@code fleet}, and the bases each in a directory {@code base}, as the records call it. */
    private static void write(Path directory) throws IOException {
        ManyClusters many = new ManyClusters(CLUSTERS);
        write(directory.resolve("fleet"), many.files());
        write(directory.resolve("same/base"), many.files());
        // One flag of three clusters, two of them on one database.
        Map<String, String> few = many.files();
        for (int cluster : new int[] {0, 1, CLUSTERS - 100}) {
            few.computeIfPresent(
                    ManyClusters.file(cluster),
                    (file, text) -> text.replace("showExecutorLogs: true", "showExecutorLogs: false"));
        }
        write(directory.resolve("few/base"), few);
        Map<String, String> all = many.files();
        all.computeIfPresent("fleet.yaml", (file, text) -> text.replace("IfNotPresent", "Always"));
        write(directory.resolve("all/base"), all);
    }

    private static void write(Path directory, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private void once(Path fleet, Optional<Path> base) {
        judge(fleet, base);
        out.printf(
                Locale.ROOT,
                "%s: cpu %d ms, wall %d ms%n",
                base.isPresent() ? "validate --base" : "validate",
                PROCESS.getProcessCpuTime() / 1_000_000,
                ManagementFactory.getRuntimeMXBean().getUptime());
    }

    private void warm(List<String> bases) throws IOException {
        Path directory = Files.createTempDirectory("fleetc-change-benchmark");
        write(directory);
        Path fleet = directory.resolve("fleet");
        out.printf(
                Locale.ROOT,
                "%d clusters, %d flags each, release %s; median ms of cpu%n",
                CLUSTERS,
                new ManyClusters(1).flags(),
                ManyClusters.RELEASE);
        for (String changed : bases.isEmpty() ? List.of("same", "few", "all") : bases) {
            Optional<Path> base = Optional.of(directory.resolve(changed).resolve("base"));
            for (int i = 0; i < WARM_UP; i++) {
                judge(fleet, Optional.empty());
                judge(fleet, base);
            }
            long[] without = new long[RUNS];
            long[] with = new long[RUNS];
            for (int i = 0; i < RUNS; i++) {
                without[i] = cpu(() -> judge(fleet, Optional.empty()));
                with[i] = cpu(() -> judge(fleet, base));
            }
            Arrays.sort(without);
            Arrays.sort(with);
            out.printf(
                    Locale.ROOT,
                    "%-5s validate %6.1f   validate --base %6.1f   ratio %.3f%n",
                    changed,
                    without[RUNS / 2] / 1e6,
                    with[RUNS / 2] / 1e6,
                    (double) with[RUNS / 2] / without[RUNS / 2]);
        }
    }

    private static long cpu(Runnable work) {
        long before = PROCESS.getProcessCpuTime();
        work.run();
        return PROCESS.getProcessCpuTime() - before;
    }

    /** A benchmark of a refusal would be a fast one. */
    private static void judge(Path fleet, Optional<Path> base) {
        FleetRoot root = FleetRoot.hermetic(Sources.open(fleet));
        Checked<JudgedChange> judged = base.map(directory -> judge(root, directory, fleet))
                .orElseGet(() -> FleetCompiler.validate(root, Optional.empty(), ChangeTerms.strict()));
        if (!judged.accepted()) {
            throw new IllegalStateException(judged.diagnostics().get(0).toString());
        }
    }

    private static Checked<JudgedChange> judge(FleetRoot root, Path base, Path fleet) {
        BaseRequest request = new BaseRequest(
                Optional.of(fleet),
                List.of(base.toString()),
                base,
                Optional.empty(),
                List.of(),
                FleetRoot.ENTRIES,
                FleetRoot.RECORDS);
        try (Past past = History.open(request).value()) {
            return FleetCompiler.validate(root, Optional.of(past), ChangeTerms.strict());
        }
    }
}
