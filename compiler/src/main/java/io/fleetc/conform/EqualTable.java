package io.fleetc.conform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What counts as the same in two objects of a kind: the rows of {@code equal.tsv}, which says what they mean. */
final class EqualTable {
    private static final List<String> TEMPLATED =
            List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job");
    private static final List<String> CONTAINERS = List.of("spec.containers[].", "spec.initContainers[].");
    private static final List<String> PROBES = List.of("livenessProbe.", "readinessProbe.", "startupProbe.");

    private final List<Row> rows;
    private final Map<String, EqualField> kinds = new TreeMap<>();

    private EqualTable(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * A row.
     *
     * @param where the kinds, or the part of kinds, that it is about
     * @param path the field
     * @param rule what counts as the same
     */
    record Row(String where, String path, EqualRule rule) {}

    /** All rows, in order. */
    List<Row> rows() {
        return rows;
    }

    /** The shipped table. */
    static EqualTable shipped() {
        try (InputStream stream = EqualTable.class.getResourceAsStream("equal.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("the table of what is equal is not there");
            }
            return new EqualTable(rows(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        String why = "";
        for (String line : text.lines().toList()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            String[] columns = line.split("\t", -1);
            if (columns.length != 5) {
                throw new IllegalStateException("the table of what is equal has a row of another length: " + line);
            }
            why = columns[4].isEmpty() ? why : columns[4];
            rows.add(new Row(columns[0], columns[1], new EqualRule(EqualRule.What.of(columns[2]), columns[3], why)));
        }
        return rows;
    }

    /** Everything about a kind. */
    EqualField of(String kind) {
        return kinds.computeIfAbsent(kind, this::fields);
    }

    private EqualField fields(String kind) {
        EqualField object = new EqualField();
        for (Row row : rows) {
            for (String place : places(row.where(), kind)) {
                object.add(place + row.path(), row.rule());
            }
        }
        return object;
    }

    /** Where in an object of a kind something lies that the table speaks of; none if it is not about the kind. */
    private static List<String> places(String where, String kind) {
        return switch (where) {
            case "object" -> List.of("");
            case "pod" -> pods(kind);
            case "container" -> in(pods(kind), CONTAINERS);
            case "probe" -> in(in(pods(kind), CONTAINERS), PROBES);
            case "job" ->
                kind.equals("Job") ? List.of("") : kind.equals("CronJob") ? List.of("spec.jobTemplate.") : List.of();
            case "claim" ->
                kind.equals("PersistentVolumeClaim")
                        ? List.of("")
                        : kind.equals("StatefulSet") ? List.of("spec.volumeClaimTemplates[].") : List.of();
            default -> List.of(where.split(",", -1)).contains(kind) ? List.of("") : List.of();
        };
    }

    /** Where the pod of a kind lies, with a final dot; none for a kind without one. */
    static List<String> pods(String kind) {
        if (TEMPLATED.contains(kind)) {
            return List.of("spec.template.");
        }
        return switch (kind) {
            case "CronJob" -> List.of("spec.jobTemplate.spec.template.");
            case "Pod" -> List.of("");
            default -> List.of();
        };
    }

    private static List<String> in(List<String> outer, List<String> inner) {
        List<String> places = new ArrayList<>();
        outer.forEach(place -> inner.forEach(below -> places.add(place + below)));
        return places;
    }
}
