package io.fleetc.dhall.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fleetc.dhall.imports.RemoteFiles.Retrieved;
import io.fleetc.dhall.imports.Transport.Header;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import io.fleetc.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads each place once, so that what is imported twice in a run is the same both times. */
final class Contents {
    private final LocalFiles files;
    private final Map<String, String> environment;
    private final ImportPolicy policy;
    private final RemoteFiles remote;
    private final Map<Request, Content> read = new LinkedHashMap<>();
    private final Map<RemoteRequest, Retrieved> retrieved = new LinkedHashMap<>();

    /** What was asked for; bytes or text of it. */
    private record Request(Place place, boolean raw) {}

    private record RemoteRequest(Place.Remote place, List<Header> headers) {}

    Contents(LocalFiles files, Map<String, String> environment, ImportPolicy policy, RemoteFiles remote) {
        this.files = files;
        this.environment = environment;
        this.policy = policy;
        this.remote = remote;
    }

    /** How messages call what stands at a place. */
    String shown(Place place) {
        return place instanceof Place.Local local ? files.shown(local) : place.text();
    }

    /** Reads a file or a variable, which an import asks for. */
    Content read(Place place, boolean raw, Span imported) {
        Request request = new Request(place, raw);
        Content content = read.get(request);
        if (content == null) {
            content = place instanceof Place.Local local
                    ? files.read(local, raw)
                    : variable(((Place.Variable) place).name(), raw, imported);
            read.put(request, content);
        }
        return content;
    }

    private Content variable(String name, boolean raw, Span imported) {
        if (!policy.allowsVariable(name)) {
            return new Content.Absent(ImportMessages.closedVariable(name));
        }
        String value = environment.get(name);
        if (value == null) {
            return new Content.Absent(ImportMessages.unsetVariable(name));
        }
        return raw
                ? new Content.Raw(new Octets(value.getBytes(UTF_8)))
                : new Content.Text(VariableValues.source(name, value, imported));
    }

    /** Retrieves bytes from a server. */
    Retrieved retrieve(Place.Remote place, List<Header> written, Function<Origin, List<Header>> configured) {
        RemoteRequest request = new RemoteRequest(place, written);
        Retrieved answer = retrieved.get(request);
        if (answer == null) {
            answer = remote.get(place, written, configured);
            retrieved.put(request, answer);
        }
        return answer;
    }

    /** The bytes of a file as a text to be parsed. */
    static Content asText(String name, Octets bytes) {
        Reading reading = Sources.ofBytes(Map.of(name, bytes.toArray())).read(name);
        return reading instanceof Reading.Text text
                ? new Content.Text(text.source())
                : new Content.Refused(ImportMessages.unreadable((Reading.Refused) reading, name));
    }
}
