package io.fleetc.benchmark.process;

import io.fleetc.benchmark.Repository;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * What is run, and where.
 *
 * @param rounds how often each case is run; those that take long are run less often
 * @param sizes of how many clusters the fleets are
 * @param seconds after which no further round is begun
 * @param directory what the benchmark may fill
 * @param launcher the fleetc that is measured
 * @param peers where the work of the peers is described
 */
record Settings(int rounds, List<Integer> sizes, int seconds, Path directory, Path launcher, Path peers) {
    /** Reads the arguments of the command line; {@code CONTRIBUTING.md} lists them. */
    static Settings of(String... arguments) {
        Path root = Repository.root();
        Settings settings = new Settings(
                5,
                List.of(1, 10, 100, 1_000, 10_000),
                420,
                root.resolve("target/benchmark"),
                root.resolve("compiler/target/fleetc"),
                root.resolve("../shared/perf-peers").normalize());
        for (Iterator<String> left = Arrays.asList(arguments).iterator(); left.hasNext(); ) {
            String option = left.next();
            if (!left.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            settings = settings.with(option, left.next());
        }
        return settings;
    }

    private Settings with(String option, String value) {
        return switch (option) {
            case "--rounds" -> new Settings(Integer.parseInt(value), sizes, seconds, directory, launcher, peers);
            case "--sizes" ->
                new Settings(
                        rounds,
                        Arrays.stream(value.split(",", -1))
                                .map(Integer::valueOf)
                                .toList(),
                        seconds,
                        directory,
                        launcher,
                        peers);
            case "--seconds" -> new Settings(rounds, sizes, Integer.parseInt(value), directory, launcher, peers);
            case "--directory" -> new Settings(rounds, sizes, seconds, absolute(value), launcher, peers);
            case "--launcher" -> new Settings(rounds, sizes, seconds, directory, absolute(value), peers);
            case "--peers" -> new Settings(rounds, sizes, seconds, directory, launcher, absolute(value));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }
}
