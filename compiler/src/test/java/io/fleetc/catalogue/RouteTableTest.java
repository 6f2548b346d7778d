package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped routes against the vendor's tables, copied unchanged into {@code domain/iomete-route-tables.txt}. */
class RouteTableTest {
    private static final RouteTable TABLE = RouteTable.shipped();

    /** Where the tables name a service by what it does. */
    private static final Map<String, String> DEPLOYED = Map.of(
            "Catalog Service", "iom-catalog",
            "Cluster Service", "iom-cluster",
            "Core Service", "iom-core",
            "Iceberg REST Catalog", "iom-rest-catalog",
            "Identity Service", "iom-identity",
            "SQL Service", "iom-sql",
            "Swagger UI (served by Core Service)", "iom-core");

    @TestFactory
    Stream<DynamicTest> hasEveryRowOfTheVendorsTables() throws IOException {
        return vendorRows().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.pattern() + " -> " + row.targets(),
                        () -> assertThat(TABLE.routes().stream()
                                        .filter(route -> route.table().equals(row.table())
                                                && route.pattern().toString().equals(row.pattern()))
                                        .map(RouteTableTest::written)
                                        .toList())
                                .isEqualTo(row.targets().stream()
                                        .map(target -> target + " " + row.protocol())
                                        .toList())));
    }

    @Test
    void hasNoOtherRowUnderTheirNames() throws IOException {
        List<String> vendor = vendorRows().stream()
                .map(row -> row.table() + " " + row.pattern())
                .toList();

        assertThat(TABLE.routes().stream()
                        .filter(route -> !route.table().equals("other"))
                        .map(route -> route.table() + " " + route.pattern()))
                .containsOnlyOnceElementsOf(vendor.stream()
                        .filter(row -> !row.contains("FlightService"))
                        .toList())
                .allMatch(vendor::contains);
    }

    @Test
    void namesOnlyFlagsThatExist() {
        assertThat(Catalogue.shipped().flags().keySet())
                .containsAll(TABLE.routes().stream()
                        .flatMap(route -> Stream.of(route.flag(), route.unlessFlag()))
                        .filter(flag -> flag != null)
                        .toList());
    }

    @Test
    void endsWithTheDefaultRoute() {
        List<Route> routes = TABLE.routes(SemanticVersion.of("3.18.0"), flags(true));

        assertThat(routes.get(routes.size() - 1).pattern().isDefault()).isTrue();
        assertThat(routes).extracting(route -> route.pattern().toString()).doesNotHaveDuplicates();
    }

    @Test
    void losesRoutesWithTheirServices() {
        assertThat(patterns("3.19.1", true)).contains("/collaboration", "/api/v*/health-check");
        assertThat(patterns("4.0.0", true)).doesNotContain("/collaboration", "/api/v*/health-check");
        assertThat(patterns("3.19.1", false))
                .doesNotContain(
                        "/collaboration",
                        "/api/v*/admin/compaction",
                        "/api/v*/domains/*/compaction",
                        "/data-plane/*/event-stream/*/...");
    }

    @Test
    void sendsArrowFlightThroughTheProxyOnlyWhereThereIsOne() {
        assertThat(upstream("3.18.0", true, "/arrow.flight.protocol.FlightService"))
                .isEqualTo("spark-proxy");
        assertThat(upstream("3.18.0", false, "/arrow.flight.protocol.FlightService"))
                .isEqualTo("compute-flight");
    }

    @Test
    void asksTheServiceThatTheReleaseHas() {
        assertThat(upstream("3.15.3", true, "/api/v*/domains/*/compute")).isEqualTo("iom-core");
        assertThat(upstream("3.16.0", true, "/api/v*/domains/*/compute")).isEqualTo("iom-cluster");
    }

    private static List<String> patterns(String version, boolean on) {
        return TABLE.routes(SemanticVersion.of(version), flags(on)).stream()
                .map(route -> route.pattern().toString())
                .toList();
    }

    private static String upstream(String version, boolean on, String pattern) {
        return TABLE.routes(SemanticVersion.of(version), flags(on)).stream()
                .filter(route -> route.pattern().toString().equals(pattern))
                .map(route -> route.upstream().id())
                .findFirst()
                .orElseThrow();
    }

    private static FlagSettings flags(boolean on) {
        SortedMap<String, FlagSettings.State> states = new TreeMap<>();
        Catalogue.shipped()
                .flags()
                .keySet()
                .forEach(flag -> states.put(flag, new FlagSettings.State(flag, on, true, Span.none(), "test")));
        return new FlagSettings(states);
    }

    /** A route as the vendor writes its target: {@code cc-<name>.<ns>:10000}, or the service alone. */
    private static String written(Route route) {
        RouteUpstream upstream = route.upstream();
        String target = upstream.service().replace("{name}", "<name>");
        if (upstream.namespace() != null && upstream.service().contains("{name}")) {
            target += ".<ns>:" + upstream.port();
        } else if (upstream.namespace() != null) {
            target = "Spark Proxy";
        }
        return target + " " + route.protocol().word();
    }

    private static List<VendorRow> vendorRows() throws IOException {
        List<VendorRow> rows = new ArrayList<>();
        String table = "";
        for (String line : Files.readAllLines(Path.of("src/test/resources/domain/iomete-route-tables.txt"))) {
            String[] cells =
                    line.replaceFirst("^\\| ", "").replaceFirst(" \\|$", "").split(" \\| ", -1);
            if (cells.length == 1) {
                table = line.startsWith("|") ? table : line;
            } else if (cells[0].startsWith("/")) {
                for (String pattern : cells[0].split(", ", -1)) {
                    rows.add(VendorRow.of(table, pattern, cells[1], cells.length > 2 ? cells[2] : "HTTP"));
                }
            }
        }
        assertThat(rows).hasSize(31 + 11 + 5 + 7);
        return rows;
    }

    /** A row of the vendor's tables, taken apart. */
    private record VendorRow(String table, String pattern, List<String> targets, String protocol) {
        static VendorRow of(String table, String pattern, String target, String protocol) {
            String name = table.startsWith("Dynamic")
                    ? "dynamic"
                    : table.startsWith("OpenAPI")
                            ? "openapi"
                            : table.replace(" Routes", "").toLowerCase(Locale.ROOT);
            List<String> targets = Stream.of(target.split(" or ", -1))
                    .map(each -> DEPLOYED.getOrDefault(each, each))
                    .toList();
            String spoken =
                    protocol.contains("WebSocket") ? "websocket" : protocol.startsWith("gRPC") ? "grpc" : "http";
            return new VendorRow(name, pattern.replace(" (default)", ""), targets, spoken);
        }
    }
}
