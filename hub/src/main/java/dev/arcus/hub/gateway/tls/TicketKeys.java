package dev.arcus.hub.gateway.tls;

import io.netty.handler.ssl.OpenSslSessionTicketKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of session tickets: the newest encrypts, the one before still decrypts; a new one every 12 hours. They are kept in a file,
 * encrypted (AES-256-GCM) with a key from another one, so that a restart of the hub does not make every box do a full handshake. A file
 * that cannot be read is replaced: all that is lost is resumption.
 */
final class TicketKeys {
    static final Duration LIFETIME = Duration.ofHours(12);

    private static final Logger LOG = LoggerFactory.getLogger(TicketKeys.class);
    private static final int KEPT = 2;
    private static final int KEY_BYTES = OpenSslSessionTicketKey.TICKET_KEY_SIZE;
    private static final int WRAPPING_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final TlsFiles.TicketFiles files;
    private final RandomGenerator random;
    private List<Key> keys;

    private record Key(Instant made, byte[] bytes) {
        OpenSslSessionTicketKey toOpenSsl() {
            int name = OpenSslSessionTicketKey.NAME_SIZE;
            int hmac = name + OpenSslSessionTicketKey.HMAC_KEY_SIZE;
            return new OpenSslSessionTicketKey(
                    Arrays.copyOf(bytes, name),
                    Arrays.copyOfRange(bytes, name, hmac),
                    Arrays.copyOfRange(bytes, hmac, KEY_BYTES));
        }
    }

    private TicketKeys(TlsFiles.TicketFiles files, RandomGenerator random, List<Key> keys) {
        this.files = files;
        this.random = random;
        this.keys = keys;
    }

    /** Reads the keys, or begins with none. */
    static TicketKeys open(TlsFiles.TicketFiles files, RandomGenerator random) {
        return new TicketKeys(files, random, read(files));
    }

    /** Newest first; makes, and stores, a new one when it is time. */
    OpenSslSessionTicketKey[] at(Instant now) {
        boolean due = keys.isEmpty()
                || Duration.between(keys.getFirst().made(), now).abs().compareTo(LIFETIME) >= 0;
        if (due) {
            rotate(now);
        }
        return keys.stream().map(Key::toOpenSsl).toArray(OpenSslSessionTicketKey[]::new);
    }

    private void rotate(Instant now) {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        var next = new ArrayList<Key>();
        next.add(new Key(now, fresh));
        next.addAll(keys);
        keys = List.copyOf(next.subList(0, Math.min(KEPT, next.size())));
        try {
            write();
        } catch (IOException | GeneralSecurityException failure) {
            LOG.warn("event=ticket-keys-not-stored file={} reason=\"{}\"", files.keys(), failure.toString());
        }
    }

    private static List<Key> read(TlsFiles.TicketFiles files) {
        if (!Files.exists(files.keys()) || !Files.exists(files.wrappingKey())) {
            return List.of();
        }
        try {
            byte[] stored = Files.readAllBytes(files.keys());
            byte[] nonce = Arrays.copyOf(stored, NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, Files.readAllBytes(files.wrappingKey()), nonce);
            return decode(cipher.doFinal(stored, NONCE_BYTES, stored.length - NONCE_BYTES));
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            LOG.warn("event=ticket-keys-not-read file={} reason=\"{}\"", files.keys(), unreadable.toString());
            return List.of();
        }
    }

    private static List<Key> decode(byte[] plain) {
        var in = ByteBuffer.wrap(plain);
        var keys = new ArrayList<Key>();
        while (in.remaining() > 0) {
            var made = Instant.ofEpochSecond(in.getLong());
            byte[] bytes = new byte[KEY_BYTES];
            in.get(bytes);
            keys.add(new Key(made, bytes));
        }
        return List.copyOf(keys);
    }

    private void write() throws IOException, GeneralSecurityException {
        var plain = ByteBuffer.allocate(keys.size() * (Long.BYTES + KEY_BYTES));
        keys.forEach(key -> plain.putLong(key.made().getEpochSecond()).put(key.bytes()));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var cipher = cipher(Cipher.ENCRYPT_MODE, wrappingKey(), nonce);
        byte[] sealed = cipher.doFinal(plain.array());
        replace(
                files.keys(),
                ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Made anew when it is damaged: all that is lost with it are short handshakes. */
    private byte[] wrappingKey() throws IOException {
        if (!Files.exists(files.wrappingKey()) || Files.size(files.wrappingKey()) != WRAPPING_BYTES) {
            byte[] fresh = new byte[WRAPPING_BYTES];
            random.nextBytes(fresh);
            replace(files.wrappingKey(), fresh);
        }
        return Files.readAllBytes(files.wrappingKey());
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** Readable by the owner only, and either old or new whatever happens. */
    private static void replace(Path file, byte[] content) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(draft, ownerOnly);
        }
        Files.write(draft, content, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
