package dev.arcus.agent.trust;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;

/** Why the hub's certificate was not accepted; the message is one line for the technician. */
public final class HubNotTrusted extends CertificateException {

    private static final long serialVersionUID = 1;

    /** What is wrong with it. */
    public enum Fault {
        UNKNOWN_AUTHORITY("the hub's certificate is not from an installed authority"),
        WRONG_NAME("the hub's certificate is for another host name"),
        EXPIRED("the hub's certificate has expired, or this PBX's clock is wrong"),
        NOT_YET_VALID("the hub's certificate is not valid yet, or this PBX's clock is wrong");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final Fault fault;
    private final String issuer;

    HubNotTrusted(Fault fault, String issuer, CertificateException cause) {
        super(fault.words(), alerting(fault, cause));
        this.fault = fault;
        this.issuer = issuer;
    }

    HubNotTrusted(Fault fault, String issuer) {
        super(fault.words());
        this.fault = fault;
        this.issuer = issuer;
    }

    /** What the runtime tells the hub by the alert {@code certificate_expired} (RFC 8446 §6.2): it looks at nothing but the first cause. */
    private static Exception alerting(Fault fault, CertificateException cause) {
        return switch (fault) {
            case EXPIRED, NOT_YET_VALID ->
                new CertPathValidatorException(fault.words(), cause, null, -1, BasicReason.EXPIRED);
            case UNKNOWN_AUTHORITY, WRONG_NAME -> cause;
        };
    }

    public Fault fault() {
        return fault;
    }

    /** Whether another hub's own authority issued it: then the anchor is wrong, and nobody need be in between. */
    public boolean isFromAnotherHub() {
        return issuer.startsWith("CN=Arcus hub CA ");
    }

    /** Who issued the certificate that was shown, as it says itself, at most 120 printable characters. */
    public String issuer() {
        return issuer;
    }
}
