package io.fleetc.dhall.imports;

import java.util.List;
import java.util.Locale;

/**
 * The way to what stands behind an URL: one request, one answer. A redirect is an answer too, so that whoever asked
 * decides whether the host that it names may be asked.
 */
public interface Transport {
    /** No way to anywhere. */
    Transport NONE = (url, headers) -> new Unreachable("there is no network");

    /** Asks for the resource with GET. */
    Answer get(String url, List<Header> headers);

    /** A header of a request or an answer; names compare without regard to case. */
    record Header(String name, String value) {
        /** Whether it has this name. */
        public boolean named(String other) {
            return name.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
        }
    }

    /** What came back. */
    sealed interface Answer {}

    /** An answer of the server, whatever it says. */
    final class Response implements Answer {
        private final int status;
        private final List<Header> headers;
        private final byte[] body;

        /** The status code, the headers, and the body: all of it, or what is more than the size limit of a file. */
        public Response(int status, List<Header> headers, byte[] body) {
            this.status = status;
            this.headers = List.copyOf(headers);
            this.body = body.clone();
        }

        /** The status code, for example 200. */
        public int status() {
            return status;
        }

        /** The values of a header, one for each time that it was sent. */
        public List<String> values(String name) {
            return headers.stream()
                    .filter(header -> header.named(name))
                    .map(Header::value)
                    .toList();
        }

        /** A copy of the body. */
        public byte[] body() {
            return body.clone();
        }
    }

    /**
     * No answer.
     *
     * @param reason a few words for the user, lower case: {@code the server cannot be reached}
     */
    record Unreachable(String reason) implements Answer {}

    /** A request that cannot be made with these headers, for example because a value holds a line break. */
    record Improper(String header) implements Answer {}
}
