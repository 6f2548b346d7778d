package io.fleetc.cli;

import io.fleetc.diagnostic.Checked;
import io.fleetc.report.Report;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives Dhall files another text in place, or says which ones would get one.
 *
 * @param check whether nothing is written
 * @param result how to print which files they are
 * @param common what every verb takes
 * @param session the run
 */
record DhallRewriting(boolean check, ResultOptions result, CommonOptions common, Session session) {
    /** What a file shall be. */
    interface Rewriting {
        /** The new text of a file, or what stands in the way. */
        Checked<String> of(DhallFile file);
    }

    /** Rewrites the files; standard input goes to standard output. */
    ExitCode run(List<String> words, Rewriting rewriting) throws IOException {
        if (words.contains(DhallFile.STANDARD_INPUT) && words.size() > 1) {
            throw new Misuse("`-` stands for standard input and goes with no other file");
        }
        List<String> changed = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        ExitCode code = ExitCode.FINE;
        for (DhallFile file : DhallFile.all(words, session)) {
            Checked<String> text = file.source().then(source -> rewriting.of(file));
            session.say(Report.below(file.prefix(), text.sorted().diagnostics()), common.colorErr(session));
            code = code.or(ExitCode.of(text.diagnostics(), false));
            if (!text.accepted()) {
                continue;
            }
            boolean same = text.value().equals(file.source().value().text());
            (same ? unchanged : changed).add(file.shown());
            if (file.path() == null && !check) {
                session.out().print(text.value());
                return code;
            }
            if (!same && !check) {
                file.write(text.value());
            }
        }
        print(changed, unchanged);
        return check && !changed.isEmpty() ? code.or(ExitCode.DIFFERENT) : code;
    }

    private void print(List<String> changed, List<String> unchanged) {
        if (result.json()) {
            session.out()
                    .print(JsonWriter.pretty(Values.map()
                            .put("changed", Values.texts(changed))
                            .put("unchanged", Values.texts(unchanged))
                            .build()));
        } else if (check || !common.quiet) {
            changed.forEach(session.out()::println);
        }
    }
}
