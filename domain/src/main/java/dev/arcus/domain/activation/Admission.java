package dev.arcus.domain.activation;

import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.session.Session;

/** The answer to a {@code hello}. */
public sealed interface Admission {

    /** Online; the password is in force. */
    record Online(Session session) implements Admission {}

    /** Online; the private access code is to be offered. It is durable already. */
    record Offered(Session session, TransactionId transaction, PrivateAccessCode secret) implements Admission {
        @Override
        public String toString() {
            return "Offered[" + session.system() + "]";
        }
    }

    /** Online, and a new password is to be offered in place of the one in force. It is durable already. */
    record Renewal(Session session, TransactionId transaction, PrivateAccessCode secret) implements Admission {
        @Override
        public String toString() {
            return "Renewal[" + session.system() + "]";
        }
    }

    /** Known to stock, waiting: hold the connection, tell it nothing more. */
    record Waiting() implements Admission {}

    /** No more boxes can be held now. */
    record NoRoomToWait() implements Admission {}

    /**
     * Another connection holds the identity. Ask it; if it answers, call {@link AdmitBox#refuseSecondBox}; if it does not,
     * close it with {@code REPLACED} and admit again.
     */
    record AskIncumbent(Session incumbent) implements Admission {}

    /** Refused, in the words of every refusal. */
    record Refused(AttemptNumber number) implements Admission {}
}
