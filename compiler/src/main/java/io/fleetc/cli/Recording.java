package io.fleetc.cli;

import io.fleetc.compiler.FleetEvidence;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.evidence.Draft;
import io.fleetc.evidence.EvidenceReader;
import io.fleetc.evidence.Known;
import io.fleetc.evidence.Ledger;
import io.fleetc.report.Report;
import io.fleetc.source.Sources;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes statements into a fleet, each to a new file: first all of them are judged as they will be when they are read. */
final class Recording {
    private final RecordOptions options;
    private final Session session;

    Recording(RecordOptions options, Session session) {
        this.options = options;
        this.session = session;
    }

    /**
     * Writes all statements or none.
     *
     * @param facts what is to be said beside in the result for programs
     */
    ExitCode write(List<Draft> drafts, Value.Mapping facts) throws IOException {
        Path root = root();
        Judged judged = Judged.of(options.fleet, options.common, session);
        if (!judged.present()) {
            return judged.conclude(options.common, session);
        }
        return write(drafts, FleetEvidence.known(judged.fleet().value()), root, facts);
    }

    /** The directory of the fleet. */
    Path root() {
        Path root = session.path(options.fleet.root);
        if (!Files.isDirectory(root)) {
            throw new Misuse("evidence is kept in the directory of a fleet: name that directory");
        }
        return root;
    }

    /** Writes statements into a fleet of which these names are known. */
    ExitCode write(List<Draft> drafts, Known known, Path root, Value.Mapping facts) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        drafts.forEach(draft -> texts.put(draft.file(options.language), draft.text(options.language)));
        Checked<Ledger> read = EvidenceReader.read(Sources.of(texts), known, Optional.of(Instant.now()));
        say(read.diagnostics());
        if (!read.accepted()) {
            return ExitCode.of(read.diagnostics(), false);
        }
        List<String> written = new ArrayList<>();
        for (String name : missing(texts, root)) {
            write(root, name, texts.getOrDefault(name, ""));
            written.add(options.fleet.prefix(session) + name);
        }
        print(written, drafts.size(), facts);
        return ExitCode.FINE;
    }

    /** The files that are not there yet; one that is there and says something else is refused. */
    private List<String> missing(Map<String, String> texts, Path root) throws IOException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path file = root.resolve(text.getKey());
            if (!Files.exists(file)) {
                missing.add(text.getKey());
            } else if (!Files.isRegularFile(file)
                    || !Files.readString(file, StandardCharsets.UTF_8).equals(text.getValue())) {
                throw exists(text.getKey());
            }
        }
        return missing;
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        if (!file.resolveSibling("").toRealPath().startsWith(root.toRealPath())) {
            throw new Misuse("`" + name + "` would lie outside of the fleet: a link leads there");
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw exists(name);
        }
    }

    private static Misuse exists(String name) {
        return new Misuse(
                "`" + name + "` exists already and says something else: what is on record is not overwritten");
    }

    /** Prints what is wrong with what would be written. */
    void say(List<Diagnostic> diagnostics) {
        session.say(Report.of(diagnostics), options.common.colorErr(session));
    }

    private void print(List<String> written, int drafts, Value.Mapping facts) {
        if (options.result.json()) {
            session.out()
                    .print(JsonWriter.pretty(Values.map()
                            .put("written", Values.texts(written))
                            .putAll(facts)
                            .build()));
        } else {
            written.forEach(session.out()::println);
        }
        if (!options.common.quiet) {
            session.err().println(next(written.size(), drafts));
        }
    }

    private static String next(int written, int drafts) {
        return switch (written) {
            case 0 -> drafts == 0 ? "Nothing was seen." : "Everything is on record already.";
            case 1 -> "Commit it on its own, before the change that needs it.";
            default -> "Commit them on their own, before the change that needs them.";
        };
    }
}
