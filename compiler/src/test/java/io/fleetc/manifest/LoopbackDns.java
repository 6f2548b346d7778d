package io.fleetc.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** A name server on the loopback interface that knows the given names and no others. */
final class LoopbackDns implements AutoCloseable {
    private static final int HEADER = 12;
    private static final int TYPE_A = 1;
    private static final int NO_SUCH_NAME = 3;

    private final Map<String, InetAddress> names;
    private final DatagramSocket socket;

    LoopbackDns(Map<String, InetAddress> names) throws IOException {
        this.names = names;
        this.socket = new DatagramSocket(0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        Thread thread = new Thread(this::answerAll, "loopback-dns");
        thread.setDaemon(true);
        thread.start();
    }

    /** Address and port, as nginx takes them. */
    String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void answerAll() {
        byte[] buffer = new byte[512];
        while (!socket.isClosed()) {
            DatagramPacket query = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(query);
                byte[] answer = answer(Arrays.copyOf(buffer, query.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, query.getSocketAddress()));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Header, question and, for a known name, one address (RFC 1035, section 4). */
    private byte[] answer(byte[] query) {
        StringBuilder name = new StringBuilder();
        int at = HEADER;
        for (int length = query[at]; length != 0; length = query[at]) {
            name.append(name.length() == 0 ? "" : ".")
                    .append(new String(query, at + 1, length, StandardCharsets.US_ASCII));
            at += length + 1;
        }
        int type = (query[at + 1] & 0xff) << 8 | (query[at + 2] & 0xff);
        InetAddress address = type == TYPE_A ? names.get(name.toString()) : null;
        int code = names.containsKey(name.toString()) ? 0 : NO_SUCH_NAME;
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.write(query, 0, 2);
        answer.writeBytes(new byte[] {(byte) 0x81, (byte) (0x80 | code)});
        answer.writeBytes(new byte[] {0, 1, 0, (byte) (address == null ? 0 : 1), 0, 0, 0, 0});
        answer.write(query, HEADER, at + 5 - HEADER);
        if (address != null) {
            answer.writeBytes(new byte[] {(byte) 0xc0, HEADER, 0, TYPE_A, 0, 1, 0, 0, 0, 1, 0, 4});
            answer.writeBytes(address.getAddress());
        }
        return answer.toByteArray();
    }
}
