package io.fleetc.dhall.imports;

import io.fleetc.dhall.imports.Transport.Header;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.source.Sources;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Retrieves what stands behind URLs. A redirect is followed if the policy lets the import ask that host too and if it does
 * not lead from https to http; headers that were written for one server are not passed on to another one.
 */
final class RemoteFiles {
    private static final int MAX_REDIRECTS = 5;
    private static final int OK = 200;

    private final Transport transport;
    private final ImportPolicy policy;

    RemoteFiles(Transport transport, ImportPolicy policy) {
        this.transport = transport;
        this.policy = policy;
    }

    /**
     * What came of a request.
     *
     * @param content {@link Content.Raw} if it was answered
     * @param origin the server that answered in the end
     * @param sharedWith the values of {@code Access-Control-Allow-Origin} in its answer
     */
    record Retrieved(Content content, Origin origin, List<String> sharedWith) {
        /** Whether a file from there may import this one (standard: CORS). */
        boolean isSharedWith(Origin importer) {
            return importer.equals(origin)
                    || sharedWith.equals(List.of("*"))
                    || sharedWith.equals(List.of(importer.toString()));
        }
    }

    /** A request to be made. */
    private record Request(String url, Origin origin, List<Header> written) {}

    /**
     * Retrieves.
     *
     * @param place the URL
     * @param written the headers behind {@code using}
     * @param configured the headers that the user's configuration has for a server
     */
    Retrieved get(Place.Remote place, List<Header> written, Function<Origin, List<Header>> configured) {
        Request request = new Request(place.text(), place.origin(), written);
        for (int hops = 0; hops <= MAX_REDIRECTS; hops++) {
            List<Header> headers = RequestHeaders.merged(request.written, configured.apply(request.origin));
            Transport.Answer answer = transport.get(request.url, headers);
            if (answer instanceof Transport.Response response) {
                if (response.status() == OK) {
                    return retrieved(request, response);
                }
                Request next = redirect(request, response);
                if (next == null) {
                    return absent(place, request, "the server answered " + response.status());
                }
                if (!policy.allowsHost(next.origin)) {
                    return absent(place, request, "it redirects to `" + next.origin + "`, which may not be asked");
                }
                request = next;
            } else {
                return failed(place, request, answer);
            }
        }
        return absent(place, request, "it redirects more than " + MAX_REDIRECTS + " times");
    }

    private static Retrieved retrieved(Request request, Transport.Response response) {
        byte[] body = response.body();
        Content content = body.length > Sources.MAX_BYTES
                ? new Content.Refused(ImportMessages.tooLarge(request.url, Sources.MAX_BYTES))
                : new Content.Raw(new Octets(body));
        return new Retrieved(content, request.origin, response.values("Access-Control-Allow-Origin"));
    }

    private static Retrieved failed(Place.Remote place, Request request, Transport.Answer answer) {
        if (answer instanceof Transport.Unreachable unreachable) {
            return absent(place, request, unreachable.reason());
        }
        Transport.Improper improper = (Transport.Improper) answer;
        Content content = new Content.Refused(ImportMessages.improperHeader(place.text(), improper.header()));
        return new Retrieved(content, request.origin, List.of());
    }

    private static Retrieved absent(Place.Remote place, Request request, String reason) {
        Content content = new Content.Absent(ImportMessages.unreachable(place.text(), reason));
        return new Retrieved(content, request.origin, List.of());
    }

    /** The request that an answer asks for, or null if it asks for none that we make. */
    private static @Nullable Request redirect(Request request, Transport.Response response) {
        boolean redirects = response.status() >= 301 && response.status() <= 308 && response.status() != 304;
        List<String> locations = response.values("Location");
        if (!redirects || locations.size() != 1) {
            return null;
        }
        try {
            URI target = URI.create(request.url).resolve(locations.get(0));
            String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            String authority = target.getRawAuthority();
            boolean asSafe = secure || (scheme.equals("http") && !request.origin.secure());
            if (authority == null || !asSafe) {
                return null;
            }
            Origin origin = Origin.of(secure, authority);
            return new Request(target.toString(), origin, origin.equals(request.origin) ? request.written : List.of());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
