package io.fleetc.plan.artefact;

import io.fleetc.catalogue.Migrations;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ServiceFixture;
import io.fleetc.plan.artefact.TransitionRule.FlagIs;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A case below {@code cases/plan-artefacts}: a step in {@code step.yaml}, and what it becomes. */
record ArtefactCase(Path folder) {
    static final Path CASES = Path.of("src/test/cases/plan-artefacts");

    static List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    static ArtefactCase of(String name) {
        return new ArtefactCase(CASES.resolve(name));
    }

    Artefacts artefacts() {
        return artefacts(step());
    }

    static Artefacts artefacts(StepInput step) {
        return Artefacts.of(step, PlatformData.shipped(), Migrations.shipped());
    }

    StepInput step() {
        Value.Mapping written = read(text("step.yaml"));
        ClusterInput cluster =
                ServiceFixture.cluster(text(written, "release"), text(written, "specification"), "", new String[0]);
        TreeMap<String, Boolean> flags = new TreeMap<>();
        map(written, "flags")
                .members()
                .forEach((flag, on) -> flags.put(flag, on.value().equals(Values.bool(true))));
        TreeMap<String, String> evidence = new TreeMap<>();
        map(written, "evidence")
                .members()
                .forEach((job, digest) -> evidence.put(job, ((Value.Text) digest.value()).text()));
        return new StepInput(
                cluster,
                text(written, "plan"),
                Integer.parseInt(text(written, "step")),
                flags,
                new TreeSet<>(texts(written, "activeBefore")),
                new TreeSet<>(texts(written, "activeAfter")),
                maps(written, "runs").stream().map(ArtefactCase::run).toList(),
                evidence,
                maps(written, "rules").stream().map(ArtefactCase::rule).toList());
    }

    private static MigrationRun run(Value.Mapping run) {
        return new MigrationRun(
                text(run, "job"),
                Values.bool(true).equals(run.get("dryRunFirst")),
                maps(run, "domains").stream()
                        .map(domain -> new MigrationRun.Domain(
                                text(domain, "id"),
                                text(domain, "owner"),
                                Values.bool(true).equals(domain.get("group"))))
                        .toList());
    }

    private static TransitionRule rule(Value.Mapping rule) {
        String id = text(rule, "id");
        return rule.get("needs") == null
                ? new TransitionRule.Guarded(id, flag(text(rule, "when")), texts(rule, "jobs"))
                : new TransitionRule.Requires(
                        id,
                        flag(text(rule, "when")),
                        texts(rule, "needs").stream().map(ArtefactCase::flag).toList());
    }

    /** A flag as cases write it: {@code !name} for one that is off. */
    private static FlagIs flag(String written) {
        return new FlagIs(written.replace("!", ""), !written.startsWith("!"));
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Value.Mapping read(String text) {
        return (Value.Mapping) YamlReader.read(new Source("step.yaml", text)).value();
    }

    private static String text(Value.Mapping in, String key) {
        Value value = in.get(key);
        return value instanceof Value.Text text
                ? text.text()
                : value instanceof Value.Whole whole ? whole.number().toString() : "";
    }

    private static Value.Mapping map(Value.Mapping in, String key) {
        Value.Mapping map = in.mapping(key);
        return map == null ? Values.empty() : map;
    }

    private static List<String> texts(Value.Mapping in, String key) {
        List<String> texts = new ArrayList<>();
        if (in.get(key) instanceof Value.Sequence list) {
            list.items().forEach(item -> texts.add(((Value.Text) item).text()));
        }
        return texts;
    }

    private static List<Value.Mapping> maps(Value.Mapping in, String key) {
        List<Value.Mapping> maps = new ArrayList<>();
        if (in.get(key) instanceof Value.Sequence list) {
            list.items().forEach(item -> maps.add((Value.Mapping) item));
        }
        return maps;
    }
}
