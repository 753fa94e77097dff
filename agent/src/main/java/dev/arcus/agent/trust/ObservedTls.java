package dev.arcus.agent.trust;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * TLS for looking only: the same checks as {@link TrustedTls}, but the handshake goes on after one has failed, so that the
 * chain and the peer's clock can be seen. Whoever uses it says nothing that is not for everyone, believes nothing, and asks
 * {@link #fault} afterwards. One connection each.
 */
public final class ObservedTls {

    private final SSLContext context;
    private final Observer observer;

    private ObservedTls(SSLContext context, Observer observer) {
        this.context = context;
        this.observer = observer;
    }

    /**
     * For one connection, checked against an anchor.
     *
     * @throws IllegalStateException when the runtime lacks TLS
     */
    public static ObservedTls of(Trust trust) {
        try {
            Observer observer = new Observer(TrustedTls.checks(trust));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], new TrustManager[] {observer}, null);
            return new ObservedTls(context, observer);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime cannot make TLS connections", e);
        }
    }

    public SSLContext context() {
        return context;
    }

    /** What the peer showed, its own certificate first; empty before the handshake. */
    public List<X509Certificate> chain() {
        return observer.chain;
    }

    /** Why it is not to be trusted; empty if it is, and then only after the handshake. */
    public Optional<HubNotTrusted> fault() {
        return observer.fault;
    }

    /** Notes what the checks say. Guarded by the handshake: one connection, whose end publishes the fields. */
    private static final class Observer extends X509ExtendedTrustManager {

        private final HubChecks checks;
        private volatile List<X509Certificate> chain = List.of();
        private volatile Optional<HubNotTrusted> fault = Optional.empty();

        Observer(HubChecks checks) {
            this.checks = checks;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String authType, Socket socket)
                throws CertificateException {
            chain = List.copyOf(Arrays.asList(shown));
            try {
                checks.checkServerTrusted(shown, authType, socket);
            } catch (HubNotTrusted e) {
                fault = Optional.of(e);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
                throws CertificateException {
            checks.checkServerTrusted(shown, authType, engine);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String authType) throws CertificateException {
            checks.checkServerTrusted(shown, authType);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String authType, Socket socket)
                throws CertificateException {
            checks.checkClientTrusted(shown, authType, socket);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
                throws CertificateException {
            checks.checkClientTrusted(shown, authType, engine);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String authType) throws CertificateException {
            checks.checkClientTrusted(shown, authType);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return checks.getAcceptedIssuers();
        }
    }
}
