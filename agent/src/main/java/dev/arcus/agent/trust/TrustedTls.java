package dev.arcus.agent.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** TLS towards the hub for a trust anchor: TLS 1.3 or 1.2 as the runtime has them, no certificate of our own. */
public final class TrustedTls {

    private TrustedTls() {}

    /**
     * A context whose every connection is checked against the anchor.
     *
     * @throws IllegalStateException when the runtime lacks TLS
     */
    public static SSLContext context(Trust trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[] {checks(trust)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot make TLS connections", e);
        }
    }

    static HubChecks checks(Trust trust) throws GeneralSecurityException {
        return new HubChecks(anchors(trust));
    }

    private static HubChecks.Anchors anchors(Trust trust) throws GeneralSecurityException {
        return switch (trust) {
            case Trust.InstalledAuthority authority -> chain -> checks(List.of(find(authority.sha256(), chain)));
            case Trust.Authorities authorities -> {
                X509ExtendedTrustManager checks = checks(authorities.certificates());
                yield chain -> checks;
            }
            case Trust.PublicAuthorities() -> {
                X509ExtendedTrustManager checks = checks((KeyStore) null);
                yield chain -> checks;
            }
        };
    }

    /** The authority must be sent along, above the hub's own certificate, and be an authority that is valid today. */
    private static X509Certificate find(String sha256, X509Certificate[] chain) throws CertificateException {
        for (X509Certificate each : Arrays.asList(chain).subList(Math.min(1, chain.length), chain.length)) {
            if (fingerprint(each).equals(sha256) && each.getBasicConstraints() >= 0) {
                return valid(each, HubChecks.issuer(chain));
            }
        }
        throw new HubNotTrusted(HubNotTrusted.Fault.UNKNOWN_AUTHORITY, HubChecks.issuer(chain));
    }

    private static X509Certificate valid(X509Certificate authority, String issuer) throws HubNotTrusted {
        try {
            authority.checkValidity();
            return authority;
        } catch (CertificateExpiredException e) {
            throw new HubNotTrusted(HubNotTrusted.Fault.EXPIRED, issuer, e);
        } catch (CertificateNotYetValidException e) {
            throw new HubNotTrusted(HubNotTrusted.Fault.NOT_YET_VALID, issuer, e);
        }
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new CertificateException("no SHA-256", e);
        }
    }

    private static X509ExtendedTrustManager checks(List<X509Certificate> authorities) throws CertificateException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509Certificate authority : authorities) {
                store.setCertificateEntry("authority-" + store.size(), authority);
            }
            return checks(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificateException("the trust anchor cannot be used", e);
        }
    }

    private static X509ExtendedTrustManager checks(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new GeneralSecurityException("no PKIX"));
    }
}
