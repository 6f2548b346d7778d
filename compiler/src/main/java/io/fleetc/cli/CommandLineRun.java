package io.fleetc.cli;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.report.Format;
import io.fleetc.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run: parses the arguments, hands over to the verb, and turns whatever happens into an exit code. */
final class CommandLineRun {
    private static final int HELP_COLUMNS = 100;

    private final Session session;

    CommandLineRun(Session session) {
        this.session = session;
    }

    ExitCode run(String... words) {
        String[] arguments = words.length > 0 && words[0].equals("help") ? helpLast(words) : words;
        try {
            if (ArgoCdGenerate.isCalledBy(words)) {
                return new ArgoCdGenerate(session).run();
            }
            Settings settings = new Settings(session.surroundings());
            if (!settings.problems().isEmpty()) {
                return refuseSettings(settings.problems());
            }
            Optional<Verb> plain = PlainLine.verb(settings, session, arguments);
            return plain.isPresent()
                    ? plain.get().run()
                    : parsed(commandLine(arguments, settings), settings, arguments);
        } catch (Misuse misuse) {
            return complain(misuse.sentence(), ExitCode.MISUSE);
        } catch (IOException e) {
            return complain(reason(e), ExitCode.INPUT_OUTPUT);
        } catch (UncheckedIOException e) {
            return complain(e.getCause() == null ? reason(e) : reason(e.getCause()), ExitCode.INPUT_OUTPUT);
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError | LinkageError e) {
            return bug(e);
        }
    }

    /** {@code help compile} is {@code compile --help}. */
    private static String[] helpLast(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words).subList(1, words.length));
        arguments.add("--help");
        return arguments.toArray(String[]::new);
    }

    private CommandLine commandLine(String[] arguments, Settings settings) {
        CommandLine line = Verbs.commandLine(session, arguments)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(HELP_COLUMNS)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        Color.AUTO.on(session.surroundings().terminalOut(), session.surroundings())
                                ? Ansi.ON
                                : Ansi.OFF));
        line.setDefaultValueProvider(settings);
        return line;
    }

    private ExitCode parsed(CommandLine line, Settings settings, String[] arguments) throws Exception {
        ParseResult result;
        try {
            result = line.parseArgs(arguments);
        } catch (ParameterException e) {
            return misuse(e);
        }
        for (ParseResult at = result; ; at = at.subcommand()) {
            if (at.isVersionHelpRequested()) {
                session.out().println("fleetc " + Version.text());
                return ExitCode.FINE;
            }
            if (at.isUsageHelpRequested()) {
                at.commandSpec().commandLine().usage(session.out());
                return ExitCode.FINE;
            }
            if (!at.hasSubcommand()) {
                settings.applySwitches(at);
                return execute(at.commandSpec().commandLine());
            }
        }
    }

    private ExitCode execute(CommandLine line) throws Exception {
        if (line.getCommand() instanceof Verb verb) {
            return verb.run();
        }
        line.usage(session.err());
        return ExitCode.MISUSE;
    }

    private ExitCode misuse(ParameterException e) {
        session.err().println("fleetc: " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, session.err());
        session.err().println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.MISUSE;
    }

    private ExitCode refuseSettings(List<Diagnostic> problems) {
        boolean color = Color.AUTO.on(session.surroundings().terminalErr(), session.surroundings());
        session.err().print(Format.TEXT.render(Report.of(problems), Version.text(), color));
        return ExitCode.MISUSE;
    }

    private ExitCode complain(String message, ExitCode code) {
        session.err().println("fleetc: " + message);
        return code;
    }

    private ExitCode bug(Throwable e) {
        session.err().println("fleetc: this is a bug in fleetc, not a mistake of yours");
        session.err().println("  fleetc " + Version.text() + " failed in a way that it should not be able to.");
        session.err()
                .println("  Please report it with the command line and, if you may share it, the smallest fleet that"
                        + " shows it.");
        if (session.debug()) {
            e.printStackTrace(session.err());
        } else {
            session.err().println("  FLEETC_DEBUG=1 prints what a report should contain.");
        }
        return ExitCode.BUG;
    }

    /** What the operating system said, without the path: messages name files as the user wrote them. */
    private static String reason(IOException e) {
        if (e instanceof FileSystemException file) {
            String reason = file.getReason() == null ? "cannot be read or written" : file.getReason();
            String name = file.getFile() == null ? "a file" : lastName(file.getFile());
            return name + ": " + reason;
        }
        return "reading or writing failed";
    }

    private static String reason(UncheckedIOException e) {
        return reason(new IOException(e));
    }

    private static String lastName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
