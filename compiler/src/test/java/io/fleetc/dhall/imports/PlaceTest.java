package io.fleetc.dhall.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.ImportTarget.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    @ParameterizedTest
    @CsvSource({
        "./a/b.dhall, ./c.dhall, ./a/c.dhall",
        "./a/b.dhall, ../c.dhall, ./c.dhall",
        "./a/b.dhall, ../../c.dhall, ./../c.dhall",
        "./a/b.dhall, ./x/./y/../c.dhall, ./a/x/c.dhall",
        "../a/b.dhall, ./c.dhall, ../a/c.dhall",
        "../a/b.dhall, ../c.dhall, ../c.dhall",
        "../b.dhall, ../c.dhall, ../../c.dhall",
        "/a/b.dhall, ../c.dhall, /c.dhall",
        "/b.dhall, ../c.dhall, /../c.dhall",
        "~/a/b.dhall, ./c.dhall, ~/a/c.dhall",
        "~/b.dhall, ../c.dhall, ~/../c.dhall",
        "./a/b.dhall, /c/../d.dhall, /d.dhall",
        "./a/b.dhall, ~/c.dhall, ~/c.dhall",
        "https://example.com/a/b?x=1, ./c, https://example.com/a/c",
        "https://example.com/a/b, ../../c, https://example.com/../c",
        "https://example.com/a/b, /c, /c",
        "https://example.com/a/b, https://user@other.org:8443/x/../y/z?q, https://user@other.org:8443/y/z?q",
        "http://example.com/a/b, ./c, http://example.com/a/c",
        "env:A, ./c.dhall, ./c.dhall",
        "env:A, ../c.dhall, ../c.dhall",
        "./a/b.dhall, env:A, env:A",
        "https://example.com/a/b, missing, missing",
    })
    void leadsToTheCanonicalPlace(String parent, String child, String place) {
        Place here = new Place.Missing().chain(target(parent));
        assertThat(here.chain(target(child)).text()).isEqualTo(place);
    }

    @Test
    void anUrlWithoutAPathIsTheRootOfItsServer() {
        ImportTarget.Remote target = new ImportTarget.Remote(true, "example.com", List.of(), "", null, null);
        assertThat(new Place.Missing().chain(target).text()).isEqualTo("https://example.com/");
    }

    @Test
    void aRootRelativeNameIsARelativePath() {
        assertThat(Place.ofPath("clusters/a.dhall").text()).isEqualTo("./clusters/a.dhall");
        assertThat(Place.ofPath("<stdin>").chain(target("./x.dhall")).text()).isEqualTo("./x.dhall");
        assertThat(Place.ofPath("/etc/dhall/headers.dhall").text()).isEqualTo("/etc/dhall/headers.dhall");
    }

    @Test
    void twoWaysToOnePlaceAreEqual() {
        Place here = Place.ofPath("a/b.dhall");
        assertThat(here.chain(target("./x/../c.dhall"))).isEqualTo(here.chain(target("../a/c.dhall")));
    }

    @ParameterizedTest
    @CsvSource({
        "true, example.com, https://example.com, example.com:443",
        "true, Example.com:443, https://example.com, example.com:443",
        "false, example.com, http://example.com, example.com:80",
        "false, a:b@example.com:8080, http://example.com:8080, example.com:8080",
        "true, [::1], https://[::1], [::1]:443",
        "true, [::1]:8443, https://[::1]:8443, [::1]:8443",
        "true, example.com:, https://example.com, example.com:443",
    })
    void anOriginIsSchemeHostAndPort(boolean secure, String authority, String text, String hostAndPort) {
        assertThat(Origin.of(secure, authority)).hasToString(text);
        assertThat(Origin.of(secure, authority).hostAndPort()).isEqualTo(hostAndPort);
    }

    /** A target as it is written, without quotes and headers. */
    static ImportTarget target(String text) {
        if (text.equals("missing")) {
            return new ImportTarget.Missing();
        }
        if (text.startsWith("env:")) {
            return new ImportTarget.Environment(text.substring(4));
        }
        if (text.startsWith("http")) {
            boolean secure = text.startsWith("https");
            String[] query = text.substring(secure ? 8 : 7).split("\\?", 2);
            List<String> parts = List.of(query[0].split("/", -1));
            return new ImportTarget.Remote(
                    secure,
                    parts.get(0),
                    parts.subList(1, parts.size() - 1),
                    parts.get(parts.size() - 1),
                    query.length == 1 ? null : query[1],
                    null);
        }
        Anchor anchor = text.startsWith("/")
                ? Anchor.ABSOLUTE
                : text.startsWith("~") ? Anchor.HOME : text.startsWith("..") ? Anchor.PARENT : Anchor.HERE;
        List<String> parts = List.of(text.split("/", -1));
        return new ImportTarget.Local(anchor, parts.subList(1, parts.size() - 1), parts.get(parts.size() - 1));
    }
}
