package io.fleetc.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** What the gateway speaks with a service. */
public enum RouteProtocol {
    /** Plain HTTP. */
    HTTP("http"),
    /** HTTP that may become a WebSocket. */
    WEBSOCKET("websocket"),
    /** gRPC, which is HTTP/2 all the way. */
    GRPC("grpc");

    private final String word;

    RouteProtocol(String word) {
        this.word = word;
    }

    /** The word in catalogue files. */
    public String word() {
        return word;
    }

    /** The protocol that a word means; empty if it means none. */
    public static Optional<RouteProtocol> of(String word) {
        return Arrays.stream(values())
                .filter(protocol -> protocol.word.equals(word))
                .findFirst();
    }
}
