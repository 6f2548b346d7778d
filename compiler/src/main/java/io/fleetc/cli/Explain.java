package io.fleetc.cli;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.report.Explanations;
import io.fleetc.rules.RuleBook;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        String code = word.toUpperCase(Locale.ROOT);
        Optional<String> text = ofCode(code);
        if (text.isEmpty()) {
            text = ofFlag();
        }
        if (text.isEmpty()) {
            text = ofRule(word);
        }
        String found = text.orElseThrow(this::unknown).strip();
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

    private static Optional<String> ofCode(String code) {
        return Explanations.page(code);
    }

    private Optional<String> ofFlag() {
        return Optional.ofNullable(Catalogue.shipped().flags().get(word)).map(FlagText::of);
    }

    /** A shipped rule or job, or one of the team's own if there is a fleet where we look for it. */
    private Optional<String> ofRule(String id) throws IOException {
        Optional<String> shipped = RuleBook.shipped(Catalogue.shipped()).explain(id);
        if (shipped.isPresent()) {
            return shipped;
        }
        Judged judged = Judged.of(FleetOptions.of(root, imports), common, session);
        return judged.present() ? judged.fleet().value().rules().explain(id) : Optional.empty();
    }

    private Misuse unknown() {
        List<String> known =
                new ArrayList<>(Arrays.stream(Code.values()).map(Code::name).toList());
        RuleBook rules = RuleBook.shipped(Catalogue.shipped());
        known.addAll(rules.ids());
        rules.jobs().forEach(job -> known.add(job.name()));
        known.addAll(Catalogue.shipped().flags().keySet());
        String near = Nearest.to(word, known)
                .map(name -> ": did you mean " + name + "?")
                .orElse("");
        return new Misuse("there is no code, rule, job or flag " + word + near);
    }
}
