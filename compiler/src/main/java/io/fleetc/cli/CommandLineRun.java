package io.fleetc.cli;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.output.IoReason;
import io.fleetc.report.JsonReport;
import io.fleetc.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One run: parses the arguments, hands over to the verb, and turns whatever happens into an exit code. */
final class CommandLineRun {
    private static final int HELP_COLUMNS = 100;

    private final Session session;

    /** The verb that was asked for, with its options; null as long as the words were not parsed. */
    private @Nullable CommandSpec asked;

    CommandLineRun(Session session) {
        this.session = session;
    }

    /** Runs it; who asked for JSON on standard output gets what was said as JSON where there is no result. */
    ExitCode run(String... words) {
        ExitCode code = attempt(words);
        if (asked != null && ResultOptions.json(asked) && !session.answered() && code != ExitCode.BUG) {
            session.out().print(JsonReport.render(session.said()));
        }
        return code;
    }

    private ExitCode attempt(String... words) {
        String[] arguments = words.length > 0 && words[0].equals("help") ? helpLast(words) : words;
        try {
            if (ArgoCdGenerate.isCalledBy(words)) {
                return new ArgoCdGenerate(session).run();
            }
            Settings settings = new Settings(session.surroundings());
            Optional<Verb> plain = PlainLine.verb(settings, session, arguments);
            return plain.isPresent()
                    ? plain.get().run()
                    : parsed(commandLine(arguments, settings), settings, arguments);
        } catch (Misuse misuse) {
            return refuse(Code.FC1022, misuse.sentence());
        } catch (IOException e) {
            return refuse(Code.FC1023, reason(e));
        } catch (UncheckedIOException e) {
            return refuse(Code.FC1023, reason(Objects.requireNonNull(e.getCause())));
        } catch (InvalidPathException e) {
            return refuse(Code.FC1022, noName(e));
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
        collectErrors(line);
        return line;
    }

    private ExitCode parsed(CommandLine line, Settings settings, String[] arguments) throws Exception {
        ParseResult result = line.parseArgs(arguments);
        List<ParameterException> mistakes = new ArrayList<>();
        for (ParseResult at = result; ; at = at.subcommand()) {
            for (Exception mistake : at.errors()) {
                if (!(mistake instanceof ParameterException wrong)) {
                    throw mistake;
                }
                mistakes.add(wrong);
            }
            if (isUnknownVerb(at)) {
                mistakes.add(new UnmatchedArgumentException(at.commandSpec().commandLine(), at.unmatched()));
            }
            if (at.isVersionHelpRequested()) {
                session.out().println("fleetc " + Version.text());
                return ExitCode.FINE;
            }
            if (at.isUsageHelpRequested() && !isUnknownVerb(at)) {
                at.commandSpec().commandLine().usage(session.out());
                return ExitCode.FINE;
            }
            if (!at.hasSubcommand()) {
                asked = at.commandSpec();
                if (!settings.problems().isEmpty()) {
                    return refuseSettings(settings.problems());
                }
                if (!mistakes.isEmpty()) {
                    return misuse(mistakes, settings);
                }
                settings.applySwitches(at);
                return execute(at.commandSpec().commandLine());
            }
        }
    }

    /** Whether a word stands where a verb should, but is none. */
    private static boolean isUnknownVerb(ParseResult at) {
        return !at.hasSubcommand()
                && !at.commandSpec().subcommands().isEmpty()
                && !at.unmatched().isEmpty();
    }

    private ExitCode execute(CommandLine line) throws Exception {
        if (line.getCommand() instanceof Verb verb) {
            return verb.run();
        }
        line.usage(session.err());
        return ExitCode.MISUSE;
    }

    /** Whatever is wrong with a word, the others are understood, and with them how the user wants to be told. */
    private static void collectErrors(CommandLine line) {
        line.getCommandSpec().parser().collectErrors(true);
        line.getSubcommands().values().forEach(CommandLineRun::collectErrors);
    }

    private ExitCode misuse(List<ParameterException> mistakes, Settings settings) {
        ExitCode code = refuse(Code.FC1022, new WrongWords(settings).sentence(mistakes));
        CommandSpec verb = mistakes.get(0).getCommandLine().getCommandSpec();
        session.err().println("Try '" + verb.qualifiedName() + " --help'.");
        return code;
    }

    private ExitCode refuseSettings(List<Diagnostic> problems) {
        session.say(Report.of(problems), Color.AUTO.on(session.surroundings().terminalErr(), session.surroundings()));
        return ExitCode.MISUSE;
    }

    private ExitCode refuse(Code code, String sentence) {
        session.say(code, sentence);
        return ExitCode.of(session.said().diagnostics(), false);
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
        String name = e instanceof FileSystemException file && file.getFile() != null ? lastName(file.getFile()) : "";
        return (name.isEmpty() ? "reading or writing failed: " : "`" + name + "` cannot be read or written: ")
                + IoReason.words(e);
    }

    /** A process whose locale is plain ASCII cannot ask the system for a file of another name. */
    private static String noName(InvalidPathException e) {
        return e.getReason().startsWith("Malformed")
                ? "the name of a file holds a character that the locale of this process lacks: set `LC_ALL=C.UTF-8`"
                : "the name of a file holds a character that no file has here";
    }

    private static String lastName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
