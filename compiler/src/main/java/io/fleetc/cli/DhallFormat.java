package io.fleetc.cli;

import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.dhall.format.Symbols;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays out Dhall files. */
@Command(
        name = "format",
        description = "Lay out Dhall files as `dhall format` does, in place, and print which ones changed.")
final class DhallFormat implements Verb {
    private final Session session;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Dhall files, or directories of them; - prints standard input laid out.")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--check",
            negatable = true,
            description = "Write nothing, print which files would change, and exit with 3 if there are any.")
    boolean check;

    @Option(
            names = "--ascii",
            negatable = true,
            description = "Write \\ and ->. Default: the symbols of the file, those of Unicode if it has one of them.")
    boolean ascii;

    @Option(names = "--unicode", negatable = true, description = "Write λ and →.")
    boolean unicode;

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    DhallFormat(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        if (ascii && unicode) {
            throw new Misuse("`--ascii` and `--unicode` exclude each other");
        }
        return new DhallRewriting(check, result, common, session)
                .run(files, file -> file.source().then(DhallParser::parse).map(this::formatted));
    }

    private String formatted(Parsed parsed) {
        if (!ascii && !unicode) {
            return DhallFormatter.format(parsed);
        }
        return DhallFormatter.format(parsed, ascii ? Symbols.ASCII : Symbols.UNICODE);
    }
}
