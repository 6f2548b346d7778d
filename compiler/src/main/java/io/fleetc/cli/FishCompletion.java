package io.fleetc.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the completion script of the fish shell, which picocli does not know. */
final class FishCompletion {
    private final StringBuilder out = new StringBuilder("# fish completion for fleetc\n");

    private FishCompletion() {}

    static String script(CommandLine root) {
        FishCompletion completion = new FishCompletion();
        completion.command(root.getCommandSpec(), List.of());
        return completion.out.toString();
    }

    private void command(CommandSpec command, List<String> words) {
        List<String> names = new ArrayList<>();
        command.subcommands().forEach((name, line) -> {
            if (!line.getCommandSpec().usageMessage().hidden()) {
                names.add(name);
            }
        });
        for (String name : names) {
            CommandSpec verb = subcommand(command, name);
            line(
                    condition(words, names),
                    "-f -a " + quoted(name) + described(verb.usageMessage().description()));
        }
        for (OptionSpec option : command.options()) {
            option(option, condition(words, List.of()));
        }
        for (PositionalParamSpec argument : command.positionalParameters()) {
            if (argument.completionCandidates() != null) {
                line(condition(words, List.of()), "-f -a " + quoted(candidates(argument.completionCandidates())));
            }
        }
        for (String name : names) {
            List<String> below = new ArrayList<>(words);
            below.add(name);
            command(subcommand(command, name), below);
        }
    }

    private void option(OptionSpec option, String condition) {
        StringBuilder words = new StringBuilder();
        for (String name : option.names()) {
            words.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            words.append(" -r");
            if (option.completionCandidates() != null) {
                words.append(" -f -a ").append(quoted(candidates(option.completionCandidates())));
            }
        }
        line(condition, words.substring(1) + described(option.description()));
    }

    private void line(String condition, String words) {
        out.append("complete -c fleetc -n ")
                .append(quoted(condition))
                .append(' ')
                .append(words)
                .append('\n');
    }

    private static CommandSpec subcommand(CommandSpec command, String name) {
        Map<String, CommandLine> subcommands = command.subcommands();
        CommandLine line = subcommands.get(name);
        if (line == null) {
            throw new IllegalArgumentException("no subcommand " + name);
        }
        return line.getCommandSpec();
    }

    /** True behind all of these words and before any of the others. */
    private static String condition(List<String> behind, List<String> before) {
        List<String> parts = new ArrayList<>();
        behind.forEach(word -> parts.add("__fish_seen_subcommand_from " + word));
        if (!before.isEmpty()) {
            parts.add("not __fish_seen_subcommand_from " + String.join(" ", before));
        } else if (behind.isEmpty()) {
            parts.add("__fish_use_subcommand");
        }
        return String.join("; and ", parts);
    }

    private static String candidates(Iterable<String> candidates) {
        return String.join(" ", candidates);
    }

    private static String described(String[] description) {
        String text = String.join(" ", description).replaceAll("\\s*\\$\\{[^}]*}", "");
        int stop = text.indexOf(". ");
        String first = stop < 0 ? text : text.substring(0, stop);
        return first.isEmpty() ? "" : " -d " + quoted(first.replaceAll("[.:]$", ""));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
