package dev.arcus.hub.security;

import dev.arcus.domain.people.LoginFailure;
import dev.arcus.domain.people.LoginFailures;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Locks accounts after failed logins (admin API §4.4): five failures lock for an hour, a failure while locked starts the hour
 * again. The vendor's client repeats a failed login twice within seconds under the same correlation id: the same password under
 * the same id counts once as long as it comes within {@link #REPEAT}; other passwords always count. Accounts that do not exist
 * are locked alike. Stored, so a restart forgets no lock; what tells two tries apart is stored under a key of this process
 * only. One lock: two failures at once count twice.
 */
public final class LoginGuard {

    /** How soon after its first failure the same try counts as a repetition. */
    static final Duration REPEAT = Duration.ofSeconds(10);

    private static final int FAILURES = 5;
    private static final Duration LOCK = Duration.ofMinutes(60);
    private static final int KEY_BYTES = 32;
    private static final String MAC = "HmacSHA256";

    private final LoginFailures stored;
    private final SecretKeySpec key;

    public LoginGuard(LoginFailures stored, RandomGenerator random) {
        this.stored = stored;
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, MAC);
    }

    /** What makes two tries the same: the client's correlation id and the password. Never prints. */
    public record Try(String correlationId, String password) {
        @Override
        public String toString() {
            return "Try[****]";
        }
    }

    /** Until when the account is locked, or empty. */
    public Optional<Instant> lockedUntil(String loginEmail, Instant now) {
        return stored.of(loginEmail)
                .flatMap(failure -> Optional.ofNullable(failure.lockedUntil()))
                .filter(now::isBefore);
    }

    /** Counts a failed login; {@code attempt} is null when the client named no correlation id. True when this one locks. */
    public synchronized boolean failed(String loginEmail, @Nullable Try attempt, Instant now) {
        var before = stored.of(loginEmail)
                .filter(failure -> now.isBefore(failure.last().plus(LOCK)));
        var mark = attempt == null ? null : mark(loginEmail, attempt);
        if (mark != null && before.isPresent() && isRepetition(before.get(), mark, now)) {
            return false;
        }
        var count = before.map(LoginFailure::count).orElse(0) + 1;
        var locks = count >= FAILURES;
        stored.put(loginEmail, new LoginFailure(count, now, mark, locks ? now.plus(LOCK) : null));
        return locks && before.map(failure -> failure.lockedUntil() == null).orElse(true);
    }

    /** The right password was given, or a new one was set. */
    public synchronized void clear(String loginEmail) {
        stored.remove(loginEmail);
    }

    private static boolean isRepetition(LoginFailure before, String mark, Instant now) {
        return mark.equals(before.attempt()) && now.isBefore(before.last().plus(REPEAT));
    }

    private String mark(String loginEmail, Try attempt) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            var text = loginEmail.toLowerCase(Locale.ROOT) + '\n' + attempt.correlationId() + '\n' + attempt.password();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
