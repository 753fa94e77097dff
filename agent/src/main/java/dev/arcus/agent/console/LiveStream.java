package dev.arcus.agent.console;

import dev.arcus.agent.console.Sessions.Session;
import dev.arcus.agent.history.StatusBoard;
import dev.arcus.agent.web.Answer;
import dev.arcus.agent.web.Html;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * The status as it changes: event {@code status} with the same HTML as in the page, the time of the PBX in its first line. Whatever
 * else the page shows of state, such as the greyed-out code, is looked at once a second.
 */
final class LiveStream {

    /** How many streams may be open; one more is told to come back. */
    static final int MOST = 16;

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_PER_SIGN_OF_LIFE = 3;

    private final Pbx pbx;
    private final Gate gate;
    private final Semaphore places = new Semaphore(MOST);

    LiveStream(Pbx pbx, Gate gate) {
        this.pbx = pbx;
        this.gate = gate;
    }

    Answer answer(Session session, Words words) {
        return places.tryAcquire()
                ? new Answer.Events(stream -> {
                    try {
                        write(stream, session, words);
                    } finally {
                        places.release();
                    }
                })
                : Answer.text(503, "too many pages are open").with("Retry-After", "30");
    }

    private void write(OutputStream stream, Session session, Words words) throws IOException, InterruptedException {
        Html sent = Html.NONE;
        int quiet = 0;
        long seen = -1;
        while (gate.isOpen(session)) {
            StatusBoard.Now now = pbx.board().now();
            seen = now.version();
            Html html = StatusView.of(
                    now, pbx.codeField(pbx.state().settings().read()).locked(), words);
            quiet = html.equals(sent) ? quiet + 1 : 0;
            if (quiet == 0) {
                send(stream, event(html));
                sent = html;
            } else if (quiet % LOOKS_PER_SIGN_OF_LIFE == 0) {
                send(stream, ": alive\n\n");
            }
            StatusBoard.Now unused = pbx.board().awaitAfter(seen, LOOK);
        }
        send(stream, "event: over\ndata: over\n\n");
    }

    private static String event(Html html) {
        StringBuilder event = new StringBuilder("event: status\ndata: ")
                .append(System.currentTimeMillis())
                .append('\n');
        html.text().lines().forEach(line -> event.append("data: ").append(line).append('\n'));
        return event.append('\n').toString();
    }

    private static void send(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }
}
