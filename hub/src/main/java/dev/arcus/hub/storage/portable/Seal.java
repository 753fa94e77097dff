package dev.arcus.hub.storage.portable;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The encryption of a backup: {@code ARCUSENC}, a byte 1, 16 bytes of salt, the number of iterations (4 bytes), then pieces of 65,536
 * bytes (the last one shorter), each AES-256-GCM with its 16 bytes of tag. The key is PBKDF2-HMAC-SHA-256 of the passphrase; the nonce of
 * a piece is its number (11 bytes) and whether it is the last (1 byte), and what stands before the pieces is authenticated with
 * each: pieces cannot be exchanged, left out or cut off.
 */
final class Seal {

    static final byte[] MAGIC = {'A', 'R', 'C', 'U', 'S', 'E', 'N', 'C'};
    static final int PIECE = 65_536;
    static final int TAG = 16;

    /** Against guessing of the passphrase: some tenths of a second a guess. */
    private static final int ITERATIONS = 600_000;

    private static final int MOST_ITERATIONS = 10_000_000;
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int KEY_BITS = 256;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] header;
    private final SecretKeySpec key;
    private long piece;

    private Seal(byte[] salt, int iterations, String passphrase) {
        this.header = ByteBuffer.allocate(MAGIC.length + 1 + SALT + Integer.BYTES)
                .put(MAGIC)
                .put(VERSION)
                .put(salt)
                .putInt(iterations)
                .array();
        this.key = key(salt, iterations, passphrase);
    }

    /** A new one, whose beginning is written to {@code out}. */
    static Seal begin(DataOutputStream out, String passphrase) throws IOException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var seal = new Seal(salt, ITERATIONS, passphrase);
        out.write(seal.header);
        return seal;
    }

    /** The one that {@code in}, after the eight letters, begins with. */
    static Seal read(DataInputStream in, String passphrase) throws IOException {
        var version = in.readByte();
        if (version != VERSION) {
            throw new BadBackup("this backup is encrypted in form " + version + ", this Arcus knows form " + VERSION);
        }
        var salt = in.readNBytes(SALT);
        var iterations = in.readInt();
        if (salt.length < SALT || iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new BadBackup("the beginning of the encrypted backup is damaged");
        }
        return new Seal(salt, iterations, passphrase);
    }

    byte[] close(byte[] bytes, int length, boolean last) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, last).doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] bytes, int length, boolean last) {
        try {
            return cipher(Cipher.DECRYPT_MODE, last).doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new BadBackup(
                    piece == 1
                            ? "the passphrase is another one, or the backup is damaged"
                            : "the encrypted backup is damaged or cut off in its piece " + piece,
                    e);
        }
    }

    private Cipher cipher(int mode, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE)
                .putLong(NONCE - 1 - Long.BYTES, piece++)
                .put(NONCE - 1, (byte) (last ? 1 : 0))
                .array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header);
        return cipher;
    }

    private static SecretKeySpec key(byte[] salt, int iterations, String passphrase) {
        try {
            var spec = new PBEKeySpec(passphrase.toCharArray(), salt, iterations, KEY_BITS);
            var bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            return new SecretKeySpec(bytes.getEncoded(), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
