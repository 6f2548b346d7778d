package io.fleetc.dhall;

import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.imports.ImportPolicy;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.Resolved;
import io.fleetc.dhall.imports.SemanticCache;
import io.fleetc.dhall.imports.Transport;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.HashedFiles;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cases of imports. Beside the files that are imported, a case may hold {@code reach.txt}, whose lines name what may be
 * reached ({@code host example.com}, {@code variable NAME value}); {@code servers/example.com/...}, the files of servers
 * ({@code X.headers} holds the headers of X); and {@code cache/...}, the entries of the cache, or a file {@code cache} that
 * takes its place.
 */
final class ImportChapter implements DhallCasesTest.Chapter {
    @Override
    public Checked<String> run(Source input, Sources files) {
        try {
            Path cache = Files.createTempDirectory("dhall-cache");
            try {
                return run(input, files, cache(files, cache.resolve("dhall")));
            } finally {
                delete(cache);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Checked<String> run(Source input, Sources files, SemanticCache cache) {
        ImportPolicy policy = ImportPolicy.HERMETIC;
        Map<String, String> environment = new TreeMap<>();
        for (String line : lines(files, "reach.txt")) {
            String[] words = line.split(" ", 3);
            if (words[0].equals("host")) {
                policy = policy.allowingHosts(List.of(words[1]));
            } else {
                policy = policy.allowingVariables(List.of(words[1]));
                environment.put(words[1], words[2]);
            }
        }
        ImportResolver resolver =
                new ImportResolver(files, policy, new CaseServers(files), cache, environment, null, Limits.STANDARD);
        return DhallParser.parse(input).then(resolver::resolve).map(ImportChapter::normalForm);
    }

    private static String normalForm(Resolved resolved) {
        return ExpressionText.of(new ReadBack(resolved.evaluator()).expression(resolved.value())) + "\n";
    }

    private static SemanticCache cache(Sources files, Path directory) throws IOException {
        if (files.read("cache") instanceof Reading.Text) {
            Files.writeString(directory, "");
        }
        for (String name : files.list("cache", false).names()) {
            Files.createDirectories(directory);
            byte[] entry = ((Reading.Bytes) files.readBytes(name)).toArray();
            Files.write(directory.resolve(name.substring("cache/".length())), entry);
        }
        return SemanticCache.in(new HashedFiles(directory));
    }

    private static void delete(Path directory) throws IOException {
        try (var entries = Files.walk(directory)) {
            for (Path entry : entries.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(entry);
            }
        }
    }

    private static List<String> lines(Sources files, String name) {
        return files.read(name) instanceof Reading.Text text
                ? text.source().text().lines().toList()
                : List.of();
    }

    /** Servers whose files lie in the directory of the case. */
    private record CaseServers(Sources files) implements Transport {
        @Override
        public Answer get(String url, List<Header> headers) {
            String file = "servers/" + url.substring(url.indexOf("//") + 2);
            List<Header> answered = new ArrayList<>();
            for (String line : lines(files, file + ".headers")) {
                answered.add(new Header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
            }
            return files.readBytes(file) instanceof Reading.Bytes bytes
                    ? new Response(200, answered, bytes.toArray())
                    : new Response(404, answered, new byte[0]);
        }
    }
}
