package io.fleetc.cli;

import io.fleetc.diagnostic.ShellWords;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the files of a small fleet to begin with. */
@Command(name = "init", description = "Write a small fleet to begin with; nothing is overwritten.")
final class Init implements Verb {
    /** Where the schema lies beside the fleet, so that editors complete without a network. */
    private static final String SCHEMA = ".fleetc/fleet.schema.json";

    private final Session session;

    @Parameters(
            paramLabel = "ROOT",
            arity = "0..1",
            description = "The directory of the new fleet. Default: the working directory.")
    String root = ".";

    @Mixin
    final ResultOptions result = new ResultOptions();

    @Mixin
    final CommonOptions common = new CommonOptions();

    Init(Session session) {
        this.session = session;
    }

    @Override
    public ExitCode run() throws IOException {
        Path directory = session.path(root);
        Map<String, String> files = files();
        for (String name : files.keySet()) {
            if (Files.exists(directory.resolve(name))) {
                throw exists(name);
            }
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            write(directory.resolve(file.getKey()), file.getKey(), file.getValue());
        }
        print(List.copyOf(files.keySet()));
        if (!common.quiet) {
            session.err()
                    .println("Now run `fleetc validate"
                            + (root.equals(".") ? "" : " " + ShellWords.quoted(FleetOptions.word(root, session)))
                            + "`.");
        }
        return ExitCode.FINE;
    }

    private void print(List<String> written) {
        if (result.json()) {
            session.out()
                    .print(JsonWriter.pretty(
                            Values.map().put("written", Values.texts(written)).build()));
        } else {
            written.forEach(session.out()::println);
        }
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : new String[] {"fleet.yaml", "clusters/dc-a.yaml"}) {
            files.put(name, Resources.text("starter/" + name));
        }
        files.put(SCHEMA, SchemaText.text(SchemaText.Subject.FLEET));
        return files;
    }

    private static void write(Path file, String name, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw exists(name);
        }
    }

    private static Misuse exists(String name) {
        return new Misuse("`" + name + "` exists already: choose an empty directory");
    }
}
