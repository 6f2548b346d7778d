package io.fleetc.catalogue;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which setting of a cluster becomes which value of the vendor's chart: the rows of {@code iomete-values.yaml} and those of
 * the storage types. Flags have their chart paths themselves.
 *
 * <p>Who owns a path of the chart follows from the same rows: what the model or a flag can say, the free-form
 * {@code values} of a fleet may not.
 */
public final class ValueTable {
    private final List<ValueRow> rows;
    private final Map<ValuePath, String> forbidden;
    private final Map<ValuePath, String> fleetOnly;

    private ValueTable(List<ValueRow> rows, Map<ValuePath, String> forbidden, Map<ValuePath, String> fleetOnly) {
        this.rows = List.copyOf(rows);
        this.forbidden = Collections.unmodifiableMap(new LinkedHashMap<>(forbidden));
        this.fleetOnly = Collections.unmodifiableMap(new LinkedHashMap<>(fleetOnly));
    }

    /** The shipped table. It is read once, when it is first asked for. */
    public static ValueTable shipped() {
        return Shipped.TABLE;
    }

    /** All rows, in the order in which they are applied. */
    public List<ValueRow> rows() {
        return rows;
    }

    /** Settings of a cluster that are no chart value, by path, and what reads them. */
    public Map<ValuePath, String> fleetOnly() {
        return fleetOnly;
    }

    /**
     * Who owns a path of the chart's values.
     *
     * @param setting the setting of the fleet that says it, or empty when none does
     * @param because why the free-form values may not set it
     */
    public record Owner(Optional<String> setting, String because) {}

    /** The owner of a path: of the path itself, or of one above or below it; empty if it is free. */
    public Optional<Owner> owner(ValuePath chart) {
        for (ValueRow row : rows) {
            for (int i = 0; i < row.chartPaths().size(); i++) {
                if (ValueRow.touch(row.chartPaths().get(i), chart)) {
                    String setting =
                            bound(row.fleetPaths().get(i), row.chartPaths().get(i), chart);
                    return Optional.of(new Owner(Optional.of(setting), "the setting `" + setting + "` says it"));
                }
            }
        }
        return flag(chart).or(() -> forbidden(chart));
    }

    /** The setting of a cluster that becomes exactly the value at a path of the chart; empty if none does. */
    public Optional<ValuePath> setting(ValuePath chart) {
        for (ValueRow row : rows) {
            for (int i = 0; i < row.chartPaths().size(); i++) {
                ValuePath pattern = row.chartPaths().get(i);
                int length = pattern.steps().size();
                if (length <= chart.steps().size() && ValueRow.touch(pattern, chart)) {
                    List<Object> below =
                            chart.steps().subList(length, chart.steps().size());
                    return Optional.of(ValuePath.parse(bound(row.fleetPaths().get(i), pattern, chart))
                            .then(new ValuePath(below)));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a path lies at or below an owned one, so that nothing below it is free. */
    boolean ownsAll(ValuePath chart) {
        return Stream.of(
                        rows.stream().flatMap(row -> row.chartPaths().stream()),
                        Catalogue.shipped().flags().values().stream()
                                .map(Flag::valuesPath)
                                .flatMap(Stream::ofNullable),
                        forbidden.keySet().stream())
                .flatMap(paths -> paths)
                .anyMatch(path -> path.steps().size() <= chart.steps().size() && ValueRow.touch(path, chart));
    }

    /** The fleet's path with the keys that stand in the chart's one in place of {@code *}. */
    private static String bound(ValuePath fleet, ValuePath pattern, ValuePath chart) {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < Math.min(pattern.steps().size(), chart.steps().size()); i++) {
            if (pattern.steps().get(i).equals(ValueRow.ANY)) {
                keys.add(chart.steps().get(i));
            }
        }
        List<Object> steps = new ArrayList<>();
        int next = 0;
        for (Object step : fleet.steps()) {
            steps.add(step.equals(ValueRow.ANY) && next < keys.size() ? keys.get(next++) : step);
        }
        return new ValuePath(steps).toString();
    }

    private static Optional<Owner> flag(ValuePath chart) {
        return Catalogue.shipped().flags().values().stream()
                .filter(flag -> flag.valuesPath() != null && ValueRow.touch(flag.valuesPath(), chart))
                .map(flag -> "flags." + flag.name())
                .map(setting -> new Owner(Optional.of(setting), "the flag `" + setting + "` says it"))
                .findFirst();
    }

    private Optional<Owner> forbidden(ValuePath chart) {
        return forbidden.entrySet().stream()
                .filter(entry -> ValueRow.touch(entry.getKey(), chart))
                .map(entry -> new Owner(Optional.empty(), entry.getValue()))
                .findFirst();
    }

    private static ValueTable read(Entry file) {
        List<ValueRow> rows = new ArrayList<>();
        file.entries("rows").forEach(entry -> rows.add(row(entry)));
        StorageType.shipped().values().forEach(type -> rows.addAll(rows(type)));
        Map<ValuePath, String> forbidden = new LinkedHashMap<>();
        file.entries("owned")
                .forEach(entry -> forbidden.put(ValuePath.parse(entry.text("chart")), entry.text("because")));
        Map<ValuePath, String> fleetOnly = new LinkedHashMap<>();
        file.forEach(
                "fleetOnly",
                (path, member) -> fleetOnly.put(ValuePath.parse(path), ((Value.Text) member.value()).text()));
        return new ValueTable(rows, forbidden, fleetOnly);
    }

    private static ValueRow row(Entry entry) {
        Map<ValuePath, String> when = new LinkedHashMap<>();
        entry.forEach("when", (path, member) -> when.put(ValuePath.parse(path), ((Value.Text) member.value()).text()));
        return new ValueRow(
                ValuePath.parse(entry.text("fleet")),
                ValuePath.parse(entry.text("chart", entry.text("fleet"))),
                entry.texts("only").stream().map(ValuePath::parse).toList(),
                entry.word("as", "same", ValueRow.Conversion::of),
                when,
                entry.optionalVersion("since"),
                entry.has("assurance") ? entry.assurance() : Assurance.DOCUMENTED,
                entry.citations(Catalogue.shipped().documents()));
    }

    private static List<ValueRow> rows(StorageType type) {
        List<ValueRow> rows = new ArrayList<>();
        type.settings().forEach((name, setting) -> {
            if (setting.chart() != null) {
                rows.add(new ValueRow(
                        ValuePath.of("storage", name),
                        setting.chart(),
                        List.of(),
                        setting.valueOnly() ? ValueRow.Conversion.SECRET_VALUE : ValueRow.Conversion.SAME,
                        Map.of(ValuePath.of("storage", "type"), type.name()),
                        setting.since() == null ? type.since() : setting.since(),
                        type.assurance(),
                        type.sources()));
            }
        });
        return rows;
    }

    /** Holds the shipped table, so that it is read when it is first needed. */
    private static final class Shipped {
        private static final ValueTable TABLE = read(new Entry(CatalogueFiles.read("iomete-values.yaml")));

        private Shipped() {}
    }
}
