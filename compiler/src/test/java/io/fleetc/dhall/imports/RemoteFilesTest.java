package io.fleetc.dhall.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.imports.RemoteFiles.Retrieved;
import io.fleetc.dhall.imports.Transport.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteFilesTest {
    private static final Header TOKEN = new Header("Authorization", "token 1");

    /** What the servers answer, by URL, and every request that was made. */
    private final Map<String, Transport.Answer> answers = new LinkedHashMap<>();

    private final List<String> requests = new ArrayList<>();

    private final Transport transport = (url, headers) -> {
        requests.add(url + " "
                + headers.stream()
                        .map(header -> header.name() + "=" + header.value())
                        .toList());
        return answers.getOrDefault(url, response(404));
    };

    @Test
    void retrievesBytes() {
        answers.put("https://example.com/x", response(200));
        assertThat(text(get(ImportPolicy.OPEN))).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 404, 410, 500})
    void whatIsNotAnsweredIsAbsent(int status) {
        answers.put("https://example.com/x", response(status));
        assertThat(absence(get(ImportPolicy.OPEN)))
                .isEqualTo("`https://example.com/x` cannot be retrieved: the server answered " + status);
    }

    @Test
    void aServerThatCannotBeReachedIsAbsent() {
        answers.put("https://example.com/x", new Transport.Unreachable("the server cannot be reached"));
        assertThat(absence(get(ImportPolicy.OPEN)))
                .isEqualTo("`https://example.com/x` cannot be retrieved: the server cannot be reached");
    }

    @Test
    void aBodyAboveTheLimitIsRefused() {
        answers.put("https://example.com/x", new Transport.Response(200, List.of(), new byte[8 * 1024 * 1024 + 1]));
        assertThat(((Content.Refused) get(ImportPolicy.OPEN).content()).why().message())
                .isEqualTo("`https://example.com/x` is larger than the limit of 8 MiB");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/y, https://example.com/y",
        "/y, https://example.com/y",
        "y?z, https://example.com/y?z",
    })
    void followsARedirect(String location, String url) {
        answers.put("https://example.com/x", redirect(302, location));
        answers.put(url, response(200));
        assertThat(text(get(ImportPolicy.OPEN))).isEqualTo("body");
    }

    @Test
    void sendsHeadersAgainToTheSameServerOnly() {
        answers.put("https://example.com/x", redirect(301, "/y"));
        answers.put("https://example.com/y", redirect(308, "https://other.org/z"));
        answers.put("https://other.org/z", response(200));
        Retrieved found = new RemoteFiles(transport, ImportPolicy.OPEN)
                .get(place(), List.of(TOKEN), origin -> List.of(new Header("To", origin.hostAndPort())));
        assertThat(requests)
                .containsExactly(
                        "https://example.com/x [Authorization=token 1, To=example.com:443]",
                        "https://example.com/y [Authorization=token 1, To=example.com:443]",
                        "https://other.org/z [To=other.org:443]");
        assertThat(found.origin()).hasToString("https://other.org");
    }

    @Test
    void asksNoServerThatWasNotNamed() {
        answers.put("https://example.com/x", redirect(302, "https://169.254.169.254/latest"));
        assertThat(absence(get(ImportPolicy.HERMETIC.allowingHosts(List.of("example.com")))))
                .isEqualTo("`https://example.com/x` cannot be retrieved: it redirects to `https://169.254.169.254`,"
                        + " which may not be asked");
        assertThat(requests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://example.com/y", "ftp://example.com/y", "file:///etc/passwd", "mailto:x", "http://[", ""})
    void followsNoRedirectToWhatIsLessSafe(String location) {
        answers.put("https://example.com/x", redirect(302, location));
        answers.put("http://example.com/y", response(200));
        assertThat(get(ImportPolicy.OPEN).content()).isInstanceOf(Content.Absent.class);
    }

    @Test
    void givesUpOnRedirectsThatDoNotEnd() {
        answers.put("https://example.com/x", redirect(302, "/x"));
        assertThat(absence(get(ImportPolicy.OPEN)))
                .isEqualTo("`https://example.com/x` cannot be retrieved: it redirects more than 5 times");
        assertThat(requests).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "'', https://example.com, true",
        "'', https://other.org, false",
        "'*', https://other.org, true",
        "https://other.org, https://other.org, true",
        "https://other.org, http://other.org, false",
        "https://third.org, https://other.org, false",
        "'*|*', https://other.org, false",
        "'https://other.org|https://third.org', https://other.org, false",
        "null, https://other.org, false",
    })
    void aFileIsSharedWithWhomItsServerNames(String allowed, String importer, boolean shared) {
        List<Header> headers = new ArrayList<>();
        for (String value : allowed.isEmpty() ? new String[0] : allowed.split("\\|", -1)) {
            headers.add(new Header("access-control-allow-origin", value));
        }
        answers.put("https://example.com/x", new Transport.Response(200, headers, new byte[0]));
        Origin origin = Origin.of(importer.startsWith("https"), importer.substring(importer.indexOf("//") + 2));
        assertThat(get(ImportPolicy.OPEN).isSharedWith(origin)).isEqualTo(shared);
    }

    @Test
    void aHostIsNamedWithItsPortUnlessThatIsTheUsualOne() {
        ImportPolicy policy = ImportPolicy.HERMETIC.allowingHosts(List.of("Example.com", "localhost:8080"));
        assertThat(policy.allowsHost(Origin.of(true, "example.com"))).isTrue();
        assertThat(policy.allowsHost(Origin.of(false, "example.com:80"))).isTrue();
        assertThat(policy.allowsHost(Origin.of(true, "example.com:8443"))).isFalse();
        assertThat(policy.allowsHost(Origin.of(false, "user@localhost:8080"))).isTrue();
        assertThat(policy.allowsHost(Origin.of(false, "localhost"))).isFalse();
        assertThat(policy.allowsHost(Origin.of(true, "example.com@evil.org"))).isFalse();
    }

    private Retrieved get(ImportPolicy policy) {
        return new RemoteFiles(transport, policy).get(place(), List.of(), origin -> List.of());
    }

    private static Place.Remote place() {
        return (Place.Remote) new Place.Missing().chain(PlaceTest.target("https://example.com/x"));
    }

    private static Transport.Response response(int status) {
        return new Transport.Response(status, List.of(), "body".getBytes(UTF_8));
    }

    private static Transport.Response redirect(int status, String location) {
        return new Transport.Response(status, List.of(new Header("location", location)), new byte[0]);
    }

    private static String text(Retrieved retrieved) {
        return new String(((Content.Raw) retrieved.content()).bytes().toArray(), UTF_8);
    }

    private static String absence(Retrieved retrieved) {
        return ((Content.Absent) retrieved.content()).why().message();
    }
}
