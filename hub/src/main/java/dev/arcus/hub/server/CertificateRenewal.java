package dev.arcus.hub.server;

import dev.arcus.hub.api.ApiServer;
import java.security.cert.X509Certificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the certificate changed on disk, or has to be renewed, and gives the admin listener the new one without
 * dropping a connection. The gateway watches the same files itself.
 */
final class CertificateRenewal implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateRenewal.class);

    private final Certificates certificates;
    private final ApiServer api;
    private volatile Certificates.Current inUse;

    CertificateRenewal(Certificates certificates, Certificates.Current inUse, ApiServer api) {
        this.certificates = certificates;
        this.inUse = inUse;
        this.api = api;
    }

    /** The one that the listeners use. */
    X509Certificate inUse() {
        return inUse.identity().chain().getFirst();
    }

    @Override
    public void run() {
        var current = certificates.current();
        if (!current.identity().chain().equals(inUse.identity().chain())) {
            api.become(current.identity());
            inUse = current;
            LOG.info(
                    "event=certificate-changed notAfter={}",
                    current.identity().chain().getFirst().getNotAfter().toInstant());
        }
    }
}
