package io.fleetc.rules;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.model.Section;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Checks that the clusters which a global database gives a duty are on that database. */
final class Membership {
    private static final List<String> DUTIES = List.of("ldapSync", "sourceOfTruth");

    private Membership() {}

    static List<Diagnostic> check(FleetFacts fleet) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Section database : fleet.globalDatabases().values()) {
            for (String duty : DUTIES) {
                if (database.body().get(duty) instanceof Value.Text named) {
                    check(fleet, database, duty, named, diagnostics);
                }
            }
        }
        return diagnostics;
    }

    private static void check(
            FleetFacts fleet, Section database, String duty, Value.Text named, List<Diagnostic> diagnostics) {
        List<String> members = fleet.clusters().stream()
                .filter(cluster -> database.name().equals(cluster.globalDatabase()))
                .map(ClusterFacts::name)
                .toList();
        if (members.contains(named.text())) {
            return;
        }
        Diagnostic diagnostic = Diagnostic.error(
                        Code.FC3012,
                        "cluster " + Words.code(named.text()) + ", the " + Words.code(duty) + " of global database "
                                + Words.code(database.name()) + ", is not on it",
                        named.span())
                .noting(
                        members.isEmpty()
                                ? "no cluster is on this database"
                                : "on this database: " + Words.codes(members));
        diagnostics.add(Nearest.to(named.text(), members)
                .map(near -> diagnostic.helping("write " + Words.code(near), Edit.renaming(named.span(), near)))
                .orElseGet(() -> diagnostic.helping(
                        members.isEmpty()
                                ? "remove `" + duty + "`, or let a cluster name this database"
                                : "write the name of a cluster that is on it")));
    }
}
