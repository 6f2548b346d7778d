package io.fleetc.cli;

import io.fleetc.compiler.Conversion;
import io.fleetc.compiler.Language;
import io.fleetc.diagnostic.Checked;
import io.fleetc.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a fleet in another language. */
@Command(
        name = "convert",
        description = "Write a fleet in another language: the same data, the same digest. Comments are lost, and what a"
                + " Dhall file computes is written out; evidence stays as it is.")
final class Convert implements Verb {
    private final Session session;

    @Mixin
    final FleetOptions fleet = new FleetOptions();

    @Option(names = "--to", required = true, paramLabel = "LANGUAGE", description = "One of ${COMPLETION-CANDIDATES}.")
    Language language = Language.YAML;

    @Option(
            names = {"-d", "--directory"},
            paramLabel = "DIR",
            description =
                    "Where to write the files; none is overwritten. Without it the only file of the fleet is printed.")
    @Nullable
    String directory;

    @Mixin
    final CommonOptions common = new CommonOptions();

    Convert(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Checked<Conversion> converted = Conversion.of(fleet.root(session), language);
        session.say(Report.below(fleet.prefix(session), converted.diagnostics()), common.colorErr(session));
        if (!converted.accepted()) {
            return ExitCode.of(converted.diagnostics(), false);
        }
        Map<String, String> texts = converted.value().texts();
        if (directory == null) {
            print(texts);
        } else {
            write(session.directory(directory), texts, converted.value().records());
        }
        return ExitCode.FINE;
    }

    @Override
    public boolean takes(String option, String value) {
        // Settings name the directory of what the fleet compiles to.
        return !option.equals("directory");
    }

    private void print(Map<String, String> texts) {
        if (texts.size() != 1) {
            throw new Misuse("the fleet has " + texts.size() + " files: say with `-d` where to write them");
        }
        texts.values().forEach(session.out()::print);
    }

    private void write(Path target, Map<String, String> texts, Map<String, String> records) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(texts);
        for (Map.Entry<String, String> each : records.entrySet()) {
            Path file = target.resolve(each.getKey());
            boolean there = Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.UTF_8).equals(each.getValue());
            if (!there) {
                all.put(each.getKey(), each.getValue());
            }
        }
        for (String name : all.keySet()) {
            if (Files.exists(target.resolve(name))) {
                throw exists(name);
            }
        }
        for (Map.Entry<String, String> text : all.entrySet()) {
            Path file = target.resolve(text.getKey());
            Files.createDirectories(file.toAbsolutePath().getParent());
            try {
                Files.writeString(file, text.getValue(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                throw exists(text.getKey());
            }
            session.out().println(text.getKey());
        }
        if (!common.quiet) {
            session.err().println("Comments were not converted.");
        }
    }

    private static Misuse exists(String name) {
        return new Misuse("`" + name + "` exists already: choose another directory");
    }
}
