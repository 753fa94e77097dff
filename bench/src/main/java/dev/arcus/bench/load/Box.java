package dev.arcus.bench.load;

import dev.arcus.xmpp.sasl.SaltedPassword;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * A PBX of the load driver: who it is and what it knows. Keeps its salted password, as RFC 5802 §5.1 allows: the driver shares
 * the machine with the hub. Used by the thread of its connection, one connection at a time; {@link #prepare} while there is none.
 */
public final class Box {
    private static final byte[] NONE = {};

    private final String pbxId;
    private final String serial;
    private final String installationKey;
    private String secret;
    private boolean activated;
    private long counter;
    private byte[] salt = NONE;
    private int iterations;
    private byte[] salted = NONE;

    /**
     * @param secret the activation code; never printed
     */
    public Box(String pbxId, String serial, String secret, RandomGenerator random) {
        var key = new byte[16];
        random.nextBytes(key);
        this.pbxId = pbxId;
        this.serial = serial;
        this.installationKey = HexFormat.of().formatHex(key);
        this.secret = secret;
    }

    public String pbxId() {
        return pbxId;
    }

    /** Whether it has its private access code. */
    public boolean isActivated() {
        return activated;
    }

    /** Computes what the next login needs, once the salt is known from an earlier challenge. */
    public void prepare() {
        if (salt.length > 0 && salted.length == 0) {
            salted = SaltedPassword.of(secret).of(salt, iterations);
        }
    }

    String serial() {
        return serial;
    }

    String installationKey() {
        return installationKey;
    }

    long nextCounter() {
        return ++counter;
    }

    /** The hub says that the salt of an identity never changes; what was kept is used again. */
    byte[] saltedPassword(byte[] challengedSalt, int challengedIterations) {
        learn(challengedSalt, challengedIterations);
        prepare();
        return salted;
    }

    void learn(byte[] challengedSalt, int challengedIterations) {
        salt = challengedSalt;
        iterations = challengedIterations;
    }

    /** From now on it logs in with the private access code. */
    void store(String privateAccessCode) {
        if (!secret.equals(privateAccessCode)) {
            secret = privateAccessCode;
            salted = NONE;
        }
        activated = true;
    }

    @Override
    public String toString() {
        return "Box[" + pbxId + "]";
    }
}
