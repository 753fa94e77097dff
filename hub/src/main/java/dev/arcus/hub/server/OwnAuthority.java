package dev.arcus.hub.server;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The hub's private certificate authority: elliptic curve P-256, signs the certificates of this hub's listeners only. */
final class OwnAuthority {

    /** How long the authority lives. */
    static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);

    /** How long a listener's certificate lives; it is renewed well before. */
    static final Duration CERTIFICATE_LIFE = Duration.ofDays(90);

    private final PrivateKey key;
    private final X509Certificate certificate;

    OwnAuthority(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** A new one, told apart from others by a random part of its name. */
    static OwnAuthority create(Instant now) {
        var pair = keyPair();
        return new OwnAuthority(pair.getPrivate(), CertificateWriter.authority(pair, now));
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** A certificate for a listener that is reached under {@code names} (domain names and addresses). */
    X509Certificate issue(PublicKey listener, Set<String> names, Instant now) {
        return CertificateWriter.listener(this, listener, names, now);
    }

    static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
