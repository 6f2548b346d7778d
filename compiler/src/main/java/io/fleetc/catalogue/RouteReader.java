package io.fleetc.catalogue;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the file of routes. */
final class RouteReader {
    private static final String FILE = "iomete-routes.yaml";

    private final SortedMap<String, Document> documents = new TreeMap<>();
    private final SortedMap<String, RouteUpstream> upstreams = new TreeMap<>();

    private RouteReader() {}

    static RouteTable shipped() {
        return read(CatalogueFiles.read(FILE));
    }

    static RouteTable read(Value value) {
        return new RouteReader().table(new Entry(value));
    }

    private RouteTable table(Entry file) {
        file.forEach("sources", (id, member) -> documents.put(id, document(id, new Entry(member.value()))));
        file.forEach("upstreams", (id, member) -> upstreams.put(id, upstream(id, new Entry(member.value()))));
        List<Route> routes = new ArrayList<>();
        for (Entry row : file.entries("routes")) {
            for (Entry pattern : row.entries("patterns")) {
                routes.add(route(row, pattern));
            }
        }
        List<RouteProbe> strays = file.entries("strays").stream()
                .map(stray -> new RouteProbe(stray.text("uri"), new TreeMap<>(), null, null))
                .toList();
        return new RouteTable(routes, upstreams, gateway(file), strays);
    }

    private static RouteTable.Gateway gateway(Entry file) {
        Entry headers = file.entry("metadata").entry("headers");
        Entry gateway = file.entry("gateway");
        return new RouteTable.Gateway(
                gateway.text("service"),
                number(gateway, "port"),
                gateway.text("configMap"),
                file.entry("file").text("key"),
                file.entry("file").text("mountPath"),
                file.entry("ingress").text("virtualService"),
                file.entry("ingress").mapping("istioSelector"),
                file.entry("health").text("path"),
                number(file.entry("readTimeout"), "seconds"),
                headers.text(RouteUpstream.NAMESPACE),
                headers.text(RouteUpstream.WORKLOAD));
    }

    private RouteUpstream upstream(String id, Entry entry) {
        return new RouteUpstream(
                id,
                entry.text("service"),
                entry.optionalText("namespace"),
                number(entry, "port"),
                entry.optionalVersion("since"),
                entry.optionalText("earlier"),
                sources(entry),
                assurance(entry));
    }

    private Route route(Entry row, Entry pattern) {
        RouteUpstream upstream = upstreams.get(row.text("upstream"));
        if (upstream == null) {
            throw Entry.broken(row.span(), "upstream `" + row.text("upstream") + "` is not described");
        }
        return new Route(
                row.text("table"),
                RoutePattern.parse(pattern.text("match"), pattern.texts("captures")),
                upstream,
                RouteProtocol.of(row.text("protocol", RouteProtocol.HTTP.word()))
                        .orElseThrow(() -> Entry.broken(row.span(), "`protocol` has an unknown word")),
                row.optionalText("flag"),
                row.optionalText("unlessFlag"),
                row.optionalVersion("since"),
                row.optionalVersion("until"),
                probes(pattern),
                sources(row),
                assurance(row));
    }

    /** A probe is a URI, or a map when it says more than that. */
    private static List<RouteProbe> probes(Entry pattern) {
        List<RouteProbe> probes = new ArrayList<>();
        if (pattern.value("probes") instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                probes.add(
                        item instanceof Value.Text uri
                                ? new RouteProbe(uri.text(), new TreeMap<>(), null, null)
                                : probe(new Entry(item)));
            }
        }
        if (probes.isEmpty()) {
            throw Entry.broken(pattern.span(), "a route needs a probe");
        }
        return probes;
    }

    private static RouteProbe probe(Entry entry) {
        SortedMap<String, String> headers = new TreeMap<>();
        entry.forEach("headers", (name, member) -> {
            if (member.value() instanceof Value.Text text) {
                headers.put(name, text.text());
            }
        });
        return new RouteProbe(
                entry.text("uri"), headers, entry.optionalText("service"), entry.optionalText("namespace"));
    }

    private static Document document(String id, Entry entry) {
        return new Document(
                id,
                entry.optionalText("repository"),
                entry.optionalText("commit"),
                entry.optionalText("path"),
                entry.optionalText("note"));
    }

    private List<Citation> sources(Entry entry) {
        List<Citation> sources = new ArrayList<>();
        for (Entry source : entry.entries("sources")) {
            Document document = documents.get(source.text("ref"));
            if (document == null) {
                throw Entry.broken(source.span(), "source `" + source.text("ref") + "` is not described");
            }
            sources.add(new Citation(document, source.text("lines", "")));
        }
        if (sources.isEmpty()) {
            throw Entry.broken(entry.span(), "a row needs a source");
        }
        return sources;
    }

    private static Assurance assurance(Entry entry) {
        return Assurance.of(entry.text("assurance"))
                .orElseThrow(() -> Entry.broken(entry.span(), "`assurance` has an unknown word"));
    }

    private static int number(Entry entry, String key) {
        if (entry.value(key) instanceof Value.Whole whole) {
            return whole.number().intValueExact();
        }
        throw Entry.broken(entry.span(), "`" + key + "` is not a number");
    }
}
