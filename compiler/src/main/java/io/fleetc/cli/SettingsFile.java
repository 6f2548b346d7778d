package io.fleetc.cli;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code .fleetc.yaml}: a map from names of options to what they are set to. Paths in it count from its directory.
 *
 * @param values what each option is set to, as it would be written on the command line
 * @param problems what is wrong with the file
 */
record SettingsFile(Map<String, String> values, List<Diagnostic> problems) {
    static final String NAME = ".fleetc.yaml";

    /** Every option that can be set; a test holds it against the verbs. */
    static final List<String> KEYS = List.of(
            "active",
            "active-on",
            "add",
            "all",
            "allow-new-evidence",
            "app",
            "approves",
            "as-of",
            "ascii",
            "at",
            "base",
            "base-path",
            "base-repository",
            "by",
            "check",
            "cluster",
            "color",
            "context",
            "count",
            "covers",
            "dhall-cache",
            "dhall-env",
            "dhall-host",
            "dhall-steps",
            "directory",
            "dry-commit",
            "dry-run",
            "dry-sha",
            "equal",
            "exit-code",
            "expires",
            "fix",
            "force",
            "from",
            "full",
            "git-attributes",
            "group",
            "health",
            "identity",
            "image",
            "index",
            "job",
            "job-version",
            "kind",
            "label",
            "language",
            "launcher",
            "layout",
            "no-overrides",
            "no-progress",
            "omitted",
            "only",
            "output",
            "override",
            "pre-push",
            "prefix",
            "quiet",
            "reason",
            "reference",
            "rehearsal",
            "release",
            "rendered",
            "result",
            "revision",
            "root",
            "scope",
            "started",
            "state-of",
            "strict",
            "synced",
            "take",
            "threads",
            "to",
            "unicode",
            "uninstall",
            "unproven",
            "verify",
            "with",
            "write");

    /** The file in the working directory or in the nearest directory above it; empty where there is none. */
    static SettingsFile find(Path workingDirectory) {
        Path start = workingDirectory.toAbsolutePath().normalize();
        for (Path directory = start; directory != null; directory = directory.getParent()) {
            if (Files.isRegularFile(directory.resolve(NAME))) {
                return new Reader(start, directory).read();
            }
        }
        return new SettingsFile(Map.of(), List.of());
    }

    /** Reads one file. */
    private static final class Reader {
        private final Path workingDirectory;
        private final Path directory;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final List<Diagnostic> problems = new ArrayList<>();

        Reader(Path workingDirectory, Path directory) {
            this.workingDirectory = workingDirectory;
            this.directory = directory;
        }

        SettingsFile read() {
            Reading reading = Sources.open(directory).read(NAME);
            if (reading instanceof Reading.Refused refused) {
                problems.add(Refusals.diagnostic(refused));
            } else if (reading instanceof Reading.Text text
                    && !text.source().text().isBlank()) {
                Checked<Value> value = YamlReader.read(text.source());
                problems.addAll(value.diagnostics());
                if (value.present()) {
                    settings(value.value());
                }
            }
            return new SettingsFile(values, problems);
        }

        private void settings(Value value) {
            if (!(value instanceof Value.Mapping mapping)) {
                problems.add(Diagnostic.error(Code.FC2002, "expected a map of options", value.span()));
                return;
            }
            mapping.members().forEach((key, member) -> {
                if (!KEYS.contains(key)) {
                    problems.add(unknown(key, member));
                    return;
                }
                written(key, member.value())
                        .ifPresentOrElse(
                                text -> values.put(key, text),
                                () -> problems.add(Diagnostic.error(
                                        Code.FC2002,
                                        "expected a text, a number, or a list or map of them",
                                        member.value().span())));
            });
        }

        private static Diagnostic unknown(String key, Value.Member member) {
            Diagnostic unknown = Diagnostic.error(Code.FC2001, "there is no option `" + key + "`", member.keySpan());
            return Nearest.to(key, KEYS)
                    .map(near -> unknown.helping("write `" + near + "`"))
                    .orElseGet(() -> unknown.noting("the options are `" + String.join("`, `", KEYS) + "`"));
        }

        private Optional<String> written(String key, Value value) {
            List<String> parts = new ArrayList<>();
            if (value instanceof Value.Sequence list) {
                list.items().forEach(item -> scalar(item).ifPresent(parts::add));
                return parts.size() == list.items().size() ? joined(key, parts) : Optional.empty();
            }
            if (value instanceof Value.Mapping map) {
                map.members()
                        .forEach((name, member) ->
                                scalar(member.value()).ifPresent(text -> parts.add(name + "=" + text)));
                return parts.size() == map.members().size() ? joined(key, parts) : Optional.empty();
            }
            return scalar(value).flatMap(text -> joined(key, List.of(text)));
        }

        private Optional<String> joined(String key, List<String> parts) {
            return Optional.of(String.join(
                    ",", parts.stream().map(part -> located(key, part)).toList()));
        }

        /** A path of this file as it must be written from the working directory. */
        private String located(String key, String part) {
            int equals = part.indexOf('=');
            if (key.equals("output") && equals >= 0) {
                return part.substring(0, equals + 1) + relative(part.substring(equals + 1));
            }
            return switch (key) {
                case "root", "directory", "base-repository", "launcher", "rendered" -> relative(part);
                // Only such a base is surely a directory, and it must stay one.
                case "base" -> part.startsWith("./") || part.startsWith("../") ? dotted(relative(part)) : part;
                default -> part;
            };
        }

        private static String dotted(String path) {
            return path.startsWith(".") ? path : "./" + path;
        }

        private String relative(String path) {
            if (path.equals("-") || Path.of(path).isAbsolute()) {
                return path;
            }
            String relative = workingDirectory
                    .relativize(directory.resolve(path).normalize())
                    .toString();
            return relative.isEmpty() ? "." : relative;
        }

        private static Optional<String> scalar(Value value) {
            if (value instanceof Value.Text text) {
                return Optional.of(text.text());
            }
            if (value instanceof Value.Whole whole) {
                return Optional.of(whole.number().toString());
            }
            return value instanceof Value.Bool bool ? Optional.of(String.valueOf(bool.on())) : Optional.empty();
        }
    }
}
