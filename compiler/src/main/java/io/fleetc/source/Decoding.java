package io.fleetc.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fleetc.source.Reading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** From a file to its text: size, kind, encoding. */
final class Decoding {
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF16_LITTLE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF16_BIG = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] UTF32_LITTLE = {(byte) 0xFF, (byte) 0xFE, 0, 0};
    private static final byte[] UTF32_BIG = {0, 0, (byte) 0xFE, (byte) 0xFF};

    private Decoding() {}

    /** Reads a text at its real path. */
    static Reading readFile(String name, Path real) {
        Reading reading = readBytes(name, real);
        return reading instanceof Reading.Bytes bytes ? decode(name, bytes.content()) : reading;
    }

    /**
     * Reads a file at its real path. The size is judged before the first byte is read and the file must keep it: what
     * grows or shrinks meanwhile is refused, and a link put in its place is not followed.
     */
    static Reading readBytes(String name, Path real) {
        try {
            BasicFileAttributes seen = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!seen.isRegularFile()) {
                return Reading.Refused.of(name, seen.isDirectory() ? Problem.DIRECTORY : Problem.SPECIAL, "");
            }
            if (seen.size() > Sources.MAX_BYTES) {
                return Reading.Refused.of(name, Problem.TOO_LARGE, Long.toString(seen.size()));
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
                bytes = in.readNBytes((int) seen.size() + 1);
            }
            return bytes.length == seen.size()
                    ? new Reading.Bytes(name, bytes)
                    : Reading.Refused.of(name, Problem.CHANGED, "");
        } catch (AccessDeniedException denied) {
            return Reading.Refused.of(name, Problem.NOT_READABLE, "");
        } catch (IOException failed) {
            return Reading.Refused.of(name, Links.problem(failed, real), "");
        }
    }

    /** The text of the bytes of a file. */
    static Reading decode(String name, byte[] bytes) {
        if (bytes.length > Sources.MAX_BYTES) {
            return Reading.Refused.of(name, Problem.TOO_LARGE, "");
        }
        String other = otherEncoding(bytes);
        if (other != null) {
            return Reading.Refused.of(name, Problem.OTHER_ENCODING, other);
        }
        int nul = indexOf(bytes, (byte) 0);
        if (nul >= 0) {
            return Reading.Refused.of(name, Problem.BINARY, Integer.toString(nul + 1));
        }
        int start = startsWith(bytes, UTF8_MARK) ? UTF8_MARK.length : 0;
        String text = new String(bytes, start, bytes.length - start, UTF_8);
        // A replacement character is either in the file or stands for a byte that is not UTF-8.
        return text.indexOf('\uFFFD') >= 0
                ? strictly(name, bytes, start, text)
                : new Reading.Text(new Source(name, text));
    }

    private static Reading strictly(String name, byte[] bytes, int start, String lenient) {
        CharsetDecoder decoder = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        if (!decoder.decode(in, out, true).isError()) {
            return new Reading.Text(new Source(name, lenient));
        }
        String position = Integer.toString(in.position() + 1);
        for (int i = 0; i < lenient.length(); i++) {
            if (lenient.charAt(i) < ' ' && "\t\n\r\f".indexOf(lenient.charAt(i)) < 0) {
                return Reading.Refused.of(name, Problem.BINARY, position);
            }
        }
        Span at = new Source(name, lenient).span(out.position(), out.position() + 1);
        return new Reading.Refused(at, Problem.NOT_UTF8, position);
    }

    /** The name of another Unicode encoding that the bytes are in, or null. */
    private static @Nullable String otherEncoding(byte[] bytes) {
        if (startsWith(bytes, UTF32_LITTLE) || startsWith(bytes, UTF32_BIG)) {
            return "UTF-32";
        }
        if (startsWith(bytes, UTF16_LITTLE) || startsWith(bytes, UTF16_BIG)) {
            return "UTF-16";
        }
        if (everyUnitHoldsAscii(bytes, 4)) {
            return "UTF-32";
        }
        return everyUnitHoldsAscii(bytes, 2) ? "UTF-16" : null;
    }

    /** Whether the beginning looks like ASCII written in units of that many bytes, all but one of them zero. */
    private static boolean everyUnitHoldsAscii(byte[] bytes, int unit) {
        int length = Math.min(bytes.length, 64);
        if (length < unit || bytes.length % unit != 0) {
            return false;
        }
        int at = bytes[0] != 0 ? 0 : unit - 1;
        for (int i = 0; i < length; i++) {
            boolean fits = i % unit == at ? bytes[i] > 0 : bytes[i] == 0;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    private static int indexOf(byte[] bytes, byte wanted) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
