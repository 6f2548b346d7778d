package io.fleetc.yaml;

import io.fleetc.source.LocalCopy;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Documents in a form that is read ten times as fast as their texts, made by {@link Preparation} when fleetc is built.
 *
 * <p>Everything is in one file: how many documents there are; for each its path and the length of what follows for it; and
 * then the documents themselves, see {@link PreparedReader}.
 */
final class PreparedDocuments {
    /** The file, beside the classes of this package. */
    static final String FILE = "documents.prepared";

    /**
     * The system property with the place of a copy of the file, which the launcher keeps beside the archive of classes: with
     * both, nothing is left to be read from the jar, whose list of twelve thousand files would have to be read first.
     */
    private static final String COPY = "fleetc.documents";

    private final byte[] bytes;
    private final Map<String, Integer> places = new LinkedHashMap<>();

    private PreparedDocuments(byte[] bytes) {
        this.bytes = bytes;
        if (bytes.length > 0) {
            PreparedReader head = new PreparedReader(bytes, 0);
            int[] lengths = new int[head.number()];
            String[] paths = new String[lengths.length];
            for (int i = 0; i < lengths.length; i++) {
                paths[i] = head.latin();
                lengths[i] = head.number();
            }
            int at = head.at();
            for (int i = 0; i < lengths.length; i++) {
                places.put(paths[i], at);
                at += lengths[i];
            }
        }
    }

    /** Those of this build; none at all where it was not packaged. */
    static PreparedDocuments shipped() {
        return Shipped.DOCUMENTS;
    }

    /** Those in the bytes of a file; no bytes hold none. */
    static PreparedDocuments of(byte[] bytes) {
        return new PreparedDocuments(bytes);
    }

    /** What a document says, or null if it was not prepared. Its text is read when somebody asks for it. */
    @Nullable
    Value read(String path) {
        Integer at = places.get(path);
        return at == null
                ? null
                : new PreparedReader(bytes, at).document(Source.later(path, () -> ShippedDocuments.text(path)));
    }

    /** The file that was packaged; no bytes where none was. */
    static byte[] packaged() {
        try (InputStream stream = PreparedDocuments.class.getResourceAsStream(FILE)) {
            return stream == null ? new byte[0] : stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file when somebody asks for the first document. */
    private static final class Shipped {
        private static final PreparedDocuments DOCUMENTS = of(read());

        private static byte[] read() {
            byte[] copy = LocalCopy.bytes(COPY);
            return copy == null ? packaged() : copy;
        }
    }
}
