package io.fleetc.dhall.imports;

import io.fleetc.source.Sources;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The network, by the client of the JDK: no proxy, no cookies, no credentials but the headers that the import has; an
 * answer must be complete within the time and the limit of a file's size. Not safe for several threads.
 */
public final class HttpTransport implements Transport {
    /** How long an answer may take. */
    public static final Duration TIME = Duration.ofSeconds(30);

    private static final String USER_AGENT = "User-Agent";

    private final Duration time;

    /** Made for the first request: most runs find everything in the cache, and it takes its time. */
    private @Nullable HttpClient client;

    /** The network, with that much time for each answer. */
    public HttpTransport(Duration time) {
        this.time = time;
    }

    private HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(time)
                    .build();
        }
        return client;
    }

    @Override
    public Answer get(String url, List<Header> headers) {
        HttpRequest.Builder request;
        try {
            request = HttpRequest.newBuilder(URI.create(url)).GET().timeout(time);
        } catch (IllegalArgumentException malformed) {
            return new Unreachable("the URL is not one that can be asked for");
        }
        boolean named = false;
        for (Header header : headers) {
            try {
                request.header(header.name(), header.value());
            } catch (IllegalArgumentException refused) {
                return new Improper(header.name());
            }
            named |= header.named(USER_AGENT);
        }
        return exchange((named ? request : request.header(USER_AGENT, "fleetc")).build());
    }

    private Answer exchange(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, info -> new Body());
        try {
            HttpResponse<byte[]> response = answer.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return new Response(response.statusCode(), headers(response), response.body());
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return new Unreachable("the server took too long");
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Unreachable("the run was interrupted");
        } catch (ExecutionException failed) {
            return new Unreachable(reason(failed.getCause()));
        }
    }

    private static List<Header> headers(HttpResponse<byte[]> response) {
        List<Header> headers = new ArrayList<>();
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        return headers;
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException) {
            return "the server took too long";
        }
        return cause instanceof ConnectException ? "the server cannot be reached" : "the connection failed";
    }

    /** Takes a body as it comes, and one byte more than the limit of what is too large. */
    private static final class Body implements HttpResponse.BodySubscriber<byte[]> {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            for (ByteBuffer piece : pieces) {
                byte[] bytes = new byte[Math.min(piece.remaining(), Sources.MAX_BYTES + 1 - taken.size())];
                piece.get(bytes);
                taken.writeBytes(bytes);
            }
            if (taken.size() > Sources.MAX_BYTES && subscription != null) {
                subscription.cancel();
                body.complete(taken.toByteArray());
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(taken.toByteArray());
        }
    }
}
