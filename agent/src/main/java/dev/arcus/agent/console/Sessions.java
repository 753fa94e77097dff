package dev.arcus.agent.console;

import dev.arcus.agent.state.FileMark;
import dev.arcus.agent.time.Ticker;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who is logged in, in memory only. A session ends by itself half an hour after its last page, twelve hours after its login, or when
 * the password changes. Guarded by itself.
 */
final class Sessions {

    /** How many may be logged in at once; one more ends the one that was quiet longest. */
    static final int MOST = 16;

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final int RANDOM_BYTES = 32;

    private final Ticker ticker;
    private final RandomGenerator secure;
    private final Map<String, Session> open = new LinkedHashMap<>(16, 0.75f, true);

    Sessions(Ticker ticker, RandomGenerator secure) {
        this.ticker = ticker;
        this.secure = secure;
    }

    /**
     * Someone who logged in.
     *
     * @param id what the cookie says; secret
     * @param token what each of its forms says; secret
     * @param password which password it was
     */
    record Session(String id, String token, FileMark password, long since, long used) {

        private Session usedAt(long now) {
            return new Session(id, token, password, since, now);
        }

        @Override
        public String toString() {
            return "Session[****]";
        }
    }

    synchronized Session open(FileMark password) {
        long now = ticker.nanos();
        Session session = new Session(secret(), secret(), password, now, now);
        open.put(session.id(), session);
        if (open.size() > MOST) {
            open.remove(open.keySet().iterator().next());
        }
        return session;
    }

    /** The living session of a cookie; looking at it keeps it alive. */
    synchronized Optional<Session> use(String id, FileMark password) {
        Optional<Session> found = find(id, password);
        found.ifPresent(session -> open.put(id, session.usedAt(ticker.nanos())));
        return found;
    }

    /** The same without keeping it alive. */
    synchronized Optional<Session> find(String id, FileMark password) {
        long now = ticker.nanos();
        Optional<Session> found = Optional.ofNullable(open.get(id))
                .filter(session -> session.password().equals(password))
                .filter(session -> now - session.used() < IDLE.toNanos() && now - session.since() < LONGEST.toNanos());
        if (found.isEmpty()) {
            open.remove(id);
        }
        return found;
    }

    synchronized void close(Session session) {
        open.remove(session.id());
    }

    /** 256 random bits. */
    String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        secure.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
