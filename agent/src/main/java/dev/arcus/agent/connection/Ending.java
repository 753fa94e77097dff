package dev.arcus.agent.connection;

import dev.arcus.wire.agent.Attempt;
import dev.arcus.wire.agent.ComeBack;
import dev.arcus.wire.agent.HardwareReplaced;
import dev.arcus.wire.agent.Restored;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.time.Duration;
import java.util.Optional;

/** Why an attempt or a connection came to its end: the one way out of both. */
sealed interface Ending {

    /** What the status says to each class of refusal. */
    String CREDENTIALS = "PABX-ID or secret not accepted: check both on this PBX";

    String RESTORED = "the hub came out of a backup that does not know this PBX's password: type a new activation code";

    String LIMITED = "the hub does not check logins from here now";
    String BOX = "the hub does not accept this PBX under this PABX-ID";
    String CONFLICT = "another PBX with this PABX-ID is connected";

    String REPLACED = "this PBX was replaced by another one in the hub: its PABX-ID has ended";

    String words();

    /** Its name in the log. */
    String event();

    /** The number under which the hub keeps the cause, if it said one. */
    Optional<String> attempt();

    /** What the hub wants, if it said so. */
    Optional<Duration> comeBack();

    /**
     * The hub refused this PBX.
     *
     * @param secretIsWrong whether another secret may help
     */
    record Refused(String words, boolean secretIsWrong, Optional<String> attempt, Optional<Duration> comeBack)
            implements Ending {
        @Override
        public String event() {
            return "refused";
        }
    }

    /**
     * No connection, or it broke.
     *
     * @param codeMayHelp the password is known to be void, so a code is tried first
     */
    record Lost(String words, boolean codeMayHelp, Optional<Duration> comeBack) implements Ending {
        @Override
        public String event() {
            return "lost";
        }

        @Override
        public Optional<String> attempt() {
            return Optional.empty();
        }
    }

    /** Someone before the hub refused a login; only a person can help. */
    record Barred(String words) implements Ending {
        @Override
        public String event() {
            return "barred";
        }

        @Override
        public Optional<String> attempt() {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> comeBack() {
            return Optional.empty();
        }
    }

    static Lost lost(String words) {
        return new Lost(words, false, Optional.empty());
    }

    /** A proxy that refuses the login is not asked again soon: it might lock the login out. */
    static Ending of(DialFailure failure) {
        return failure.kind() == DialFailure.Kind.PROXY_LOGIN
                ? new Barred(failure.words())
                : new Lost(failure.words(), false, failure.comeBack());
    }

    /**
     * {@code docs/protocol.md} §6, first table.
     *
     * @param best the kind of secret that this PBX trusts most: a password that a hub out of a backup does not know may be younger
     *     than that, and a code that was typed after it is just wrong
     */
    static Refused refused(SaslFailure failure, LoginSecret.Kind best) {
        boolean wrong = failure.condition() == SaslCondition.NOT_AUTHORIZED;
        return new Refused(
                words(failure, best),
                wrong,
                Attempt.in(failure).map(Attempt::number),
                ComeBack.in(failure).map(ComeBack::after));
    }

    private static String words(SaslFailure failure, LoginSecret.Kind best) {
        if (HardwareReplaced.isIn(failure)) {
            return REPLACED;
        }
        return switch (failure.condition()) {
            case NOT_AUTHORIZED -> best == LoginSecret.Kind.PASSWORD && Restored.isIn(failure) ? RESTORED : CREDENTIALS;
            case TEMPORARY_AUTH_FAILURE -> LIMITED;
            case ABORTED,
                    ACCOUNT_DISABLED,
                    CREDENTIALS_EXPIRED,
                    ENCRYPTION_REQUIRED,
                    INCORRECT_ENCODING,
                    INVALID_AUTHZID,
                    INVALID_MECHANISM,
                    MALFORMED_REQUEST,
                    MECHANISM_TOO_WEAK -> "login failed: " + failure.condition().element();
        };
    }

    /**
     * {@code docs/protocol.md} §6, second table: only {@code not-authorized}, {@code conflict} and the end of the identity are
     * refusals.
     */
    static Ending of(StreamError error) {
        Optional<Duration> comeBack = ComeBack.in(error).map(ComeBack::after);
        Optional<String> attempt = Attempt.in(error).map(Attempt::number);
        StreamCondition condition = error.condition();
        if (condition == StreamCondition.NOT_AUTHORIZED) {
            return new Refused(BOX, true, attempt, comeBack);
        }
        if (condition == StreamCondition.CONFLICT) {
            return new Refused(CONFLICT, false, attempt, comeBack);
        }
        if (HardwareReplaced.isIn(error)) {
            return new Refused(REPLACED, true, attempt, comeBack);
        }
        if (condition == StreamCondition.RESET) {
            return new Lost("the connection was reset in the hub: a new activation code is needed", true, comeBack);
        }
        return new Lost(words(condition), false, comeBack);
    }

    private static String words(StreamCondition condition) {
        if (condition == StreamCondition.HOST_UNKNOWN) {
            return "the hub does not serve this domain name";
        }
        if (condition == StreamCondition.SYSTEM_SHUTDOWN) {
            return "the hub was stopped";
        }
        if (condition == StreamCondition.RESOURCE_CONSTRAINT) {
            return "the hub has no room now";
        }
        return "the hub ended the connection: " + condition.element();
    }
}
