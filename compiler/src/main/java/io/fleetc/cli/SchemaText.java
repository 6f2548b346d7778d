package io.fleetc.cli;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a schema that is part of fleetc. */
@Command(name = "schema", description = "Print a JSON Schema or the Dhall types, for editors and other tools.")
final class SchemaText implements Verb {
    /** What a schema describes. */
    enum Subject {
        /** The files of a fleet. */
        FLEET,
        /** The files of a fleet in Dhall: its types and defaults. */
        DHALL,
        /** The catalogue files. */
        CATALOGUE,
        /** What is on record about a fleet. */
        EVIDENCE,
        /** What {@code -o json} prints. */
        REPORT,
        /** What {@code diff -o json} prints. */
        DIFF,
        /** What {@code conform -o json} prints. */
        CONFORM,
        /** What {@code plan -o json} prints. */
        PLAN;

        /** The word a user writes. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Session session;

    @Parameters(
            paramLabel = "SUBJECT",
            arity = "0..1",
            description =
                    "What it describes: the files of a fleet, those in Dhall, of a catalogue, of evidence, reports,"
                            + " comparisons or plans as JSON. One of ${COMPLETION-CANDIDATES}. Default: fleet.")
    Subject subject = Subject.FLEET;

    @Mixin
    final CommonOptions common = new CommonOptions();

    SchemaText(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() {
        session.out().print(text(subject));
        return ExitCode.FINE;
    }

    static String text(Subject subject) {
        return Resources.text(
                switch (subject) {
                    case FLEET -> "/schemas/fleet.schema.json";
                    case DHALL -> "/schemas/dhall/package.dhall";
                    case CATALOGUE -> "/schemas/catalogue.schema.json";
                    case EVIDENCE -> "/schemas/evidence.schema.json";
                    case REPORT -> "/schemas/report.schema.json";
                    case DIFF -> "/schemas/diff.schema.json";
                    case CONFORM -> "/schemas/conform.schema.json";
                    case PLAN -> "/schemas/plan.schema.json";
                });
    }
}
