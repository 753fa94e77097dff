package dev.arcus.hub.gateway.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A self-signed certificate for 127.0.0.1, in files, and a client that trusts it alone. */
public record TestCertificate(X509Certificate certificate, KeyPair keys) {

    private static final long HOUR = 3_600;

    public static TestCertificate create(long serial) {
        return create(serial, new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
    }

    /** For a host of another name. */
    public static TestCertificate named(long serial, String host) {
        return create(serial, new GeneralName(GeneralName.dNSName, host));
    }

    /** An authority, which signs others. */
    public static TestCertificate authority(long serial) {
        try {
            var keys = newKeys();
            var builder = builder(serial, name(serial), keys, Instant.now().plusSeconds(HOUR))
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            return new TestCertificate(signed(builder, keys), keys);
        } catch (CertIOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** For 127.0.0.1, by this authority; it ends at {@code until}. */
    public TestCertificate issue(long serial, Instant until) {
        try {
            var own = newKeys();
            var builder = builder(serial, certificate.getSubjectX500Principal(), own, until)
                    .addExtension(
                            Extension.subjectAlternativeName,
                            false,
                            new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
            return new TestCertificate(signed(builder, keys), own);
        } catch (CertIOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static TestCertificate create(long serial, GeneralName host) {
        try {
            var keys = newKeys();
            var builder = builder(serial, name(serial), keys, Instant.now().plusSeconds(HOUR))
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(host));
            return new TestCertificate(signed(builder, keys), keys);
        } catch (CertIOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static X500Principal name(long serial) {
        return new X500Principal("CN=test " + serial);
    }

    /** Valid since two hours before it ends. */
    private static X509v3CertificateBuilder builder(long serial, X500Principal issuer, KeyPair keys, Instant until) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(serial),
                Date.from(until.minusSeconds(2 * HOUR)),
                Date.from(until),
                name(serial),
                keys.getPublic());
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, KeyPair signer) {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Writes both files; {@code modified} tells them from earlier ones. */
    public void write(Path chain, Path privateKey, Instant modified) {
        try {
            Files.writeString(chain, pem("CERTIFICATE", certificate.getEncoded()));
            Files.writeString(privateKey, pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
            Files.setLastModifiedTime(chain, FileTime.from(modified));
            Files.setLastModifiedTime(privateKey, FileTime.from(modified));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String pem(String kind, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    /** A server that shows this certificate. */
    public SSLContext serving() {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setKeyEntry("server", keys.getPrivate(), new char[0], new Certificate[] {certificate});
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(store, new char[0]);
            var context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            return context;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A client that trusts these certificates and no other. */
    public static SSLContext trusting(TestCertificate... trusted) {
        try {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var each : trusted) {
                store.setCertificateEntry(each.certificate().getSerialNumber().toString(), each.certificate());
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
