package dev.arcus.agent.sip;

import dev.arcus.agent.time.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whether the PBX lives: it is asked by OPTIONS (RFC 3261 §11), and any final answer counts but 408 and 503, which come
 * from somebody in between or from a PBX that cannot. Two misses in a row are down, one answer is up. Guarded by this
 * object, which is never held while the PBX is waited for.
 */
final class KeepAlive {

    /** Misses in a row that mean down ({@code docs/architecture.md} §5). */
    static final int MISSES = 2;

    private static final String METHOD = "OPTIONS";

    private final SipServer server;
    private final SipClient client;
    private final Duration every;
    private final Duration deadline;
    private final Ticker ticker;
    private final String tag;
    private OptionalLong provedAt = OptionalLong.empty();
    private Trouble trouble = new Trouble.NotAskedYet();
    private int misses;
    private long dueAt;
    private boolean busy;

    KeepAlive(SipSettings settings, SipClient client, Pace pace, Ticker ticker) {
        this.server = settings.server();
        this.client = client;
        this.every = settings.keepAlive();
        this.deadline = pace.deadline();
        this.ticker = ticker;
        this.tag = client.freshName();
        this.dueAt = System.nanoTime();
    }

    /** Why the PBX counts as down; nothing when it is up. */
    synchronized Optional<Trouble> trouble() {
        return provedAt.isPresent() && misses < MISSES ? Optional.empty() : Optional.of(trouble);
    }

    /** Since the PBX last proved that it lives; nothing when it never did. */
    synchronized Optional<Duration> age() {
        return provedAt.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, ticker.nanos() - provedAt.getAsLong())));
    }

    /** Whether it is time; then it counts as begun, and {@link #ask} has to follow. */
    synchronized boolean begins() {
        long now = System.nanoTime();
        if (busy || now - dueAt < 0) {
            return false;
        }
        busy = true;
        dueAt = now + every.toNanos();
        return true;
    }

    /** Asks, waiting for the PBX. After a miss the next one finds a way of its own: the old one may be dead. */
    void ask() {
        try {
            missed(client.ask(question(), deadline)).ifPresentOrElse(this::miss, this::prove);
        } finally {
            free();
        }
    }

    /** Asks once more between two keep-alives; only an answer changes whether the PBX counts as up. */
    void probe(Duration limit) {
        missed(client.ask(question(), limit)).ifPresentOrElse(this::explain, this::prove);
    }

    private synchronized void explain(Trouble why) {
        if (trouble instanceof Trouble.NotAskedYet) {
            trouble = why;
        }
    }

    private static Optional<Trouble> missed(SipClient.Answer answer) {
        return switch (answer) {
            case SipClient.Answer.None(Trouble why) -> Optional.of(why);
            case SipClient.Answer.Final(SipMessage.Response response, SipSocket over) ->
                response.code() == 408 || response.code() == 503
                        ? Optional.of(new Trouble.Refused(METHOD, response.code()))
                        : Optional.empty();
        };
    }

    private synchronized void free() {
        busy = false;
    }

    private synchronized void prove() {
        provedAt = OptionalLong.of(ticker.nanos());
        misses = 0;
    }

    private void miss(Trouble why) {
        synchronized (this) {
            misses++;
            trouble = why;
        }
        client.drop();
    }

    /** A call of its own each time (RFC 3261 §8.1.1.4). */
    private Question question() {
        String domain = "@" + server.domain() + ">";
        return new Question(
                METHOD,
                server.uri(),
                "<sip:arcus" + domain + ";tag=" + tag,
                "<" + server.uri() + ">",
                client.freshName(),
                1,
                "arcus",
                Headers.none().with("Accept", "application/sdp"));
    }
}
