package dev.arcus.bench.load;

import dev.arcus.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts what the hub's own CA signed and nothing else. A chain that was checked once is not checked again in this process, so
 * that the driver does not take the processor from the hub.
 */
final class HubTrust implements X509TrustManager {
    private final X509TrustManager checker;
    private final AtomicReference<byte[]> checked = new AtomicReference<>(new byte[0]);

    private HubTrust(X509TrustManager checker) {
        this.checker = checker;
    }

    /** Reads the CA's certificates from a PEM file. */
    static HubTrust inFile(Path pem) {
        try (var stream = Files.newInputStream(pem)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(stream)) {
                store.setCertificateEntry("ca" + store.size(), certificate);
            }
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(store);
            return new HubTrust((X509TrustManager) factory.getTrustManagers()[0]);
        } catch (IOException | GeneralSecurityException e) {
            throw new BenchFailure("cannot read the CA certificate " + pem + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        var leaf = chain[0].getEncoded();
        if (!Arrays.equals(leaf, checked.get())) {
            checker.checkServerTrusted(chain, authType);
            checked.set(leaf);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return checker.getAcceptedIssuers();
    }
}
