package io.fleetc.manifest;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One HTTP/2 request over plain TCP by a client that knows beforehand that the server speaks HTTP/2, as every gRPC
 * client does; the JDK's own client cannot.
 *
 * @param status the status
 * @param body the body
 */
record Http2Exchange(int status, String body) {
    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RESET = 3;
    private static final int SETTINGS = 4;
    private static final int GO_AWAY = 7;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    /** The static table of RFC 7541 has these statuses at 8 and behind. */
    private static final int[] INDEXED = {200, 204, 206, 304, 400, 404, 500};

    /** Posts an empty body. */
    static Http2Exchange post(int port, String path, Map<String, String> headers) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
            socket.setSoTimeout(10_000);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.writeBytes(PREFACE.getBytes(StandardCharsets.US_ASCII));
            frame(request, SETTINGS, 0, 0, new byte[0]);
            frame(request, HEADERS, END_STREAM | END_HEADERS, 1, block(path, headers));
            socket.getOutputStream().write(request.toByteArray());
            return read(new DataInputStream(socket.getInputStream()));
        }
    }

    private static Http2Exchange read(DataInputStream in) throws IOException {
        int status = 0;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = (in.readUnsignedByte() << 16) | in.readUnsignedShort();
            int type = in.readUnsignedByte();
            int flags = in.readUnsignedByte();
            in.readInt();
            byte[] payload = in.readNBytes(length);
            if (type == HEADERS && status == 0) {
                status = status(payload);
            } else if (type == DATA) {
                body.writeBytes(payload);
            } else if (type == RESET || type == GO_AWAY) {
                throw new IOException("the server ended the stream with frame type " + type);
            }
            if ((type == DATA || type == HEADERS) && (flags & END_STREAM) != 0) {
                return new Http2Exchange(status, body.toString(StandardCharsets.UTF_8));
            }
        }
    }

    /** The status is the first header: indexed, or written out as three digits behind its indexed name. */
    private static int status(byte[] block) {
        int first = block[0] & 0xff;
        if ((first & 0x80) != 0) {
            return INDEXED[(first & 0x7f) - 8];
        }
        return Integer.parseInt(new String(block, 2, 3, StandardCharsets.US_ASCII));
    }

    private static byte[] block(String path, Map<String, String> headers) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, ":method", "POST");
        literal(block, ":scheme", "http");
        literal(block, ":path", path);
        literal(block, ":authority", "fleet.example.com");
        literal(block, "content-type", "application/grpc");
        literal(block, "te", "trailers");
        headers.forEach((name, value) -> literal(block, name, value));
        return block.toByteArray();
    }

    /** A header that is written out and not remembered (RFC 7541, section 6.2.2). */
    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        for (String text : new String[] {name, value}) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            block.write(bytes.length);
            block.writeBytes(bytes);
        }
    }

    private static void frame(ByteArrayOutputStream out, int type, int flags, int stream, byte[] payload) {
        out.writeBytes(new byte[] {0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type, (byte) flags});
        out.writeBytes(new byte[] {0, 0, 0, (byte) stream});
        out.writeBytes(payload);
    }
}
