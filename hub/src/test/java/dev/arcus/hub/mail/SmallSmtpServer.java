package dev.arcus.hub.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** As much of a mail server (RFC 5321) as takes one message after another, without encryption. One thread a connection. */
final class SmallSmtpServer implements AutoCloseable {

    private final ServerSocket socket;
    private final boolean takesRecipients;
    private final CompletableFuture<Taken> message = new CompletableFuture<>();
    private final AtomicBoolean mail = new AtomicBoolean();

    SmallSmtpServer(boolean takesRecipients) throws IOException {
        this.takesRecipients = takesRecipients;
        this.socket = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    /** {@code login} is what AUTH PLAIN said, empty without. */
    record Taken(String login, String from, String to, String text) {}

    int port() {
        return socket.getLocalPort();
    }

    Taken message() throws Exception {
        return message.get(30, TimeUnit.SECONDS);
    }

    boolean sawMail() {
        return mail.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (var client = socket.accept()) {
                serve(client);
            } catch (IOException ended) {
                // the next one, or closed
            }
        }
    }

    private void serve(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = client.getOutputStream();
        var login = "";
        var from = "";
        var to = "";
        say(out, "220 small.example.org ESMTP");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(out, "250-small.example.org\r\n250 AUTH PLAIN");
                case "AUTH" -> {
                    var text = line.substring(line.lastIndexOf(' ') + 1);
                    login = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
                    say(out, "235 welcome");
                }
                case "MAIL" -> {
                    mail.set(true);
                    from = address(line);
                    say(out, "250 ok");
                }
                case "RCPT" -> {
                    to = address(line);
                    say(out, takesRecipients ? "250 ok" : "550 no such person");
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    message.complete(new Taken(login, from, to, text(in)));
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<'), line.indexOf('>') + 1);
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
