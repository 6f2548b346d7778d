package io.fleetc.cli;

import io.fleetc.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what is wrong with the words of a command line, and what was probably meant. */
final class WrongWords {
    private static final List<Class<?>> NUMBERS = List.of(int.class, Integer.class, long.class);

    private final Settings settings;

    /** A mistake may be one of the settings, which stand for words that nobody wrote. */
    WrongWords(Settings settings) {
        this.settings = settings;
    }

    /** The sentence about the first mistake, and all that is missing if that is one of it. */
    String sentence(List<ParameterException> mistakes) {
        ParameterException mistake = mistakes.get(0);
        CommandSpec verb = mistake.getCommandLine().getCommandSpec();
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched(verb, unmatched.getUnmatched().get(0));
        }
        if (mistake instanceof MissingParameterException) {
            return missing(
                    verb,
                    mistakes.stream()
                            .filter(MissingParameterException.class::isInstance)
                            .flatMap(each -> ((MissingParameterException) each).getMissing().stream())
                            .distinct()
                            .toList());
        }
        if (mistake instanceof OverwrittenOptionException twice) {
            return "`" + name(twice.getOverwritten()) + "` is written twice";
        }
        ArgSpec argument = mistake.getArgSpec();
        return argument == null ? String.valueOf(mistake.getMessage()) : wrongValue(argument, mistake);
    }

    private static String unmatched(CommandSpec verb, String word) {
        if (word.startsWith("-")) {
            String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            String behind = verb.parent() == null ? ": those of a verb stand behind it" : "";
            String meant = option.startsWith("--") ? meant("", option, options(verb)) : "";
            return "`" + verb.qualifiedName() + "` has no option `" + option + "`" + (meant.isEmpty() ? behind : meant);
        }
        if (!verb.subcommands().isEmpty()) {
            List<String> verbs = verb.subcommands().entrySet().stream()
                    .filter(below ->
                            !below.getValue().getCommandSpec().usageMessage().hidden())
                    .map(Map.Entry::getKey)
                    .toList();
            return (verb.parent() == null ? "there is no verb `" : "`" + verb.qualifiedName() + "` has no verb `")
                    + word + "`" + meant(verb.qualifiedName() + " ", word, verbs);
        }
        return "`" + word + "` is one word too many for `" + verb.qualifiedName() + "`";
    }

    private static List<String> options(CommandSpec verb) {
        List<String> names = new ArrayList<>(verb.optionsMap().keySet());
        names.addAll(verb.negatedOptionsMap().keySet());
        return names;
    }

    /** Whatever is missing; an option that may be left out lacks its value. */
    private static String missing(CommandSpec verb, List<ArgSpec> missing) {
        List<String> words = missing.stream().map(WrongWords::written).toList();
        if (missing.get(0) instanceof OptionSpec option && !option.required()) {
            return "`" + name(option) + "` takes a value: `" + words.get(0) + "`";
        }
        return "`" + verb.qualifiedName() + "` needs " + listed(words, " and ");
    }

    private String wrongValue(ArgSpec argument, ParameterException mistake) {
        String value = Objects.requireNonNullElse(mistake.getValue(), "");
        boolean set = value.equals(settings.defaultValue(argument));
        String subject =
                "`" + name(argument) + "`" + (set ? ", as a variable or `" + SettingsFile.NAME + "` sets it," : "");
        List<String> known = argument.converters().length == 0 ? words(argument.type()) : List.of();
        if (!known.isEmpty()) {
            return subject + " takes " + listed(known, " or ") + ", not `" + value + "`" + meant("", value, known);
        }
        String form = mistake.getCause() instanceof TypeConversionException wrong ? wrong.getMessage() : "";
        if (argument.type() == Map.class) {
            form = "`" + argument.paramLabel() + "`";
        } else if (NUMBERS.contains(argument.type())) {
            form = "a whole number";
        }
        return subject + " takes " + form + ", not `" + value + "`";
    }

    private static List<String> words(Class<?> type) {
        if (type == boolean.class) {
            return List.of("true", "false");
        }
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(Object::toString).toList();
    }

    private static String meant(String before, String word, List<String> names) {
        return Nearest.to(word, names)
                .map(near -> ": did you mean `" + before + near + "`?")
                .orElse("");
    }

    /** Some words between backticks, the last behind another word than a comma. */
    static String listed(List<String> words, String last) {
        int end = words.size() - 1;
        String rest = String.join("`, `", words.subList(0, end));
        return "`" + (end == 0 ? "" : rest + "`" + last + "`") + words.get(end) + "`";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** As it is written: {@code --base REV|DIR}, or {@code CLUSTER}. */
    private static String written(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
