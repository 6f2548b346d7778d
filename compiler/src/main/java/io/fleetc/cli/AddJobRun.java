package io.fleetc.cli;

import io.fleetc.evidence.Kind;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts on record that a job ran. */
@Command(name = "job-run", description = "Put on record that a job of the catalogue ran; `--at` is when it ended.")
final class AddJobRun implements Verb {
    /** How a run ends. */
    enum Result {
        /** It did all that it should. */
        SUCCEEDED,
        /** It did not. */
        FAILED;

        /** The word a user writes. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Session session;

    @Option(
            names = "--job",
            required = true,
            paramLabel = "NAME",
            description = "The name of the job in the catalogue.")
    String job = "";

    @Mixin
    final ScopeOptions scope = new ScopeOptions();

    @Option(
            names = "--result",
            required = true,
            paramLabel = "RESULT",
            description = "Whether it did all that it should: ${COMPLETION-CANDIDATES}.")
    Result outcome = Result.FAILED;

    @Option(
            names = "--started",
            required = true,
            paramLabel = "TIME",
            converter = ChangeOptions.TimeConverter.class,
            description = "When it began, with its zone.")
    Instant started = Instant.EPOCH;

    @Option(names = "--job-version", paramLabel = "VERSION", description = "The version of the job.")
    String version = "";

    @Option(names = "--image", paramLabel = "DIGEST", description = "The digest of its image: sha256:…")
    String image = "";

    @Mixin
    final DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--rehearsal", description = "It was a dry run, which only says what would be done.")
    boolean rehearsal;

    @Option(
            names = "--covers",
            paramLabel = "NAME",
            split = ",",
            splitSynopsisLabel = ",",
            description = "What it covered, such as domains; * for everything. Repeat it for several.")
    List<String> covers = new ArrayList<>();

    @Option(
            names = "--omitted",
            paramLabel = "NAME",
            split = ",",
            splitSynopsisLabel = ",",
            description = "What it knew of and did not cover. Repeat it for several.")
    List<String> omitted = new ArrayList<>();

    @Option(
            names = "--count",
            paramLabel = "NAME=N",
            split = ",",
            splitSynopsisLabel = ",",
            description = "What it counted. Repeat it for several.")
    Map<String, Long> counts = new LinkedHashMap<>();

    @Option(
            names = "--context",
            paramLabel = "CLUSTER=REVISION",
            split = ",",
            splitSynopsisLabel = ",",
            description = "What a cluster ran meanwhile. Repeat it for several.")
    Map<String, String> context = new LinkedHashMap<>();

    @Option(
            names = "--active-on",
            paramLabel = "CLUSTER=FLAG",
            split = ",",
            splitSynopsisLabel = ",",
            description = "A flag that was seen active on a cluster meanwhile. Repeat it for several.")
    List<String> active = new ArrayList<>();

    @Mixin
    final RecordOptions options = new RecordOptions();

    AddJobRun(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Values.Builder numbers = Values.map();
        counts.forEach((name, count) -> numbers.put(name, count));
        Values.Builder predicate = Values.map()
                .put("job", job)
                .put("version", RecordOptions.given(version))
                .put("image", RecordOptions.given(image))
                .putUnlessEmpty("database", database.value())
                .put("result", outcome.toString())
                .put("dryRun", rehearsal ? Values.bool(true) : null)
                .putUnlessEmpty("covers", Values.texts(covers))
                .putUnlessEmpty("omitted", Values.texts(omitted))
                .putUnlessEmpty("counts", numbers.build())
                .put("started", started.toString())
                .put("finished", options.time().toString())
                .putUnlessEmpty("context", ran())
                .put("by", RecordOptions.given(options.by));
        return options.write(Kind.JOB_RUN, scope.subject, predicate, session);
    }

    private Value.Mapping ran() {
        Map<String, List<String>> flags = new TreeMap<>();
        for (String pair : active) {
            int equals = pair.indexOf('=');
            String cluster = equals < 0 ? pair : pair.substring(0, equals);
            if (equals < 0 || !context.containsKey(cluster)) {
                throw new Misuse("`--active-on " + pair + "` needs `--context " + cluster + "=REVISION`");
            }
            flags.computeIfAbsent(cluster, name -> new ArrayList<>()).add(pair.substring(equals + 1));
        }
        Values.Builder clusters = Values.map();
        context.forEach((cluster, revision) -> clusters.put(
                cluster,
                Values.map()
                        .put("revision", revision)
                        .putUnlessEmpty("active", Values.texts(flags.getOrDefault(cluster, List.of())))
                        .build()));
        return clusters.build();
    }
}
