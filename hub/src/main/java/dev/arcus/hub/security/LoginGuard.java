package dev.arcus.hub.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Locks accounts after failed logins (admin API §4.4): five failures lock for an hour, a failure while locked starts the hour
 * again. The vendor's client repeats a failed login twice within seconds under the same correlation id: the same credentials
 * under the same id count once as long as they come within {@link #REPEAT}; other credentials always count. Accounts that do
 * not exist are locked alike. Kept in memory, bounded; the longest unused entry goes first. One lock.
 */
public final class LoginGuard {

    /** How soon after its first failure the same try counts as a repetition. */
    static final Duration REPEAT = Duration.ofSeconds(10);

    private static final int MAX_ENTRIES = 100_000;

    private final int failures;
    private final Duration lock;
    private final Map<String, Account> accounts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Account> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    public LoginGuard(int failures, Duration lock) {
        this.failures = failures;
        this.lock = lock;
    }

    public static LoginGuard standard() {
        return new LoginGuard(5, Duration.ofMinutes(60));
    }

    /** What makes two tries the same: the client's correlation id and a digest of the credentials. */
    public record Try(String correlationId, String credentials) {}

    /** Until when the account is locked, or empty. */
    public synchronized Optional<Instant> lockedUntil(String loginEmail, Instant now) {
        var account = accounts.get(key(loginEmail));
        var until = account == null ? null : account.lockedUntil;
        return until != null && now.isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    /** Counts a failed login; {@code attempt} is null when the client named no correlation id. True when this one locks. */
    public synchronized boolean failed(String loginEmail, @Nullable Try attempt, Instant now) {
        var account = accounts.computeIfAbsent(key(loginEmail), key -> new Account());
        if (account.isRepetition(attempt, now)) {
            return false;
        }
        account.forgetIfOld(now, lock);
        account.count++;
        account.lastTry = attempt;
        account.lastFailure = now;
        if (account.count < failures) {
            return false;
        }
        var locks = account.lockedUntil == null;
        account.lockedUntil = now.plus(lock);
        return locks;
    }

    /** The right password was given, or a new one was set. */
    public synchronized void clear(String loginEmail) {
        accounts.remove(key(loginEmail));
    }

    private static String key(String loginEmail) {
        return loginEmail.toLowerCase(Locale.ROOT);
    }

    private static final class Account {
        private int count;
        private Instant lastFailure = Instant.MIN;
        private @Nullable Try lastTry;
        private @Nullable Instant lockedUntil;

        boolean isRepetition(@Nullable Try attempt, Instant now) {
            return attempt != null && attempt.equals(lastTry) && now.isBefore(lastFailure.plus(REPEAT));
        }

        /** Failures count as long as each comes within a lock time of the one before. */
        void forgetIfOld(Instant now, Duration lock) {
            if (lastFailure.equals(Instant.MIN) || !now.isBefore(lastFailure.plus(lock))) {
                count = 0;
                lockedUntil = null;
            }
        }
    }
}
