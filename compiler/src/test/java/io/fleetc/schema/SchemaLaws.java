package io.fleetc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Help;
import io.fleetc.model.SemanticVersion;
import io.fleetc.report.TextReport;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What judging a document promises, whatever the document is. */
class SchemaLaws {
    private static final List<Source> DOCUMENTS = Examples.documents().toList();
    private static final FleetSchema SCHEMA = FleetSchema.shipped();
    private static final String SECRET = "hunter2xyzzy";

    /** Behind a zero, a number that the reader would print in two ways. */
    private static final String OCTAL = "777123";

    /** One value of an example is written over with anything: it is judged, in words of ours, at places of the file. */
    @Property(tries = 300)
    void anyValueAnywhereIsJudged(@ForAll("changed") Changed changed) {
        Checked<Value> read = YamlReader.read(changed.source());
        Checked<Shaped> shaped = read.then(SCHEMA::check);

        for (Diagnostic diagnostic : shaped.diagnostics()) {
            assertThat(diagnostic.code()).startsWith("FC");
            assertThat(diagnostic.message()).doesNotContain("regex", "schema", "io.fleetc", "null found");
            assertThat(spans(diagnostic)).allMatch(span -> span.source() == changed.source());
            assertThat(spans(diagnostic))
                    .allMatch(span -> span.end() <= changed.source().text().length());
        }
    }

    /** What is left of a document has the right shape; only what was taken out can be missing. */
    @Property(tries = 200)
    void whatIsLeftIsRight(@ForAll("changed") Changed changed) {
        Checked<Shaped> shaped = YamlReader.read(changed.source()).then(SCHEMA::check);

        if (shaped.present()) {
            assertThat(SCHEMA.check(shaped.value().document()).diagnostics())
                    .filteredOn(diagnostic ->
                            diagnostic.isError() && !diagnostic.code().equals(Code.FC2003.name()))
                    .isEmpty();
        }
    }

    /** Nothing that is right is taken out: an accepted document is left as it is. */
    @Property(tries = 100)
    void whatIsRightStays(@ForAll("changed") Changed changed) {
        Checked<Value> read = YamlReader.read(changed.source());
        Checked<Shaped> shaped = read.then(SCHEMA::check);

        if (shaped.accepted()) {
            assertThat(shaped.value().document()).isEqualTo(read.value());
            assertThat(shaped.value().pruned()).isEmpty();
        }
    }

    /** A secret written into any map of any example, under any name for a secret, is found and printed nowhere. */
    @Property(tries = 300)
    void noSecretIsPrinted(@ForAll("withSecret") Source source) {
        List<Diagnostic> diagnostics = SCHEMA.check(YamlReader.read(source)).diagnostics();

        assertThat(diagnostics).extracting(Diagnostic::code).contains(Code.FC2010.name());
        assertThat(TextReport.plain(diagnostics)).doesNotContain(SECRET, OCTAL, "261715");
        assertThat(diagnostics.stream()
                        .flatMap(diagnostic -> diagnostic.help().stream())
                        .flatMap(help -> help.edits().stream()))
                .noneMatch(edit -> edit.replacement().contains(SECRET)
                        || edit.replacement().contains(OCTAL));
    }

    @Property
    void aCidrIsWhatTheJdkTakesForOne(@ForAll("cidrs") String text) {
        boolean accepted = SCHEMA.validator().accepts(List.of("/$defs/Cidr"), Values.text(text));

        assertThat(accepted).isEqualTo(isCidr(text));
        assertThat(accepted || !Cidrs.reason(text).isEmpty()).isTrue();
        assertThat(accepted && !Cidrs.reason(text).isEmpty()).isFalse();
    }

    @Property
    void aVersionThatTheSchemaTakesIsOneForTheModel(@ForAll("versions") String text) {
        if (SCHEMA.validator().accepts(List.of("/$defs/SemVer"), Values.text(text))) {
            assertThat(SemanticVersion.parse(text)).isPresent();
        }
    }

    private static Stream<Span> spans(Diagnostic diagnostic) {
        Stream<Span> edits = diagnostic.help().stream()
                .map(Help::edits)
                .flatMap(List::stream)
                .map(edit -> edit.span());
        return Stream.concat(Stream.of(diagnostic.at().span()), edits);
    }

