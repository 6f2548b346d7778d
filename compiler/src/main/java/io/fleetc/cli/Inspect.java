package io.fleetc.cli;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.Subject;
import io.fleetc.compiler.Table;
import io.fleetc.diagnostic.Checked;
import io.fleetc.report.Report;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a table about a fleet. */
@Command(name = "inspect", description = "Print a table: what there is in a fleet and how it is known.")
final class Inspect implements Verb {
    private final Session session;

    @Parameters(index = "0", paramLabel = "SUBJECT", description = "What to look at: ${COMPLETION-CANDIDATES}.")
    Subject subject = Subject.CLUSTERS;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ROOT", description = FleetOptions.DESCRIPTION)
    String root = ".";

    @Mixin
    final ImportOptions imports = new ImportOptions();

    @Mixin
    final SelectionOptions selection = new SelectionOptions();

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    Inspect(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Judged judged = Judged.of(FleetOptions.of(root, imports), common, session);
        if (!judged.present()) {
            return judged.conclude(common, session);
        }
        Checked<Table> table = FleetCompiler.inspect(judged.fleet().value(), subject, selection.selection());
        if (!table.accepted()) {
            session.say(Report.of(table.diagnostics()), common.colorErr(session));
            return ExitCode.of(table.diagnostics(), false);
        }
        print(table.value());
        return judged.conclude(common, session);
    }

    private void print(Table table) {
        if (result.json()) {
            Value.Mapping document = Values.map()
                    .put(subject.toString(), table.asValue())
                    .put("notes", Values.texts(table.notes()))
                    .build();
            session.out().print(JsonWriter.pretty(document));
            return;
        }
        session.out().print(TextTable.of(table.columns(), table.rows()));
        if (!table.notes().isEmpty()) {
            session.out().println();
            table.notes().forEach(note -> session.out().println(note));
        }
    }
}
