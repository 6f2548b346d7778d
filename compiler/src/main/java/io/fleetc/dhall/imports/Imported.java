package io.fleetc.dhall.imports;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is imported by many and resolved, checked and evaluated once: a file, a text, an entry of the cache. */
final class Imported {
    /** How far it is. */
    enum State {
        /** Its own imports are being resolved. */
        BEGUN,
        /** Its type is known and its value can be asked for. */
        READY,
        /** Something is wrong with it, which was said. */
        FAILED,
        /** One of its imports is not there, which {@code ?} may mend. */
        ABSENT
    }

    private final Place place;
    private final String shown;
    private final List<Transport.Header> headers;
    private State state = State.BEGUN;
    private @Nullable Delayed value;
    private @Nullable Denotation type;
    private @Nullable Absence absence;
    private @Nullable String hash;

    /** What stands at a place, what messages call it, and the headers that its relative imports are asked with. */
    Imported(Place place, String shown, List<Transport.Header> headers) {
        this.place = place;
        this.shown = shown;
        this.headers = headers;
    }

    /** Something whose meaning is known from the start. */
    static Imported ready(Place place, Delayed value, Denotation type) {
        Imported imported = new Imported(place, place.text(), List.of());
        imported.settle(value, type);
        return imported;
    }

    Place place() {
        return place;
    }

    String shown() {
        return shown;
    }

    List<Transport.Header> headers() {
        return headers;
    }

    State state() {
        return state;
    }

    /** It means this. */
    void settle(Delayed meaning, Denotation itsType) {
        value = meaning;
        type = itsType;
        state = State.READY;
    }

    /** Something is wrong with it, which was said. */
    void fail() {
        state = State.FAILED;
    }

    /** Something that it imports is not there. */
    void lack(Absence found) {
        absence = found;
        state = State.ABSENT;
    }

    Delayed value() {
        return known(value);
    }

    Denotation type() {
        return known(type);
    }

    Absence absence() {
        return known(absence);
    }

    @Nullable
    String hash() {
        return hash;
    }

    /** Its normal form has this hash. */
    void hash(String found) {
        hash = found;
    }

    private <T> T known(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException(shown + " is " + state);
        }
        return part;
    }
}
