package io.fleetc.compiler;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

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

    /** The rows as maps, for programs. */
    public Value.Sequence asValue() {
        List<Value> items = new ArrayList<>();
        for (List<String> row : rows) {
            Values.Builder item = Values.map();
            for (int i = 0; i < columns.size(); i++) {
                item.put(columns.get(i), row.get(i));
            }
            items.add(item.build());
        }
        return Values.list(items);
    }
}
