package io.fleetc.cli;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.report.Explanations;
import io.fleetc.rules.RuleBook;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the long text of a code, a rule, a job or a flag. */
@Command(name = "explain", description = "Say what a code, a rule, a job or a flag means and what to do about it.")
final class Explain implements Verb {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "WORD",
            description =
                    "What stands between the brackets of a message, such as FC2001, or the name of a flag or a job.")
    String word = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ROOT", description = FleetOptions.DESCRIPTION)
    String root = ".";

    @Mixin
    final ImportOptions imports = new ImportOptions();

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    Explain(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        RuleBook rules = RuleBook.shipped(Catalogue.shipped());
        Optional<String> text = text(rules);
        if (text.isPresent()) {
            return print(text.get());
        }
        Judged judged = Judged.of(FleetOptions.of(root, imports), common, session);
        if (judged.present()) {
            rules = judged.fleet().value().rules();
            text = text(rules);
        }
        if (text.isPresent()) {
            return print(text.get());
        }
        session.say(Code.FC1022, unknown(rules));
        return isNoFleet(judged) ? ExitCode.MISUSE : ExitCode.MISUSE.or(judged.conclude(common, session));
    }

    /** Whether nobody said that there is a fleet, and there is none. */
    private boolean isNoFleet(Judged judged) {
        return root.equals(".")
                && judged.report().diagnostics().stream()
                        .allMatch(said -> said.code().equals(Code.FC1001.name()));
    }

    private ExitCode print(String text) {
        String found = text.strip();
        session.out()
                .print(
                        result.json()
                                ? JsonWriter.pretty(Values.map()
                                        .put("word", word)
                                        .put("text", found)
                                        .build())
                                : found + "\n");
        return ExitCode.FINE;
    }

    /** What there is about the word, in whatever case it is written. */
    private Optional<String> text(RuleBook rules) {
        return Optional.ofNullable(names(rules).get(lower(word)))
                .flatMap(name -> Explanations.page(name)
                        .or(() -> Optional.ofNullable(
                                        Catalogue.shipped().flags().get(name))
                                .map(FlagText::of))
                        .or(() -> rules.explain(name)));
    }

    private String unknown(RuleBook rules) {
        SortedMap<String, String> names = names(rules);
        return "there is no code, rule, job or flag " + word
                + Nearest.to(lower(word), names.keySet())
                        .map(near -> ": did you mean " + names.get(near) + "?")
                        .orElse("");
    }

    /** Everything that has a long text, by its name in lower case. */
    private static SortedMap<String, String> names(RuleBook rules) {
        SortedMap<String, String> names = new TreeMap<>();
        for (Code code : Code.values()) {
            names.put(lower(code.name()), code.name());
        }
        rules.ids().forEach(id -> names.put(lower(id), id));
        rules.jobs().forEach(job -> names.put(lower(job.name()), job.name()));
        Catalogue.shipped().flags().keySet().forEach(flag -> names.put(lower(flag), flag));
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
