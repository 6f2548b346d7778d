package io.fleetc.output;

import java.util.Arrays;

/** Line ends as Git may change them on the way into a work tree. */
final class LineEnds {
    private LineEnds() {}

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
