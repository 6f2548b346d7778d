package io.fleetc.compiler;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An answer of {@code inspect}: rows under named columns.
 *
 * @param columns the columns
 * @param rows the rows; each has a text for every column
 * @param notes what is to be said about the whole, one sentence each
 */
public record Table(List<String> columns, List<List<String>> rows, List<String> notes) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** The rows about these clusters alone, which the first column names. */
    Table about(Set<String> clusters) {
        return new Table(
                columns,
                rows.stream().filter(row -> clusters.contains(row.get(0))).toList(),
                notes);
    }

    /** The rows as maps, for programs; a column {@code set by} becomes the key {@code setBy}. */
    public Value.Sequence asValue() {
        List<Value> items = new ArrayList<>();
        for (List<String> row : rows) {
            Values.Builder item = Values.map();
            for (int i = 0; i < columns.size(); i++) {
                item.put(key(columns.get(i)), row.get(i));
            }
            items.add(item.build());
        }
        return Values.list(items);
    }

    private static String key(String column) {
        StringBuilder key = new StringBuilder();
        for (String word : column.split(" ", -1)) {
            String first = word.substring(0, 1);
            key.append(key.isEmpty() ? first : first.toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return key.toString();
    }
}
