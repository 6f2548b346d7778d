package io.fleetc.cli;

import io.fleetc.diagnostic.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What holds where the command line says nothing: an environment variable, else {@code .fleetc.yaml}, else what the
 * option says itself. An option {@code --no-progress} is {@code FLEETC_NO_PROGRESS} and {@code no-progress}; the
 * argument {@code ROOT} is {@code FLEETC_ROOT} and {@code root}.
 */
final class Settings implements IDefaultValueProvider {
    private static final String PREFIX = "FLEETC_";
    private static final String ROOT = "ROOT";
    private static final String OUTPUT = "output";

    private final Surroundings surroundings;
    private final SettingsFile file;

    /** The settings of a run. */
    Settings(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.file = SettingsFile.find(surroundings.directory());
    }

    /** What is wrong with the settings file. */
    List<Diagnostic> problems() {
        return file.problems();
    }

    /** Whether nothing at all is set, rightly or wrongly; what only the launcher and Argo CD's plugin read is no setting. */
    boolean none() {
        return file.values().isEmpty()
                && problems().isEmpty()
                && surroundings.variables().keySet().stream()
                        .noneMatch(name -> name.startsWith(PREFIX)
                                && !name.startsWith("FLEETC_JAVA")
                                && !name.startsWith("FLEETC_CMP_")
                                && !name.equals("FLEETC_DEBUG"));
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return isSwitch(argument) ? null : value(argument);
    }

    /**
     * Switches on what no word of the command line switches. They are no defaults for picocli, to which an option
     * switches off what is on by default.
     */
    void applySwitches(ParseResult result) {
        for (OptionSpec option : result.commandSpec().options()) {
            if (isSwitch(option) && !option.usageHelp() && !option.versionHelp() && !result.hasMatchedOption(option)) {
                String value = value(option);
                if (value != null) {
                    option.setValue(isTrue(option, value));
                }
            }
        }
    }

    private @Nullable String value(ArgSpec argument) {
        String name = name(argument);
        String variable = surroundings.variable(PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT));
        String value = variable.isEmpty() ? file.values().get(name) : variable;
        return value == null ? null : fitting(argument, name, value);
    }

    /** What a verb has a use for. The reports that a fleet is to have are set once for all verbs, some of which print others. */
    private static @Nullable String fitting(ArgSpec argument, String name, String value) {
        Object verb = argument.command().userObject();
        Object[] words = argument.type().getEnumConstants();
        boolean output = name.equals(OUTPUT);
        List<String> fitting = Arrays.stream(output ? value.split(",", -1) : new String[] {value})
                .filter(part -> !(verb instanceof Verb known) || known.takes(name, part))
                .filter(part -> !output
                        || words == null
                        || Arrays.stream(words).map(Object::toString).anyMatch(part::equals))
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        return words == null ? String.join(",", fitting) : fitting.get(0);
    }

    private static boolean isSwitch(ArgSpec argument) {
        return argument.type() == boolean.class;
    }

    private static boolean isTrue(OptionSpec option, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new Misuse("`" + name(option) + "` is true or false, not `" + value + "`");
        };
    }

    /** The longest name without its dashes; nothing for an argument that cannot be set. */
    private static String name(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.longestName().substring(2);
        }
        return argument.paramLabel().equals(ROOT) ? "root" : "";
    }
}
