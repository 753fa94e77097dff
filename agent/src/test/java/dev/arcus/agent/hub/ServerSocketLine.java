package dev.arcus.agent.hub;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The server's side of one WebSocket (RFC 6455), as small as a test can do with. One reader; writers are serialised. */
final class ServerSocketLine {

    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private String date = "";

    ServerSocketLine(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Reads the request line and the headers. */
    List<String> request() throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        while (true) {
            int c = in.readUnsignedByte();
            if (c == '\n') {
                if (line.isEmpty()) {
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
    }

    /** What the answer to the upgrade says about the time (RFC 9110 §6.6.1). */
    void date(Instant now) {
        date = "\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
    }

    void accept(List<String> request, String subprotocol) throws IOException {
        String key = header(request, "sec-websocket-key").orElseThrow();
        answer("101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + accepted(key)
                + date
                + (subprotocol.isEmpty() ? "" : "\r\nSec-WebSocket-Protocol: " + subprotocol));
    }

    /** Status line and headers, without the last line end. */
    void answer(String head) throws IOException {
        out.write(("HTTP/1.1 " + head + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** The next whole text message; empty at the end. */
    Optional<String> read() throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        try {
            while (true) {
                int first = in.readUnsignedByte();
                byte[] data = payload();
                switch (first & 15) {
                    case CLOSE -> {
                        return Optional.empty();
                    }
                    case 0, TEXT -> {
                        message.write(data);
                        if ((first & 128) != 0) {
                            return Optional.of(message.toString(StandardCharsets.UTF_8));
                        }
                    }
                    default -> {}
                }
            }
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    void text(String message) throws IOException {
        frame(TEXT, message.getBytes(StandardCharsets.UTF_8));
    }

    void ping() throws IOException {
        frame(PING, new byte[0]);
    }

    void binary(byte[] data) throws IOException {
        frame(2, data);
    }

    void close() throws IOException {
        socket.close();
    }

    private byte[] payload() throws IOException {
        int second = in.readUnsignedByte();
        long length = second & 127;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        byte[] mask = in.readNBytes(4);
        byte[] data = in.readNBytes((int) length);
        for (int i = 0; i < data.length; i++) {
            data[i] ^= mask[i % 4];
        }
        return data;
    }

    private synchronized void frame(int opcode, byte[] data) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(128 | opcode);
        if (data.length < 126) {
            frame.write(data.length);
        } else if (data.length < 65_536) {
            frame.write(126);
            frame.write(data.length >> 8);
            frame.write(data.length);
        } else {
            frame.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) data.length >> shift));
            }
        }
        frame.write(data);
        out.write(frame.toByteArray());
        out.flush();
    }

    static Optional<String> header(List<String> request, String name) {
        return request.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
