package dev.arcus.domain.people;

import java.time.Instant;

/**
 * A browser in which somebody is logged in.
 *
 * @param tokenHash SHA-256 of what the browser holds, 64 hexadecimal digits: the store alone opens nothing
 * @param generation that of its user when it began; another one now means that it was ended
 * @param csrf what each of its forms has to repeat
 * @param lastSeen to the minute
 * @param expires its end, however busy it is
 * @param address where it began
 */
public record WebSession(
        String tokenHash,
        UserId user,
        int generation,
        String csrf,
        Instant created,
        Instant lastSeen,
        Instant expires,
        String address) {

    /** Names it among those of its person, and opens nothing: the first 16 digits of the hash. */
    public String name() {
        return tokenHash.substring(0, 16);
    }

    /** Opens every form of the session; never printed. */
    @Override
    public String toString() {
        return "WebSession[" + user + "]";
    }
}
