package io.fleetc.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the examples of rules. */
final class ExampleReader {
    private static final Map<String, Function<Part, OnRecord>> RECORDS = records();
    private static final String FOR = "for";

    private ExampleReader() {}

    /** What a rule accepts and rejects, of which there must be at least one each. */
    static List<Example> read(Part rule, boolean change) {
        List<Example> examples = new ArrayList<>();
        boolean accepts = false;
        boolean rejects = false;
        for (Part part : rule.parts("examples", "the example")) {
            Example example = change ? changed(part) : revision(part);
            accepts |= accepted(example);
            rejects |= !accepted(example);
            examples.add(example);
        }
        if (!accepts || !rejects) {
            rule.refuse("a rule has at least one example that it accepts and one that it rejects", rule.place());
        }
        return examples;
    }

    private static boolean accepted(Example example) {
        return example instanceof Example.Change change
                ? change.verdict() == ChangeExample.Expected.LEGAL
                : ((Example.Revision) example).accepted();
    }

    private static Example revision(Part part) {
        boolean accepted = part.has("accepted");
        String key = accepted ? "accepted" : "rejected";
        part.only(List.of(key));
        return new Example.Revision(accepted, part.part(key).map());
    }

    private static Example changed(Part part) {
        part.only(List.of("from", "to", "evidence", "verdict"));
        return new Example.Change(
                part.part("from").map(),
                part.part("to").map(),
                part.has("evidence")
                        ? part.parts("evidence", "the record").stream()
                                .map(ExampleReader::onRecord)
                                .toList()
                        : List.of(),
                part.word("verdict", ChangeExample.Expected.values(), ChangeExample.Expected::word),
                part.map());
    }

    private static OnRecord onRecord(Part part) {
        for (Map.Entry<String, Function<Part, OnRecord>> record : RECORDS.entrySet()) {
            if (part.has(record.getKey())) {
                return record.getValue().apply(part);
            }
        }
        part.refuse("a record has one of the keys " + Words.codes(List.copyOf(RECORDS.keySet())), part.place());
        return new OnRecord.Fresh("");
    }

    private static Map<String, Function<Part, OnRecord>> records() {
        Map<String, Function<Part, OnRecord>> records = new LinkedHashMap<>();
        records.put("job", ExampleReader::jobRun);
        records.put("observed", part -> {
            part.only(List.of("observed", "overrides"));
            return new OnRecord.Observed(part.text("observed"), part.bool("overrides", false));
        });
        records.put("fresh", part -> new OnRecord.Fresh(alone(part, "fresh")));
        records.put("restored", part -> new OnRecord.Restored(alone(part, "restored")));
        records.put("compatible", part -> new OnRecord.Compatible(alone(part, "compatible")));
        records.put("approval", part -> {
            part.only(List.of("approval", FOR));
            return new OnRecord.Approval(part.text("approval"), part.text(FOR));
        });
        return records;
    }

    private static String alone(Part part, String key) {
        part.only(List.of(key));
        return part.text(key);
    }

    private static OnRecord jobRun(Part part) {
        part.only(List.of("job", FOR, "result", "ago"));
        String result = part.has("result")
                ? part.word("result", new String[] {"succeeded", "partial", "failed"}, word -> word)
                : "succeeded";
        Optional<Duration> ago = part.has("ago") ? NeedReader.duration(part, "ago") : Optional.empty();
        return new OnRecord.JobRun(
                part.text("job"), part.text(FOR), !result.equals("failed"), !result.equals("partial"), ago);
    }
}
