package dev.arcus.hub.security;

import dev.arcus.domain.people.User;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.people.WebSession;
import dev.arcus.domain.people.WebSessions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Keeps people logged in in their browsers. A login always begins a session with a new token, so that nobody can hand somebody
 * one that he knows; logging out ends it in the store. Whatever ends the tokens of a person (another password, other rights,
 * logging out everywhere) ends these, too.
 */
public final class WebLogin {

    /** Unused for so long, a session ends. */
    public static final Duration IDLE = Duration.ofHours(8);

    /** A session ends after this, however busy it is. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    private static final int TOKEN_BYTES = 32;

    private final Authenticator authenticator;
    private final Users users;
    private final WebSessions sessions;
    private final InstantSource clock;
    private final RandomGenerator random;

    public WebLogin(
            Authenticator authenticator,
            Users users,
            WebSessions sessions,
            InstantSource clock,
            RandomGenerator random) {
        this.authenticator = authenticator;
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
        this.random = random;
    }

    /** Who is logged in in a browser. */
    public record Holder(User user, WebSession session) {}

    /** The token for the browser, 43 characters of base64url. */
    public String begin(User user, String address) {
        var token = secret();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sessions.add(new WebSession(
                hash(token), user.id(), user.tokenGeneration(), secret(), now, now, now.plus(LIFETIME), address));
        return token;
    }

    /** Whose token it is; empty when it is nobody's, or not any more. */
    public Optional<Holder> recognise(String token) {
        var now = clock.instant();
        return sessions.find(hash(token))
                .filter(session -> isOpen(session, now))
                .flatMap(session -> users.find(session.user())
                        .filter(user -> authenticator.counts(user, session.generation()))
                        .map(user -> new Holder(user, seen(session))));
    }

    private static boolean isOpen(WebSession session, Instant now) {
        return now.isBefore(session.expires())
                && now.isBefore(session.lastSeen().plus(IDLE));
    }

    /** Ends it without a word: another login takes its place. */
    public void end(WebSession session) {
        sessions.remove(session.tokenHash());
    }

    /** Somebody logs out of this session, from {@code address}. */
    public void logOut(User user, WebSession session, String address) {
        end(session);
        authenticator.loggedOut(user.actor().from(address), "of the console");
    }

    /** Where else a person is logged in, this browser included; the one used last first. */
    public List<WebSession> of(User user) {
        var now = clock.instant();
        return sessions.of(user.id()).stream()
                .filter(session -> isOpen(session, now) && session.generation() == user.tokenGeneration())
                .toList();
    }

    /** Ends the session of {@code user} that is called {@code name}, from {@code address}; nothing happens when there is none. */
    public void end(User user, String name, String address) {
        of(user).stream()
                .filter(session -> session.name().equals(name))
                .forEach(session -> logOut(user, session, address));
    }

    /** As {@link #begin}, for somebody whose sessions were all ended just now, by himself; empty when he may not come in any more. */
    public Optional<String> beginAnew(User before, String address) {
        return users.find(before.id())
                .filter(user -> authenticator.counts(user, user.tokenGeneration()))
                .map(user -> begin(user, address));
    }

    /** How many ended sessions were forgotten. */
    public int sweep() {
        var now = clock.instant();
        return sessions.sweep(now, now.minus(IDLE));
    }

    /** Once a minute is enough to know that it is in use. */
    private WebSession seen(WebSession session) {
        var now = clock.instant();
        if (Duration.between(session.lastSeen(), now).toMinutes() >= 1) {
            sessions.seen(session.tokenHash(), now);
        }
        return session;
    }

    private String secret() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
