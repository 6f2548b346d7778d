package io.fleetc.output;

import io.fleetc.value.Sha256;
import java.util.Arrays;
import java.util.Set;

/** Line ends as Git may change them on the way into a work tree. */
final class LineEnds {
    private LineEnds() {}

    /** Whether bytes have one of these digests, be it as they are or once each CR LF is made LF. */
    static boolean isOneOf(Set<String> digests, byte[] bytes) {
        return digests.contains(Sha256.hex(bytes)) || digests.contains(Sha256.hex(toLf(bytes)));
    }

    /** The same bytes with each CR LF made LF. */
    static byte[] toLf(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean dropped = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (!dropped) {
                result[length++] = bytes[i];
            }
        }
        return length == bytes.length ? bytes : Arrays.copyOf(result, length);
    }
}