    private static boolean isCidr(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 2 || !parts[1].matches("0|[1-9][0-9]{0,2}")) {
            return false;
        }
        boolean six = parts[0].contains(":");
        boolean literal = six
                ? parts[0].matches("[0-9a-fA-F:]+")
                : parts[0].matches("(0|[1-9][0-9]{0,2})([.](0|[1-9][0-9]{0,2})){3}");
        try {
            return literal
                    && InetAddress.getByName(parts[0]).getAddress().length == (six ? 16 : 4)
                    && Integer.parseInt(parts[1]) <= (six ? 128 : 32);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Provide
    Arbitrary<String> cidrs() {
        Arbitrary<String> octet = Arbitraries.integers().between(0, 300).map(String::valueOf);
        Arbitrary<String> four = octet.list().ofMinSize(3).ofMaxSize(5).map(list -> String.join(".", list));
        Arbitrary<String> group = Arbitraries.of("0", "1", "fd00", "ABCD", "", "10000", "g");
        Arbitrary<String> six = Arbitraries.frequencyOf(
                Tuple.of(3, group.list().ofMinSize(2).ofMaxSize(9).map(list -> String.join(":", list))),
                Tuple.of(1, Arbitraries.of("::", "::1", "fe80::", "1:2:3:4:5:6:7:8", "1::8", "::2:3:4:5:6:7:8")));
        Arbitrary<String> prefix = Arbitraries.integers().between(0, 140).map(String::valueOf);
        return Combinators.combine(Arbitraries.oneOf(four, six), prefix)
                .as((address, length) -> address + "/" + length);
    }

    @Provide
    Arbitrary<String> versions() {
        Arbitrary<String> number = Arbitraries.of("0", "1", "18", "007", "3", "");
        Arbitrary<String> tail =
                Arbitraries.of("", "-beta3", "-rc.1", "-0.3.7", "-01", "+build.5", "-a+b", "-", ".4", " ");
        return Combinators.combine(number, number, number, tail)
                .as((major, minor, patch, rest) -> major + "." + minor + "." + patch + rest);
    }

    @Provide
    Arbitrary<Changed> changed() {
        Arbitrary<String> written = Arbitraries.of(
                "x",
                "X_Y",
                "true",
                "null",
                "3",
                "-1",
                "0.5",
                "[]",
                "{}",
                "[a, {b: c}]",
                "{name: a}",
                "\"\"",
                "\"a b\"",
                "99999999999999999999",
                "{enabled: true}",
                "10.0.0.1",
                "v1",
                "2gb",
                "é",
                "mysql",
                "3306",
                "1.0");
        return Combinators.combine(
                        Arbitraries.of(DOCUMENTS), Arbitraries.integers().between(0, 10_000), written)
                .as((source, index, text) -> {
                    List<Span> scalars = new ArrayList<>();
                    scalars(YamlReader.read(source).value(), scalars);
                    Span span = scalars.get(index % scalars.size());
                    String whole = source.text();
                    return new Changed(new Source(
                            source.name(), whole.substring(0, span.start()) + text + whole.substring(span.end())));
                });
    }

    @Provide
    Arbitrary<Source> withSecret() {
        Arbitrary<String> names = Arbitraries.of(
                "password",
                "token",
                "secretKey",
                "apiKey",
                "storageAccountKey",
                "temporaryPassword",
                "DB_PASSWORD",
                "ldap.bind.password",
                "client-secret",
                "passwordSecret");
        Arbitrary<String> values = Arbitraries.of(SECRET, '"' + SECRET + '"', "'" + SECRET + "'", "0" + OCTAL);
        return Combinators.combine(
                        Arbitraries.of(DOCUMENTS), Arbitraries.integers().between(0, 10_000), names, values)
                .as((source, index, name, value) -> {
                    List<Value.Mapping> maps = new ArrayList<>();
                    maps(YamlReader.read(source).value(), maps);
                    Value.Mapping map = maps.get(index % maps.size());
                    String text = name.equals("passwordSecret")
                            ? "database: {passwordSecret: " + value + "}"
                            : name + ": " + value;
                    return name.equals("passwordSecret")
                            ? new Source(
                                    "groups/g.yaml",
                                    "apiVersion: fleetc.io/v1alpha1\nkind: Group\nmetadata: {name: g}\nspec: {" + text
                                            + ", port: 1}\n")
                            : inserted(source, map, text);
                });
    }

    /** The member before the first one of the map, in the style of that map. */
    private static Source inserted(Source source, Value.Mapping map, String member) {
        Span first = map.members().values().iterator().next().keySpan();
        String whole = source.text();
        int start = first.start();
        int lineStart = whole.lastIndexOf('\n', start - 1) + 1;
        String before = whole.substring(lineStart, start);
        boolean block = before.isBlank() || before.strip().equals("-");
        String text = block ? member + "\n" + " ".repeat(start - lineStart) : member + ", ";
        return new Source(source.name(), whole.substring(0, start) + text + whole.substring(start));
    }

    private static void scalars(Value value, List<Span> found) {
        if (value instanceof Value.Mapping map) {
            map.members().values().forEach(member -> scalars(member.value(), found));
        } else if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> scalars(item, found));
        } else if (value.span().end() > value.span().start()) {
            found.add(value.span());
        }
    }

    private static void maps(Value value, List<Value.Mapping> found) {
        if (value instanceof Value.Mapping map && !map.members().isEmpty()) {
            found.add(map);
            map.members().values().forEach(member -> maps(member.value(), found));
        } else if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> maps(item, found));
        }
    }

    /** An example with one scalar written over. */
    record Changed(Source source) {
        @Override
        public String toString() {
            return source.text();
        }
    }
}
