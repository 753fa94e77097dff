package dev.arcus.hub.security;

import dev.arcus.domain.people.SecondFactor;
import dev.arcus.domain.people.SecondFactors;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a code is one that somebody's second factor makes now, or a recovery code; each is taken once. */
public final class SecondFactorCheck {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorCheck.class);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + Totp.DIGITS + "}");
    private static final int MAX = 64;

    private final SecondFactors factors;
    private final SecretBox box;
    private final InstantSource clock;

    public SecondFactorCheck(SecondFactors factors, SecretBox box, InstantSource clock) {
        this.factors = factors;
        this.box = box;
        this.clock = clock;
    }

    /** What a code was. */
    enum Verdict {
        /** Of the app. */
        CODE,
        /** A recovery code, which is spent now. */
        RECOVERY,
        WRONG;

        boolean isGood() {
            return this != WRONG;
        }

        /** For the audit trail. */
        String words() {
            return switch (this) {
                case CODE -> "with a one-time code";
                case RECOVERY -> "with a recovery code";
                case WRONG -> "wrong one-time code";
            };
        }
    }

    Optional<SecondFactor> of(User user) {
        return factors.of(user.id());
    }

    /** How many recovery codes are left. */
    int left(User user) {
        return of(user).map(factor -> factor.recovery().size()).orElse(0);
    }

    /** Looks at what was typed, and takes it when it is good. A step that was taken is wrong from then on (RFC 6238 §5.2). */
    Verdict take(User user, String typed) {
        var code = typed.replaceAll("\\s", "");
        if (typed.length() > MAX) {
            return Verdict.WRONG;
        }
        if (DIGITS.matcher(code).matches()) {
            return of(user).filter(factor -> isNow(factor, code)).isPresent() ? Verdict.CODE : Verdict.WRONG;
        }
        return factors.spend(user.id(), RecoveryCode.hash(user.id(), typed)) ? Verdict.RECOVERY : Verdict.WRONG;
    }

    private boolean isNow(SecondFactor factor, String code) {
        var secret = box.open(factor.secret(), purpose(factor.user()));
        if (secret.isEmpty()) {
            LOG.error("event=second-factor-unreadable user={}", factor.user());
            return false;
        }
        var step = Totp.stepOf(secret.get(), code, clock.instant());
        return step.isPresent() && factors.take(factor.user(), step.getAsLong());
    }

    /** The secret, sealed as it is kept for {@code user}. */
    String sealed(User user, byte[] secret) {
        return box.seal(secret, purpose(user.id()));
    }

    private static String purpose(UserId user) {
        return "second factor " + user;
    }
}
