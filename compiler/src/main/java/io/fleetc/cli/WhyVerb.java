package io.fleetc.cli;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.ValidatedFleet;
import io.fleetc.compiler.Why;
import io.fleetc.diagnostic.Checked;
import io.fleetc.report.Report;
import io.fleetc.value.ValuePath;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which layer set a value, which layers it beat, and which rules hold it there. */
@Command(
        name = "why",
        description =
                "Say which layer set a value of a cluster, which layers it beat, and which rules hold a flag there.",
        footer = {"", "For example: fleetc why dc-a database.port"})
final class WhyVerb implements Verb {
    private final Session session;

    @Parameters(index = "0", paramLabel = "CLUSTER", description = "The cluster.")
    String cluster = "";

    @Parameters(
            index = "1",
            paramLabel = "PATH",
            description =
                    "The setting, from the cluster's spec down: services.core.replicas. A map prints all below it.")
    String path = "";

    @Parameters(index = "2", arity = "0..1", paramLabel = "ROOT", description = FleetOptions.DESCRIPTION)
    String root = ".";

    @Mixin
    final ImportOptions imports = new ImportOptions();

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    WhyVerb(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        ValuePath setting = setting();
        Judged judged = Judged.of(FleetOptions.of(root, imports), common, session);
        if (!judged.present()) {
            return judged.conclude(common, session);
        }
        ValidatedFleet known = judged.fleet().value();
        Checked<Why> why = FleetCompiler.why(known, cluster, setting);
        if (!why.accepted()) {
            session.say(Report.of(why.diagnostics()), common.colorErr(session));
            return ExitCode.of(why.diagnostics(), false);
        }
        WhyText text = new WhyText(judged.report());
        session.out().print(result.json() ? text.json(why.value()) : text.text(why.value()));
        return judged.conclude(common, session);
    }

    private ValuePath setting() {
        try {
            return ValuePath.parse(path);
        } catch (IllegalArgumentException e) {
            throw new Misuse("`" + path + "` is no path: write it like `services.core.replicas`");
        }
    }
}
