package dev.arcus.domain.accounts;

/** Sends mail, when the operator configured how. */
public interface Mailer {

    /** True when a mail server took it. False when none is configured or none took it: hand the link over otherwise. */
    boolean send(Mail mail);

    /** For a hub without a mail server. */
    static Mailer none() {
        return mail -> false;
    }
}
