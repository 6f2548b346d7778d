package io.fleetc.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command line so plain that nothing in it needs to be parsed: a verb, the fleet, the directory of the output. Hooks and
 * scripts run such lines again and again, and describing a verb to picocli takes as long as validating a small fleet.
 *
 * <p>What is not plain, or not right, is left to picocli; a plain line does exactly what it would do there, since what an
 * option is when nobody names it is the initial value of its field.
 */
final class PlainLine {
    private final String[] words;
    private @Nullable String root;
    private @Nullable String directory;

    private PlainLine(String... words) {
        this.words = words;
    }

    /** The verb that a line runs if it is plain; settings from elsewhere are options, so that no line is plain with them. */
    static Optional<Verb> verb(Settings settings, Session session, String... words) {
        return words.length == 0 || !settings.none() ? Optional.empty() : new PlainLine(words).verb(session);
    }

    private Optional<Verb> verb(Session session) {
        if (!read()) {
            return Optional.empty();
        }
        return switch (words[0]) {
            case "validate" -> directory == null ? Optional.of(validate(session)) : Optional.empty();
            case "compile" -> directory == null ? Optional.empty() : Optional.of(compile(session, directory));
            case "check" -> directory == null ? Optional.empty() : Optional.of(check(session, directory));
            case "version" -> words.length == 1 ? Optional.of(new VersionText(session)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Verb validate(Session session) {
        Validate verb = new Validate(session);
        verb.fleet.root = root(verb.fleet);
        return verb;
    }

    private Verb compile(Session session, String into) {
        Compile verb = new Compile(session);
        verb.fleet.root = root(verb.fleet);
        verb.output.directory = into;
        return verb;
    }

    private Verb check(Session session, String with) {
        Check verb = new Check(session);
        verb.fleet.root = root(verb.fleet);
        verb.output.directory = with;
        return verb;
    }

    private String root(FleetOptions fleet) {
        return root == null ? fleet.root : root;
    }

    /** Whether every word is understood. */
    private boolean read() {
        for (int i = 1; i < words.length; i++) {
            boolean named = words[i].equals("-d") || words[i].equals("--directory");
            if (named && directory == null && i + 1 < words.length && isName(words[i + 1])) {
                directory = words[++i];
            } else if (root == null && isName(words[i])) {
                root = words[i];
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(String word) {
        return !word.isEmpty() && !word.startsWith("-") && !word.startsWith("\"") && !word.startsWith("'");
    }
}
