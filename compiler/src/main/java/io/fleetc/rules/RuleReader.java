package io.fleetc.rules;

import io.fleetc.catalogue.Assurance;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Severity;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads rule documents. A rule in which something is wrong is reported and dropped; the others are kept. */
final class RuleReader {
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*(-[A-Z0-9]+)*-[0-9]{3}");
    private static final String API_VERSION = "fleetc.io/v1alpha1";
    private static final String KIND = "RuleCatalogue";
    private static final Assurance[] ASSURANCES = {Assurance.DOCUMENTED, Assurance.INFERRED, Assurance.UNVERIFIED};
    private static final List<String> COMMON = List.of(
            "id",
            "kind",
            "title",
            "harm",
            "fix",
            "source",
            "assurance",
            "severity",
            "waivable",
            "hold",
            "applies",
            "examples");

    private final List<Diagnostic> problems;

    private RuleReader(List<Diagnostic> problems) {
        this.problems = problems;
    }

    /**
     * Reads one document.
     *
     * @param document the document
     * @param problems takes what is wrong with it
     */
    static RuleDocument read(Value document, List<Diagnostic> problems) {
        return new RuleReader(problems).document(document);
    }

    private RuleDocument document(Value value) {
        if (!(value instanceof Value.Mapping map)) {
            new Part(Values.empty(), "the document", problems).refuse("a rule document is a map", value.span());
            return RuleDocument.EMPTY;
        }
        Part document = new Part(map, "the rule document", problems);
        document.only(List.of("apiVersion", "kind", "metadata", "spec"));
        document.word("apiVersion", new String[] {API_VERSION}, word -> word);
        document.word("kind", new String[] {KIND}, word -> word);
        String name = document.part("metadata").text("name");
        Part spec = document.part("spec");
        spec.only(List.of("prefix", "exampleRelease", "rules", "jobs", "undo", "adjustments"));
        List<Rule> rules = new ArrayList<>();
        if (spec.has("rules")) {
            spec.parts("rules", "the rule").forEach(part -> rule(part).ifPresent(rules::add));
        }
        List<Job> jobs = new ArrayList<>();
        if (spec.has("jobs")) {
            spec.parts("jobs", "the job")
                    .forEach(part -> kept(part, JobReader::job).ifPresent(jobs::add));
        }
        List<Undo> undo = new ArrayList<>();
        if (spec.has("undo")) {
            spec.parts("undo", "an entry of `undo`")
                    .forEach(part -> kept(part, JobReader::undo).ifPresent(undo::add));
        }
        List<RuleDocument.Adjustment> adjustments = new ArrayList<>();
        if (spec.has("adjustments")) {
            spec.parts("adjustments", "the adjustment").forEach(part -> adjustments.add(adjustment(part)));
        }
        return new RuleDocument(
                name,
                spec.optionalText("prefix").orElse(""),
                spec.optionalText("exampleRelease").orElse(""),
                rules,
                jobs,
                undo,
                adjustments);
    }

    /** What a part says, unless something is wrong in it. */
    private <T> Optional<T> kept(Part part, Function<Part, T> read) {
        int before = problems.size();
        T found = read.apply(part);
        return problems.size() == before ? Optional.of(found) : Optional.empty();
    }

    private static RuleDocument.Adjustment adjustment(Part part) {
        part.only(List.of("rule", "severity", "reason"));
        Value rule = part.required("rule");
        part.text("reason");
        return new RuleDocument.Adjustment(
                part.text("rule"), severity(part), rule == null ? part.place() : rule.span());
    }

    private Optional<Rule> rule(Part unnamed) {
        int before = problems.size();
        String id = unnamed.text("id");
        Part part = unnamed.named("rule " + Words.code(id));
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            part.refuse(Words.code(id) + " is no id of a rule, such as `ACME-NET-001`", part.span("id"));
        }
        String kind = part.word("kind", ConstraintReader.kinds().toArray(new String[0]), word -> word);
        List<String> fields = new ArrayList<>(COMMON);
        fields.addAll(ConstraintReader.fields(kind));
        part.only(fields);
        Optional<Rule> rule = ConstraintReader.read(kind, part).map(constraint -> rule(id, part, constraint));
        return problems.size() == before ? rule : Optional.empty();
    }

    private Rule rule(String id, Part part, Constraint constraint) {
        return new Rule(
                id,
                part.text("title"),
                part.text("harm"),
                part.optionalText("fix").orElse(null),
                source(part.part("source")),
                assurance(part),
                severity(part),
                part.bool("waivable", true),
                part.has("hold") ? hold(part.part("hold")) : null,
                part.has("applies") ? applies(part.part("applies")) : Applies.EVERYWHERE,
                constraint,
                ExampleReader.read(part, constraint instanceof AboutChange),
                part.map());
    }

    /** How well something is known. */
    static Assurance assurance(Part part) {
        return part.word("assurance", ASSURANCES, Assurance::word);
    }

    /** Where something is stated. */
    static RuleSource source(Part part) {
        part.only(List.of("document", "section"));
        return new RuleSource(part.text("document"), part.text("section"));
    }

    private static Severity severity(Part part) {
        return part.word("severity", Severity.values(), Severity::word);
    }

    private static Hold hold(Part part) {
        part.only(List.of("rest", "between", "during"));
        return new Hold(
                part.word("rest", Hold.Level.values(), Hold.Level::word),
                part.word("between", Hold.Level.values(), Hold.Level::word),
                part.word("during", Hold.Level.values(), Hold.Level::word));
    }

    private static Applies applies(Part part) {
        part.only(List.of("releases", "delivery", "providers"));
        return new Applies(
                part.has("releases") ? part.range("releases") : null,
                part.optionalText("delivery").orElse(null),
                part.has("providers")
                        ? part.texts("providers").stream().map(Value.Text::text).toList()
                        : List.of());
    }
}
