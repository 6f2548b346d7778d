package io.fleetc.verify;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields that the API server demands where the typed models do not, from {@code required.tsv}.
 *
 * <p>A row is a kind or a part, the path of a field in it, {@code required} or {@code =Part} when the field is such a part,
 * and the definition that says so. A list or text that is required must not be empty; a map may be, since an empty selector selects everything.
 */
final class RequiredFields {
    private static final String TABLE = "required.tsv";
    private static final List<String[]> ROWS = Tables.read(TABLE).orElseThrow();

    private RequiredFields() {}

    /** What is missing in an object. */
    static List<Finding> findings(String apiVersion, String kind, Value.Mapping object) {
        List<Finding> findings = new ArrayList<>();
        part(apiVersion + " " + kind, object, ValuePath.root(), findings);
        return findings;
    }

    private static void part(String name, Value value, ValuePath base, List<Finding> findings) {
        for (String[] row : ROWS) {
            if (row[0].equals(name)) {
                walk(row[1].split("\\.", -1), 0, row[2], value, base, findings);
            }
        }
    }

    private static void walk(
            String[] steps, int at, String demand, Value value, ValuePath path, List<Finding> findings) {
        if (at == steps.length) {
            if (demand.startsWith("=")) {
                part(demand.substring(1), value, path, findings);
            }
            return;
        }
        boolean list = steps[at].endsWith("[]");
        String key = list ? steps[at].substring(0, steps[at].length() - 2) : steps[at];
        Value below = value instanceof Value.Mapping mapping ? mapping.get(key) : null;
        ValuePath here = path.key(key);
        if (below == null || isEmpty(below)) {
            if (at == steps.length - 1 && demand.equals("required")) {
                findings.add(new Finding(here, "is missing"));
            }
        } else if (list && below instanceof Value.Sequence items) {
            for (int i = 0; i < items.items().size(); i++) {
                walk(steps, at + 1, demand, items.items().get(i), here.index(i), findings);
            }
        } else {
            walk(steps, at + 1, demand, below, here, findings);
        }
    }

    private static boolean isEmpty(Value value) {
        return (value instanceof Value.Sequence list && list.items().isEmpty())
                || (value instanceof Value.Text text && text.text().isEmpty());
    }
}
