package io.fleetc.benchmark;

import io.fleetc.dhall.Dhall;
import io.fleetc.dhall.DhallOptions;
import io.fleetc.dhall.imports.ImportPolicy;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.SemanticCache;
import io.fleetc.dhall.imports.Transport;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long the chapters of Dhall take, in milliseconds of cpu and as multiples of {@link Calibration}, which runs beside
 * them. {@code CONTRIBUTING.md} says how to start it.
 *
 * <p>Arguments: {@code shapes}, Dhall files, or directories of them. {@code once FILE} evaluates one file in a fresh virtual
 * machine and prints the cpu time of the whole process.
 */
public final class DhallBenchmark {
    private final PrintStream out = System.out;
    private final Measured unit;

    private DhallBenchmark(Measured unit) {
        this.unit = unit;
    }

    /** Measures what the arguments name. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2 && arguments[0].equals("once")) {
            once(Path.of(arguments[1]));
            return;
        }
        DhallBenchmark benchmark = new DhallBenchmark(Measured.of(5, Calibration::run));
        benchmark.head();
        for (String argument : arguments) {
            if (argument.equals("shapes")) {
                Shapes.all()
                        .forEach((name, text) ->
                                benchmark.measure(name, Sources.of(Map.of("input.dhall", text)), "input.dhall"));
            } else {
                for (Path file : files(Path.of(argument))) {
                    String name = String.valueOf(file.getFileName());
                    benchmark.measure(name, beside(file), name);
                }
            }
        }
    }

    private static List<Path> files(Path argument) throws IOException {
        if (!Files.isDirectory(argument)) {
            return List.of(argument);
        }
        try (Stream<Path> files = Files.list(argument)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".dhall"))
                    .sorted()
                    .toList());
        }
    }

    private static void once(Path file) throws IOException {
        Sources sources = beside(file);
        Source source = read(sources, String.valueOf(file.getFileName()));
        Checked<?> data = Dhall.of(sources, DhallOptions.hermetic()).evaluate(source);
        long cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        long wall = ManagementFactory.getRuntimeMXBean().getUptime();
        System.out.printf(
                Locale.ROOT,
                "%s: cpu %d ms, wall %d ms%s%n",
                file.getFileName(),
                cpu / 1_000_000,
                wall,
                data.accepted() ? "" : ", not data");
    }

    /** The files of the directory, so that one may import another. */
    private static Sources beside(Path file) {
        return Sources.open(Path.of(String.valueOf(file.toAbsolutePath().getParent())));
    }

    private void head() {
        out.printf(Locale.ROOT, "calibration: %.0f ms of cpu%n", unit.median() / 1e6);
        out.println("median ms of cpu (ratio to the calibration); MB allocated by the whole");
        out.printf(Locale.ROOT, "%-36s %16s %16s %16s %8s%n", "", "parse", "and infer", "to data", "MB");
    }

    private void measure(String name, Sources sources, String file) {
        Source source = read(sources, file);
        int runs = source.text().length() > 1_000_000 ? 5 : 15;
        boolean data =
                Dhall.of(sources, DhallOptions.hermetic()).evaluate(source).accepted();
        Measured parse = Measured.of(runs, () -> parse(source));
        Measured infer = Measured.of(runs, () -> infer(sources, source));
        Measured whole = data ? Measured.of(runs, () -> evaluate(sources, source)) : infer;
        out.printf(
                Locale.ROOT,
                "%-36s %16s %16s %16s %8.0f%n",
                name,
                figure(parse),
                figure(infer),
                data ? figure(whole) : "not data",
                whole.allocated() / 1e6);
    }

    private String figure(Measured measured) {
        return String.format(Locale.ROOT, "%.1f (%.2f)", measured.median() / 1e6, measured.ratio(unit));
    }

    private static Source read(Sources sources, String name) {
        Reading reading = sources.read(name);
        if (reading instanceof Reading.Text text) {
            return text.source();
        }
        throw new IllegalArgumentException("cannot read " + name + ": " + reading);
    }

    private static Parsed parse(Source source) {
        return accepted(DhallParser.parse(source));
    }

    private static void infer(Sources sources, Source source) {
        accepted(new ImportResolver(
                        sources,
                        ImportPolicy.HERMETIC,
                        Transport.NONE,
                        SemanticCache.NONE,
                        Map.of(),
                        null,
                        Limits.STANDARD)
                .resolve(parse(source)));
    }

    private static void evaluate(Sources sources, Source source) {
        accepted(Dhall.of(sources, DhallOptions.hermetic()).evaluate(source));
    }

    /** A benchmark of a refusal would be a fast one. */
    private static <T> T accepted(Checked<T> checked) {
        if (!checked.accepted()) {
            throw new IllegalStateException(checked.diagnostics().toString());
        }
        return checked.value();
    }
}
