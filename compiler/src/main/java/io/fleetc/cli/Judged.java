package io.fleetc.cli;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.ValidatedFleet;
import io.fleetc.diagnostic.Checked;
import io.fleetc.report.Report;
import java.io.IOException;

/**
 * A fleet for verbs that answer questions about it, also while something is wrong with it.
 *
 * @param fleet the fleet as far as it could be understood
 * @param report what is wrong with it
 * @param words the fleet as words of a command, each behind a blank
 */
record Judged(Checked<ValidatedFleet> fleet, Report report, String words) {
    static Judged of(FleetOptions options, CommonOptions common, Session session) throws IOException {
        Checked<ValidatedFleet> fleet =
                Progress.during("validating", common, session, () -> FleetCompiler.validate(options.root(session)));
        return new Judged(fleet, Report.below(options.prefix(session), fleet.diagnostics()), options.words(session));
    }

    /** Whether anything can be answered. */
    boolean present() {
        return fleet.present();
    }

    /** Says that the answer is one about a wrong fleet; where there is none, says what is wrong. */
    ExitCode conclude(CommonOptions common, Session session) {
        ExitCode code = ExitCode.of(fleet.diagnostics(), false);
        if (!fleet.present()) {
            session.say(report, common.colorErr(session));
        } else if (code != ExitCode.FINE) {
            session.err()
                    .println("fleetc: the fleet has " + report.summary() + ": `fleetc validate" + words
                            + "` prints them");
        }
        return code;
    }
}
