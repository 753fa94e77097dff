package dev.arcus.bench.load;

import dev.arcus.bench.BenchFailure;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what the hub's own CA signed and nothing else. A chain that was checked once is not checked again in this process, so
 * that the driver does not take the processor from the hub.
 */
public final class HubTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager checker;
    private final AtomicReference<byte[]> checked = new AtomicReference<>(new byte[0]);

    private HubTrust(X509ExtendedTrustManager checker) {
        this.checker = checker;
    }

    /** Reads the CA's certificates from a PEM file. */
    public static HubTrust inFile(Path pem) {
        try (var stream = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("ca" + store.size(), certificate);
            }
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return new HubTrust((X509ExtendedTrustManager) factory.getTrustManagers()[0]);
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchFailure("cannot read the CA certificate " + pem + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        var leaf = chain[0].getEncoded();
        if (!Arrays.equals(leaf, checked.get())) {
            checker.checkServerTrusted(chain, authType, engine);
            checked.set(leaf);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checker.checkServerTrusted(chain, authType, socket);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        checker.checkServerTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw isNoServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw isNoServer();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw isNoServer();
    }

    private static CertificateException isNoServer() {
        return new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return checker.getAcceptedIssuers();
    }
}
