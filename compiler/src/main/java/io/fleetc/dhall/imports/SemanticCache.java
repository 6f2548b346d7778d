package io.fleetc.dhall.imports;

import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.source.HashedFiles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Normal forms by their hash, kept from run to run in the layout that all implementations of Dhall share: the binary form
 * of the normal form in a file {@code 1220<hash>}. Nothing in it is trusted without its hash.
 */
public final class SemanticCache {
    /** Remembers nothing. */
    public static final SemanticCache NONE = new SemanticCache(null, false);

    /** The SHA-256 of a multihash: its code and its length. */
    private static final String PREFIX = "1220";

    private final @Nullable HashedFiles files;
    private final boolean writes;

    private SemanticCache(@Nullable HashedFiles files, boolean writes) {
        this.files = files;
        this.writes = writes;
    }

    /** A cache in a directory, usually {@code $XDG_CACHE_HOME/dhall} or {@code ~/.cache/dhall}. */
    public static SemanticCache in(HashedFiles files) {
        return new SemanticCache(files, true);
    }

    /** The same without ever writing. */
    public SemanticCache readOnly() {
        return new SemanticCache(files, false);
    }

    /**
     * An entry.
     *
     * @param sound whether the bytes have the hash; else they are of no use
     */
    record Entry(Octets bytes, boolean sound) {}

    /** The entry of a hash, if there is one. */
    Optional<Entry> find(String hash) {
        return files == null
                ? Optional.empty()
                : files.read(PREFIX + hash)
                        .map(bytes -> new Entry(
                                new Octets(bytes), SemanticHash.of(bytes).equals(hash)));
    }

    /** Keeps a normal form; false if it could not be written. */
    boolean store(String hash, byte[] normalForm) {
        return files == null || !writes || files.write(PREFIX + hash, normalForm);
    }
}
