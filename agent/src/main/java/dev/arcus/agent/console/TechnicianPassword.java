package dev.arcus.agent.console;

import dev.arcus.agent.state.DurableFile;
import dev.arcus.agent.state.FileMark;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.agent.state.StateFault;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The technician's password, in the file {@code technician} of a state folder: PBKDF2 with HMAC-SHA-512, salted, and never in
 * clear. One derivation at a time, so that guessing costs everybody's patience and never the whole machine.
 */
public final class TechnicianPassword {

    /** The fewest and the most characters of a password. */
    public static final int SHORTEST = 10;

    public static final int LONGEST = 128;

    /** The least that OWASP's password storage cheat sheet (2023) asks for with HMAC-SHA-512. */
    private static final int ITERATIONS = 210_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 256;

    private final DurableFile file;
    private final RandomGenerator secure;

    /**
     * @param secure a cryptographically strong source for the salt
     */
    public TechnicianPassword(Path folder, RandomGenerator secure) {
        this.file = new DurableFile(folder.resolve("technician"));
        this.secure = secure;
    }

    boolean isSet() throws StateFault {
        return !mark().equals(FileMark.ABSENT);
    }

    /** Differs after each change. */
    FileMark mark() throws StateFault {
        return file.mark();
    }

    /**
     * Sets the password if none is set.
     *
     * @return false when another one was there first
     * @throws IllegalArgumentException when it is too short or too long
     */
    synchronized boolean setFirst(String password) throws StateFault {
        if (isSet()) {
            return false;
        }
        replace(password);
        return true;
    }

    /**
     * Sets the password, whatever was there; whoever is logged in is logged out.
     *
     * @throws IllegalArgumentException when it is too short or too long
     */
    public synchronized void replace(String password) throws StateFault {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST || password.isBlank()) {
            throw new IllegalArgumentException(
                    "a technician's password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        byte[] salt = new byte[SALT_BYTES];
        secure.nextBytes(salt);
        HexFormat hex = HexFormat.of();
        file.replace(KeyValues.empty()
                .with("iterations", Integer.toString(ITERATIONS))
                .with("salt", hex.formatHex(salt))
                .with("hash", hex.formatHex(derive(password, salt, ITERATIONS)))
                .format());
    }

    synchronized boolean matches(String password) throws StateFault {
        Optional<KeyValues> stored = file.readKeyValues();
        if (stored.isEmpty() || password.length() > 2 * LONGEST) {
            return false;
        }
        try {
            byte[] expected = HexFormat.of().parseHex(stored.get().required("hash"));
            byte[] salt = HexFormat.of().parseHex(stored.get().required("salt"));
            int iterations = Math.toIntExact(stored.get().number("iterations"));
            return MessageDigest.isEqual(derive(password, salt, iterations), expected);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new StateFault(file.path() + " is damaged: remove it, or set a password by `arcus agent password`");
        }
    }

    /**
     * The same letters are the same password, however a keyboard composes them. It takes the processor for up to a second, on a
     * thread of its own: a virtual one would keep the connection's from running.
     */
    private static byte[] derive(String password, byte[] salt, int iterations) {
        char[] characters = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        FutureTask<byte[]> derivation = new FutureTask<>(() -> hash(characters, salt, iterations));
        Thread.ofPlatform().name("technician-password").daemon().start(derivation);
        try {
            return derivation.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static byte[] hash(char[] password, byte[] salt, int iterations) throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } finally {
            spec.clearPassword();
        }
    }
}
