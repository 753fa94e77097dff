package dev.arcus.agent.trust;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Checks the hub's chain against what was installed, in two steps so that each failure has its name: the chain alone, then
 * chain and host name by the runtime's own rules.
 */
final class HubChecks extends X509ExtendedTrustManager {

    private static final int LONGEST_NAME = 120;

    private final Anchors anchors;

    HubChecks(Anchors anchors) {
        this.anchors = anchors;
    }

    /** The runtime's checks for the authorities that count for a chain. */
    @FunctionalInterface
    interface Anchors {
        X509ExtendedTrustManager checksFor(X509Certificate[] chain) throws CertificateException;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        X509ExtendedTrustManager checks = checkedChain(chain, authType);
        try {
            checks.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException e) {
            throw new HubNotTrusted(HubNotTrusted.Fault.WRONG_NAME, issuer(chain), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        X509ExtendedTrustManager checks = checkedChain(chain, authType);
        try {
            checks.checkServerTrusted(chain, authType, socket);
        } catch (CertificateException e) {
            throw new HubNotTrusted(HubNotTrusted.Fault.WRONG_NAME, issuer(chain), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a hub is not trusted without its host name");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw noServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw noServer();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private X509ExtendedTrustManager checkedChain(X509Certificate[] chain, String authType)
            throws CertificateException {
        X509ExtendedTrustManager checks = anchors.checksFor(chain);
        try {
            checks.checkServerTrusted(chain, authType);
        } catch (CertificateException e) {
            throw new HubNotTrusted(fault(e), issuer(chain), e);
        }
        return checks;
    }

    /** What the hub's own certificate says about its issuer; a peer wrote it. */
    static String issuer(X509Certificate[] chain) {
        String name = chain.length == 0 ? "" : chain[0].getIssuerX500Principal().getName();
        String printable = name.replaceAll("\\p{Cntrl}", " ");
        return printable.length() > LONGEST_NAME ? printable.substring(0, LONGEST_NAME) : printable;
    }

    private static HubNotTrusted.Fault fault(CertificateException refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return HubNotTrusted.Fault.EXPIRED;
            }
            if (cause instanceof CertificateNotYetValidException) {
                return HubNotTrusted.Fault.NOT_YET_VALID;
            }
        }
        return HubNotTrusted.Fault.UNKNOWN_AUTHORITY;
    }

    private static CertificateException noServer() {
        return new CertificateException("an agent accepts no connections");
    }
}
