package io.fleetc.cli;

import io.fleetc.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What holds where the command line says nothing: an environment variable, else {@code .fleetc.yaml}, else what the
 * option says itself. An option {@code --no-progress} is {@code FLEETC_NO_PROGRESS} and {@code no-progress}; the
 * argument {@code ROOT} is {@code FLEETC_ROOT} and {@code root}.
 */
final class Settings implements IDefaultValueProvider {
    private static final String PREFIX = "FLEETC_";

    private final Surroundings surroundings;

    private Settings(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The settings of a run. */
    static Settings of(Surroundings surroundings) {
        return new Settings(surroundings);
    }

    /** What is wrong with the settings file. */
    List<Diagnostic> problems() {
        return List.of();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        String name = name(argument);
        String variable = surroundings.variable(PREFIX + name.replace('-', '_').toUpperCase(Locale.ROOT));
        return variable.isEmpty() ? null : variable;
    }

    /** The longest name without its dashes; the label of an argument in lower case. */
    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName().replaceFirst("^--?", "")
                : argument.paramLabel().toLowerCase(Locale.ROOT);
    }
}
