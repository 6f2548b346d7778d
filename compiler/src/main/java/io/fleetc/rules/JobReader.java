package io.fleetc.rules;

import io.fleetc.catalogue.Assurance;
import io.fleetc.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads jobs, and what it takes to undo changes. */
final class JobReader {
    private static final String INSTRUCTION = "instruction";
    private static final List<String> JOB = List.of(
            "name",
            "title",
            "scope",
            "by",
            "image",
            "versions",
            "needs",
            "invalidatedBy",
            "covers",
            "counts",
            "countsMustAgree",
            "dryRunFirst",
            "undo",
            "configuration",
            "source",
            "assurance",
            INSTRUCTION);
    private static final String[] COVERS = {"domains", "namespaces", "nothing"};

    private JobReader() {}

    static Job job(Part unnamed) {
        String name = unnamed.text("name");
        Part job = unnamed.named("job " + Words.code(name));
        job.only(JOB);
        Part undo = job.part("undo");
        undo.only(List.of("class", "how"));
        return new Job(
                name,
                job.text("title"),
                job.word("scope", JobScope.values(), JobScope::word),
                job.word("by", Performer.values(), Performer::word),
                job.optionalText("image").orElse(""),
                job.has("versions") ? job.range("versions") : null,
                job.has("needs") ? ConditionReader.all(job, "needs") : List.of(),
                EdgeReader.all(job, "invalidatedBy"),
                job.has("covers") ? job.word("covers", COVERS, word -> word) : "nothing",
                job.has("counts")
                        ? job.texts("counts").stream().map(Value.Text::text).toList()
                        : List.of(),
                job.bool("countsMustAgree", false),
                job.bool("dryRunFirst", false),
                undo.word("class", UndoClass.values(), UndoClass::word),
                undo.text("how"),
                job.has("configuration") ? texts(job.part("configuration")) : Map.of(),
                RuleReader.source(job.part("source")),
                RuleReader.assurance(job),
                job.text(INSTRUCTION),
                job.map());
    }

    static Undo undo(Part undo) {
        undo.only(List.of("edge", "undo", "how", "source", "assurance"));
        Edge edge = EdgeReader.one(undo, "edge");
        UndoClass of = undo.word("undo", UndoClass.values(), UndoClass::word);
        Assurance assurance = RuleReader.assurance(undo);
        return new Undo(edge, of, undo.text("how"), RuleReader.source(undo.part("source")), assurance, undo.map());
    }

    private static Map<String, String> texts(Part part) {
        Map<String, String> texts = new LinkedHashMap<>();
        part.map().members().keySet().forEach(key -> texts.put(key, part.text(key)));
        return texts;
    }
}
