package io.fleetc.cli;

import io.fleetc.compiler.FleetEvidence;
import io.fleetc.compiler.ValidatedFleet;
import io.fleetc.diagnostic.Checked;
import io.fleetc.evidence.ApplicationList;
import io.fleetc.evidence.Kind;
import io.fleetc.evidence.Observed;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts on record which revision clusters were seen at. */
@Command(
        name = "observed",
        description =
                "Put on record which revision a cluster was seen at: one cluster by hand, or all that Argo CD knows"
                        + " with `--from`.")
final class AddObserved implements Verb {
    private final Session session;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "Read what `argocd app list -o json` prints; - is standard input. Nothing else is needed then.")
    String from = "";

    @Option(
            names = "--app",
            paramLabel = "APPLICATION=CLUSTER",
            split = ",",
            splitSynopsisLabel = ",",
            description = "The cluster of an Application without the label of fleetc. Repeat it for several.")
    Map<String, String> applications = new LinkedHashMap<>();

    @Option(names = "--scope", paramLabel = "SUBJECT", description = "The cluster: cluster/NAME.")
    String subject = "";

    @Option(
            names = "--revision",
            paramLabel = "REVISION",
            description = "The revision of the fleet that it ran, as Git or Argo CD calls it.")
    String revision = "";

    @Option(
            names = "--health",
            paramLabel = "HEALTH",
            description = "How its workloads were: healthy, progressing, degraded or unknown.")
    Observed.@Nullable Health health;

    @Option(names = "--synced", description = "The cluster held what that revision says.")
    boolean synced;

    @Option(
            names = "--active",
            paramLabel = "FLAG",
            split = ",",
            splitSynopsisLabel = ",",
            description = "A flag that was seen active. Repeat it for several.")
    List<String> active = new ArrayList<>();

    @Option(
            names = "--override",
            paramLabel = "FLAG=BOOLEAN",
            split = ",",
            splitSynopsisLabel = ",",
            description = "A flag that is set in the platform at run time. Repeat it for several.")
    Map<String, Boolean> overrides = new LinkedHashMap<>();

    @Option(names = "--no-overrides", description = "Somebody looked, and no flag is set at run time.")
    boolean noOverrides;

    @Mixin
    final RecordOptions options = new RecordOptions();

    AddObserved(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        return from.isEmpty() ? oneCluster() : fromArgoCd();
    }

    private ExitCode oneCluster() throws IOException {
        if (subject.isEmpty() || revision.isEmpty() || health == null) {
            throw new Misuse("say what was seen: `--scope`, `--revision` and `--health`, or `--from FILE`");
        }
        if (noOverrides && !overrides.isEmpty()) {
            throw new Misuse("`--override` and `--no-overrides` contradict each other");
        }
        Values.Builder flags = Values.map();
        overrides.forEach((flag, on) -> flags.put(flag, on));
        Values.Builder predicate = Values.map()
                .put("revision", revision)
                .put("health", health.name().toLowerCase(Locale.ROOT))
                .put("synced", synced)
                .putUnlessEmpty("active", Values.texts(active))
                .put("overrides", noOverrides || !overrides.isEmpty() ? flags.build() : null)
                .put("at", options.time().toString())
                .put("by", RecordOptions.given(options.by));
        return options.write(Kind.OBSERVED, subject, predicate, session);
    }

    private ExitCode fromArgoCd() throws IOException {
        if (!subject.isEmpty() || !revision.isEmpty() || health != null) {
            throw new Misuse("`--from` says what was seen: leave out `--scope`, `--revision` and `--health`");
        }
        Recording recording = new Recording(options, session);
        Path root = recording.root();
        Judged judged = Judged.of(options.fleet, options.common, session);
        if (!judged.present()) {
            return judged.conclude(options.common, session);
        }
        ValidatedFleet fleet = judged.fleet().value();
        List<String> clusters = List.copyOf(fleet.description().clusters().keySet());
        for (Map.Entry<String, String> mapped : applications.entrySet()) {
            if (!clusters.contains(mapped.getValue())) {
                throw new Misuse("`--app " + mapped.getKey() + "=" + mapped.getValue()
                        + "`: the fleet has no cluster of that name");
            }
        }
        Checked<ApplicationList> list = source().then(
                        source -> ApplicationList.read(source, clusters, applications, options.time(), options.by));
        recording.say(list.diagnostics());
        ExitCode read = ExitCode.of(list.diagnostics(), false);
        if (!list.present()) {
            return read;
        }
        say(
                "belongs to no cluster of the fleet; `--app NAME=CLUSTER` names one",
                "belong to no cluster of the fleet; `--app NAME=CLUSTER` names one",
                list.value().unmapped());
        say("is not in the list", "are not in the list", list.value().unseen());
        Value.Mapping facts = Values.map()
                .put("unmapped", Values.texts(list.value().unmapped()))
                .put("unseen", Values.texts(list.value().unseen()))
                .build();
        // A cluster that shows nothing yet keeps no other one from being put on record.
        return recording
                .write(list.value().drafts(), FleetEvidence.known(fleet), root, facts)
                .or(read);
    }

    private Checked<Source> source() throws IOException {
        return InputFile.read(
                from,
                "the list is larger than 8 MiB: leave out what is not read, with"
                        + " `argocd app list -o json | jq 'del(.[].status.resources)'`",
                session);
    }

    private void say(String one, String several, List<String> names) {
        if (!names.isEmpty() && !options.common.quiet) {
            session.err().println("`" + String.join("`, `", names) + "` " + (names.size() == 1 ? one : several));
        }
    }
}
