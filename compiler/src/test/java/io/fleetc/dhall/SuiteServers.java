package io.fleetc.dhall;

import io.fleetc.dhall.imports.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The servers that the acceptance suite talks to, in memory. GitHub and the Prelude's server hand out the suite's own files to
 * everybody; the test server has files for each policy of CORS, a text that is another one for each request, and nothing
 * else; httpbin echoes what it is asked with.
 */
final class SuiteServers implements Transport {
    private static final String GITHUB = "https://raw.githubusercontent.com";
    private static final String REVISION = GITHUB + "/dhall-lang/dhall-lang/5ff7ecd2411894dd9ce307dc23020987361d2d43";
    private static final String TEST = "https://test.dhall-lang.org";

    /** Files of GitHub at a revision where they are not what they are in the suite today. */
    private static final Map<String, String> EARLIER =
            Map.of("Nadrieril/dhall-rust/tests/import/success/unit/asLocation/EnvA.dhall", "env:HOME as Location");

    /** Files below {@code cors} on the test server, and whom each lets read it; null for no word about that. */
    private static final Map<String, Shared> CORS = new TreeMap<>();

    private record Shared(String text, @Nullable String origin) {}

    static {
        CORS.put("AllowedAll.dhall", new Shared("42", "*"));
        CORS.put("Empty.dhall", new Shared("42", ""));
        CORS.put("NoCORS.dhall", new Shared("42", null));
        CORS.put("Null.dhall", new Shared("42", "null"));
        CORS.put("OnlyGithub.dhall", new Shared("42", GITHUB));
        CORS.put("OnlyOther.dhall", new Shared("42", "https://example.com"));
        CORS.put("OnlySelf.dhall", new Shared("42", TEST));
        CORS.put("SelfImportAbsolute.dhall", new Shared(TEST + "/cors/NoCORS.dhall", "*"));
        CORS.put("SelfImportRelative.dhall", new Shared("./NoCORS.dhall", "*"));
        CORS.put("TwoHopsFail.dhall", new Shared(REVISION + "/tests/import/data/cors/OnlySelf.dhall", "*"));
        CORS.put("TwoHopsSuccess.dhall", new Shared(REVISION + "/tests/import/data/cors/OnlyGithub.dhall", "*"));
    }

    private final Map<String, byte[]> files;
    private int requests;

    /** The files of the suite by their path below its root. */
    SuiteServers(Map<String, byte[]> files) {
        this.files = files;
    }

    @Override
    public Answer get(String url, List<Header> headers) {
        int slash = url.indexOf('/', "https://".length());
        String server = slash < 0 ? url : url.substring(0, slash);
        String path = slash < 0 ? "" : url.substring(slash + 1);
        return switch (server) {
            case GITHUB -> github(path);
            case "https://prelude.dhall-lang.org" -> file("Prelude/" + path.replaceFirst("^v\\d+\\.\\d+\\.\\d+/", ""));
            case TEST -> test(path, headers);
            case "https://httpbin.org" -> echo(path, headers);
            case "http://example.com", "https://example.com" -> found("An example of a page.", null);
            default -> new Unreachable("the server cannot be reached");
        };
    }

    /** A path is that of an owner, a repository, a revision and a file. */
    private Answer github(String path) {
        String[] parts = path.split("/", 4);
        String file = parts[parts.length - 1].replaceFirst("^dhall/", "");
        String earlier = EARLIER.get(parts[0] + "/" + parts[1] + "/" + file);
        return earlier == null ? file(file) : found(earlier, "*");
    }

    private Answer file(String path) {
        byte[] content = files.containsKey(path) ? files.get(path) : files.get(path + ".dhall");
        return content == null ? missing() : new Response(200, allowing("*"), content);
    }

    /** The test server has the Prelude too, for those who ask with a certain header. */
    private Answer test(String path, List<Header> headers) {
        if (path.equals("random-string")) {
            return found("random " + requests++, "*");
        }
        if (path.startsWith("cors/")) {
            Shared shared = CORS.get(path.substring("cors/".length()));
            return shared == null ? missing() : found(shared.text, shared.origin);
        }
        boolean welcome = headers.stream()
                .anyMatch(header -> header.named("Test") && header.value().equals("Example"));
        return welcome ? file("Prelude/" + path) : missing();
    }

    private static Answer echo(String path, List<Header> headers) {
        if (path.equals("headers")) {
            String members = headers.stream()
                    .map(header -> "    \"" + header.name() + "\": \"" + header.value() + "\"")
                    .sorted()
                    .collect(Collectors.joining(",\n"));
            return found("{\n  \"headers\": {\n" + members + "\n  }\n}\n", "*");
        }
        if (path.equals("user-agent")) {
            String agent = headers.stream()
                    .filter(header -> header.named("user-agent"))
                    .map(Header::value)
                    .findFirst()
                    .orElse("nobody");
            return found("{\n  \"user-agent\": \"" + agent + "\"\n}\n", "*");
        }
        return missing();
    }

    private static Answer found(String text, @Nullable String origin) {
        return new Response(200, allowing(origin), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer missing() {
        return new Response(404, List.of(), "not found".getBytes(StandardCharsets.UTF_8));
    }

    private static List<Header> allowing(@Nullable String origin) {
        List<Header> headers = new ArrayList<>();
        if (origin != null) {
            headers.add(new Header("Access-Control-Allow-Origin", origin));
        }
        return headers;
    }
}
