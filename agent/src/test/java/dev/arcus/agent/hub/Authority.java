package dev.arcus.agent.hub;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of a test. */
public final class Authority {

    private static final Duration DAY = Duration.ofDays(1);

    private final KeyPair keys;
    private final X509Certificate certificate;

    private Authority(KeyPair keys, X509Certificate certificate) {
        this.keys = keys;
        this.certificate = certificate;
    }

    public static Authority make(String name) {
        return make(name, Instant.now().plus(DAY));
    }

    public static Authority make(String name, Instant until) {
        KeyPair keys = keys();
        X500Principal self = new X500Principal("CN=" + name);
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                self, serial(), Date.from(until.minus(DAY.multipliedBy(30))), Date.from(until), self, keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            return new Authority(keys, signed(builder, keys));
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String fingerprint() {
        try {
            return HexFormat.ofDelimiter(":")
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        return pem(certificate);
    }

    private static String pem(Object... objects) {
        try (StringWriter text = new StringWriter();
                JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object each : objects) {
                writer.writeObject(each);
            }
            writer.flush();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server for 127.0.0.1 that is valid now and sends the authority along. */
    public SSLContext server() {
        return server("127.0.0.1", Instant.now().plus(DAY));
    }

    public SSLContext server(String address, Instant until) {
        return server(address, until, true);
    }

    /** A server whose certificate is for an IP address, valid for the 30 days before a moment. */
    public SSLContext server(String address, Instant until, boolean sendsAuthority) {
        KeyPair mine = keys();
        X509Certificate leaf = leaf(mine, address, until);
        return context(mine, sendsAuthority ? new Certificate[] {leaf, certificate} : new Certificate[] {leaf});
    }

    /** Key and chain of a server for 127.0.0.1 that is valid now, in PEM, for programs that are not ours. */
    public String serverPem() {
        KeyPair mine = keys();
        X509Certificate leaf = leaf(mine, "127.0.0.1", Instant.now().plus(DAY));
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(mine.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n"
                + pem(leaf, certificate);
    }

    /** A server that uses the authority's own certificate, which no authority should be. */
    public SSLContext serverOfItself() {
        return context(keys, new Certificate[] {certificate});
    }

    private X509Certificate leaf(KeyPair mine, String address, Instant until) {
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                certificate,
                serial(),
                Date.from(until.minus(DAY.multipliedBy(30))),
                Date.from(until),
                new X500Principal("CN=hub"),
                mine.getPublic());
        try {
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.iPAddress, address)));
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        }
        return signed(builder, keys);
    }

    private static SSLContext context(KeyPair keys, Certificate[] chain) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("hub", keys.getPrivate(), new char[0], chain);
            KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
            managers.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BigInteger serial() {
        return new BigInteger(64, new SecureRandom()).abs().add(BigInteger.ONE);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair signer) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
