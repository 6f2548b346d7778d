package io.fleetc.cli;

import io.fleetc.compiler.EvidenceTable;
import io.fleetc.compiler.FleetEvidence;
import io.fleetc.compiler.Table;
import io.fleetc.diagnostic.Checked;
import io.fleetc.evidence.Ledger;
import io.fleetc.report.Report;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what is on record. */
@Command(name = "list", description = "List what is on record about a fleet, the earliest first, and what it is worth.")
final class EvidenceList implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Option(
            names = "--as-of",
            paramLabel = "TIME",
            converter = ChangeOptions.TimeConverter.class,
            description = "The time at which evidence must be valid, for example 2026-11-20T12:00:00Z. Default: now.")
    @Nullable
    Instant asOf;

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    EvidenceList(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Judged judged = Judged.of(fleet, common, session);
        if (!judged.present()) {
            return judged.conclude(common, session);
        }
        Instant now = asOf == null ? Instant.now() : asOf;
        Checked<Ledger> read =
                FleetEvidence.read(fleet.root(session).files(), judged.fleet().value(), Optional.of(now));
        Table table = EvidenceTable.of(
                read.value(), FleetEvidence.worth(judged.fleet().value(), read.value(), now));
        if (result.json()) {
            session.out()
                    .print(JsonWriter.pretty(
                            Values.map().put("evidence", table.asValue()).build()));
        } else if (table.rows().isEmpty()) {
            session.out().println("nothing is on record");
        } else {
            session.out().print(TextTable.of(table.columns(), table.rows()));
        }
        session.say(Report.below(fleet.prefix(session), read.diagnostics()), common.colorErr(session));
        return judged.conclude(common, session).or(ExitCode.of(read.diagnostics(), false));
    }
}
