package dev.arcus.hub.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** Certificates and keys as text (RFC 7468). */
public final class Pem {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final int LINE = 64;

    private Pem() {}

    public static String of(X509Certificate certificate) {
        try {
            return block("CERTIFICATE", certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public static String of(PrivateKey key) {
        return block("PRIVATE KEY", key.getEncoded());
    }

    /** All certificates of a file, in order; IllegalArgumentException when there is none. */
    public static List<X509Certificate> certificates(Path file) throws IOException {
        try {
            var read = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
            if (read.isEmpty()) {
                throw new IllegalArgumentException("holds no certificate");
            }
            return read.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException e) {
            throw new IllegalArgumentException("holds no certificate in PEM form", e);
        }
    }

    /** The private key of a file; IllegalArgumentException when it has another form than unencrypted PKCS #8. */
    public static PrivateKey key(Path file) throws IOException {
        var match = KEY.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!match.find()) {
            throw new IllegalArgumentException(
                    "holds no unencrypted PKCS #8 key (convert it: openssl pkcs8 -topk8 -nocrypt)");
        }
        var spec = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(match.group(1)));
        for (var algorithm : List.of("EC", "RSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(spec);
            } catch (GeneralSecurityException otherAlgorithm) {
                // The next one is tried.
            }
        }
        throw new IllegalArgumentException("holds a key that is neither EC nor RSA");
    }

    /** SHA-256 of the certificate, 64 hexadecimal digits. */
    public static String fingerprint(Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String block(String label, byte[] bytes) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }
}
