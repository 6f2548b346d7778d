package io.fleetc.benchmark.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * The cases in the order of the table, and the targets that some of them have. A target is judged when all cases have been
 * measured; one that lacks a figure is not judged.
 */
final class Targets {
    static final int HUNDRED = 100;
    static final int THOUSAND = 1_000;

    private static final int TEN_THOUSAND = 10_000;

    private static final double VALIDATE = 12;
    private static final double HOOK = 2;
    private static final double RENDER = 4;
    private static final double FLEET_OF_HUNDRED = 0.3;
    private static final double SECONDS_FOR_THOUSAND = 4;
    private static final double MEBIBYTES_FOR_THOUSAND = 512;
    private static final double MEBIBYTES_FOR_TEN_THOUSAND = 1_024;
    private static final double CHANGED = 0.3;

    /** How much dearer than in smaller fleets a further cluster may be in the largest. */
    private static final double GROWTH = 1.2;

    private final Case hello;
    private final Case helm;
    private final Case helmHundred;
    private final Case sjsonnetHundred;
    private final Map<Case, Supplier<List<Comparison>>> rows = new LinkedHashMap<>();
    private final TreeMap<Integer, Case> compiled = new TreeMap<>();

    Targets(Case hello, Case helm, Case helmHundred, Case sjsonnetHundred) {
        this.hello = hello;
        this.helm = helm;
        this.helmHundred = helmHundred;
        this.sjsonnetHundred = sjsonnetHundred;
    }

    Case hello() {
        return hello;
    }

    Case helm() {
        return helm;
    }

    Case helmHundred() {
        return helmHundred;
    }

    Case sjsonnetHundred() {
        return sjsonnetHundred;
    }

    /** A case without a target. */
    void show(Case row) {
        rows.put(row, List::of);
    }

    void validate(Case row) {
        rows.put(row, () -> againstHello(row, VALIDATE));
    }

    void hook(Case row) {
        rows.put(row, () -> againstHello(row, HOOK));
    }

    void render(Case row) {
        rows.put(row, () -> onAllMeasures(row, List.of(helm), "Helm", RENDER));
    }

    void changed(Case row) {
        rows.put(row, () -> {
            Case whole = compiled.get(THOUSAND);
            return whole != null && whole.measured() && row.measured()
                    ? List.of(Comparison.ratio("to the full run", row.cpu(), whole.cpu(), CHANGED))
                    : List.of();
        });
    }

    /** The fleet of a hundred in the layout of the peers. */
    void hundredToOneFile(Case row) {
        rows.put(row, () -> row.measured() ? ofFleet(HUNDRED, row) : List.of());
    }

    /** A fleet that is compiled as a whole. */
    void compile(int clusters, Case row) {
        compiled.put(clusters, row);
        rows.put(row, () -> row.measured() ? ofFleet(clusters, row) : List.of());
    }

    Collection<Case> cases() {
        return rows.keySet();
    }

    /** All cases, with what was measured. */
    Table table() {
        Table table = new Table();
        rows.forEach((row, targets) -> table.add(row, targets.get()));
        return table;
    }

    private List<Comparison> againstHello(Case row, double limit) {
        return row.measured() && hello.measured()
                ? List.of(Comparison.ratio("to hello", row.cpu(), hello.cpu(), limit))
                : List.of();
    }

    private List<Comparison> ofFleet(int clusters, Case row) {
        return switch (clusters) {
            case HUNDRED ->
                onAllMeasures(row, List.of(helmHundred, sjsonnetHundred), "the better peer", FLEET_OF_HUNDRED);
            case THOUSAND ->
                List.of(
                        new Comparison("cpu", row.cpu() / 1e3, "s", SECONDS_FOR_THOUSAND),
                        new Comparison("peak memory", row.peak(), "MiB", MEBIBYTES_FOR_THOUSAND));
            case TEN_THOUSAND -> {
                List<Comparison> comparisons = new ArrayList<>(
                        List.of(new Comparison("peak memory", row.peak(), "MiB", MEBIBYTES_FOR_TEN_THOUSAND)));
                comparisons.addAll(growth());
                yield comparisons;
            }
            default -> List.of();
        };
    }

    /** As a whole, and on the two measures that allow for tools that make more or less. */
    private static List<Comparison> onAllMeasures(Case row, List<Case> peers, String name, double limit) {
        List<Case> measured = peers.stream().filter(Case::comparable).toList();
        if (!row.comparable() || measured.isEmpty()) {
            return List.of();
        }
        return List.of(
                Comparison.ratio("to " + name, row.cpu(), least(measured, Case::cpu), limit),
                Comparison.ratio("per object", row.perObjects(), least(measured, Case::perObjects), limit),
                Comparison.ratio("per byte", row.perBytes(), least(measured, Case::perBytes), limit));
    }

    private static double least(List<Case> cases, ToDoubleFunction<Case> of) {
        return cases.stream().mapToDouble(of).min().orElseThrow();
    }

    /** A further cluster of the largest fleet, to a further cluster of those below it, which bear the start. */
    private List<Comparison> growth() {
        List<Integer> sizes = new ArrayList<>();
        compiled.forEach((size, row) -> {
            if (size >= 10 && row.measured()) {
                sizes.add(size);
            }
        });
        if (sizes.size() < 3) {
            return List.of();
        }
        int last = sizes.size() - 1;
        return List.of(Comparison.ratio(
                "cluster to cluster",
                further(sizes.get(last - 1), sizes.get(last)),
                further(sizes.get(0), sizes.get(last - 1)),
                GROWTH));
    }

    private double further(int from, int to) {
        return (cpu(to) - cpu(from)) / (to - from);
    }

    private double cpu(int clusters) {
        Case row = compiled.get(clusters);
        return row == null ? 0 : row.cpu();
    }
}
