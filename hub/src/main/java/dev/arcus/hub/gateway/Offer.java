package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.Admission;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.wire.agent.CredentialOffer;

/**
 * A password that is to be offered, durable already.
 *
 * @param renewal in place of another password: the box serves as before meanwhile
 */
record Offer(TransactionId transaction, CredentialOffer stanza, boolean renewal) {

    static Offer first(TransactionId transaction, PrivateAccessCode secret) {
        return new Offer(transaction, stanza(transaction, secret), false);
    }

    static Offer of(Admission.Renewal renewal) {
        return new Offer(renewal.transaction(), stanza(renewal.transaction(), renewal.secret()), true);
    }

    private static CredentialOffer stanza(TransactionId transaction, PrivateAccessCode secret) {
        return new CredentialOffer(transaction.text(), secret.text());
    }
}
