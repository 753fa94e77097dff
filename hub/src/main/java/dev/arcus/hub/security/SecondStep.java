package dev.arcus.hub.security;

import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What a browser holds between the two steps of a login: who gave the right password just now. It is no session and opens nothing; it is
 * good for the browser that it was given to, for {@link #LIFETIME}, and only while nothing ended the person's sessions. Nothing of it is
 * stored.
 */
public final class SecondStep {

    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int PARTS = 3;

    private final SecretBox box;
    private final Users users;
    private final InstantSource clock;

    public SecondStep(SecretBox box, Users users, InstantSource clock) {
        this.box = box;
        this.users = users;
        this.clock = clock;
    }

    /** {@code browser}: what only this browser holds. */
    public String begin(User user, String browser) {
        var expires = clock.instant().plus(LIFETIME).getEpochSecond();
        var words = user.id() + " " + user.tokenGeneration() + " " + expires;
        return box.seal(words.getBytes(StandardCharsets.UTF_8), purpose(browser));
    }

    /** Who gave the password; empty when it is too long ago, was another browser, or does not count any more. */
    public Optional<User> recognise(String token, String browser) {
        return box.open(token, purpose(browser))
                .map(words -> new String(words, StandardCharsets.UTF_8).split(" ", -1))
                .filter(parts -> parts.length == PARTS)
                .filter(parts -> clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[2]))))
                .flatMap(parts -> users.find(new UserId(parts[0]))
                        .filter(user -> user.tokenGeneration() == Integer.parseInt(parts[1])));
    }

    private static String purpose(String browser) {
        return "second step " + browser;
    }
}
