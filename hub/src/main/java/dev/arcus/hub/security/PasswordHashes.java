package dev.arcus.hub.security;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import dev.arcus.domain.people.Passwords;
import dev.arcus.domain.people.User;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes of people's passwords: Argon2id in its standard text form (RFC 9106). At most a few are computed at a time, since each
 * takes its memory; who has to wait longer than 5 s gets no answer.
 */
public final class PasswordHashes implements Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int AT_A_TIME = 4;
    private static final long WAIT_SECONDS = 5;

    private final Argon2Function argon2;
    private final Semaphore permits = new Semaphore(AT_A_TIME, true);
    private final Supplier<String> nobody;

    /** {@code memory} in KiB. */
    public PasswordHashes(int memory, int iterations) {
        this.argon2 = Argon2Function.getInstance(memory, iterations, 1, HASH_BYTES, Argon2.ID);
        this.nobody = new OnlyOnce(() -> compute("nobody has this password"));
    }

    /** 19 MiB and two passes: the OWASP recommendation for Argon2id. */
    public static PasswordHashes standard() {
        return new PasswordHashes(19 * 1024, 2);
    }

    /** The encoded hash with a fresh salt; waits for its turn. */
    @Override
    public String hash(String password) {
        permits.acquireUninterruptibly();
        try {
            return compute(password);
        } finally {
            permits.release();
        }
    }

    @Override
    public boolean isPasswordOf(User user, String password) {
        return !user.passwordHash().isEmpty()
                && verify(password, user.passwordHash()).orElse(false);
    }

    /** Whether {@code password} is the one that {@code encoded} was made of; empty when too many ask at once. */
    public Optional<Boolean> verify(String password, String encoded) {
        try {
            if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(Password.check(password, encoded).with(Argon2Function.getInstanceFromHash(encoded)));
        } finally {
            permits.release();
        }
    }

    /** As {@link #verify}, for a login that nobody has: takes as long, and is never true. */
    public Optional<Boolean> verifyNobody(String password) {
        return verify(password, nobody.get()).map(match -> false);
    }

    private String compute(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(argon2).getResult();
    }

    /** Computes when first asked, and remembers. */
    private static final class OnlyOnce implements Supplier<String> {

        private final Supplier<String> source;
        private Optional<String> value = Optional.empty();

        OnlyOnce(Supplier<String> source) {
            this.source = source;
        }

        @Override
        public synchronized String get() {
            if (value.isEmpty()) {
                value = Optional.of(source.get());
            }
            return value.get();
        }
    }
}
