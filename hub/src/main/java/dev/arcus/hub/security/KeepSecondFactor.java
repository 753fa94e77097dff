package dev.arcus.hub.security;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.SecondFactor;
import dev.arcus.domain.people.SecondFactors;
import dev.arcus.domain.people.User;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The own second factor: turned on with the password and a first code, off and its recovery codes renewed with the password or a code.
 * Wrong ones count towards the lock-out. Turning it on ends every session, since those began without.
 */
public final class KeepSecondFactor {

    /** How long a secret that was shown can be taken into use. */
    public static final Duration OFFERED = Duration.ofMinutes(30);

    private static final String WRONG_CODE = "401906";
    private static final String WRONG_PASSWORD = "401500";

    private final Authenticator.Stores stores;
    private final SecondFactors factors;
    private final SecondFactorCheck check;
    private final Means means;
    private final InstantSource clock;
    private final RandomGenerator random;

    public KeepSecondFactor(
            Authenticator.Stores stores,
            SecondFactors factors,
            SecondFactorCheck check,
            Means means,
            InstantSource clock,
            RandomGenerator random) {
        this.stores = stores;
        this.factors = factors;
        this.check = check;
        this.means = means;
        this.clock = clock;
        this.random = random;
    }

    /** What proves and seals. */
    public record Means(Authenticator authenticator, PasswordHashes hashes, LoginGuard guard, SecretBox box) {}

    /** How it stands: since when it is on, and how many recovery codes are left. */
    public record State(Instant since, int left) {}

    /**
     * A secret that somebody may take into use.
     *
     * @param sealed what the form repeats
     * @param secret to be typed into an app, in Base32 (RFC 4648)
     * @param address of the QR code that apps read ({@code otpauth:})
     */
    public record Offer(String sealed, String secret, String address) {
        @Override
        public String toString() {
            return "Offer[****]";
        }
    }

    /** The answer. */
    public sealed interface Outcome {

        /** Done, and these are the new recovery codes; none where it was turned off. */
        record Done(List<RecoveryCode> codes) implements Outcome {}

        record WrongPassword() implements Outcome {}

        record WrongCode() implements Outcome {}

        record Locked() implements Outcome {}

        /** The page was too old, or somebody did it already. */
        record TooLate() implements Outcome {}
    }

    public Optional<State> state(User user) {
        return check.of(user)
                .map(factor -> new State(factor.since(), factor.recovery().size()));
    }

    /** A fresh secret for {@code user}; {@code issuer} names this hub in the app. */
    public Offer offer(User user, String issuer) {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        var expires = clock.instant().plus(OFFERED).getEpochSecond();
        var words =
                ByteBuffer.allocate(Long.BYTES + secret.length).putLong(expires).put(secret);
        return offer(user, issuer, means.box().seal(words.array(), purpose(user)), secret);
    }

    /** The same offer again, for a form that is shown once more; empty when it is too old or another one's. */
    public Optional<Offer> again(User user, String issuer, String sealed) {
        return secret(user, sealed).map(secret -> offer(user, issuer, sealed, secret));
    }

    private static Offer offer(User user, String issuer, String sealed, byte[] secret) {
        var text = Base32.of(secret);
        var address = "otpauth://totp/" + encode(issuer + ":" + user.loginEmail()) + "?secret=" + text + "&issuer="
                + encode(issuer) + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS;
        return new Offer(sealed, text, address);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Turns it on: {@code code} proves that the app has the secret, {@code password} that it is the person. */
    public Outcome turnOn(User user, String sealed, String code, String password, String address) {
        var actor = user.actor().from(address);
        var act = "person.second-factor.on";
        var now = clock.instant();
        var secret = secret(user, sealed);
        if (secret.isEmpty() || check.of(user).isPresent()) {
            return new Outcome.TooLate();
        }
        if (isLocked(user)) {
            return new Outcome.Locked();
        }
        if (!means.hashes().isPasswordOf(user, password)) {
            return wrong(user, actor, act, new Outcome.WrongPassword());
        }
        var step = Totp.stepOf(secret.get(), code.replaceAll("\\s", ""), now);
        if (step.isEmpty()) {
            return wrong(user, actor, act, new Outcome.WrongCode());
        }
        var codes = RecoveryCode.next(random);
        var factor = new SecondFactor(
                user.id(), check.sealed(user, secret.get()), now, step.getAsLong(), hashes(user, codes));
        return stores.transactions().runDurably(() -> {
            if (!stores.users().update(user.loggedOut())) {
                return new Outcome.TooLate();
            }
            factors.put(factor);
            stores.audit().add(AuditEvent.of(now, actor, act, user.id(), ""));
            return new Outcome.Done(codes);
        });
    }

    /** Turns it off; {@code proof} is the password or a code. */
    public Outcome turnOff(User user, String proof, String address) {
        var actor = user.actor().from(address);
        var act = "person.second-factor.off";
        return proved(
                user,
                proof,
                actor,
                act,
                () -> stores.transactions().runDurably(() -> {
                    factors.remove(user.id());
                    stores.audit().add(AuditEvent.of(clock.instant(), actor, act, user.id(), "by oneself"));
                    return new Outcome.Done(List.of());
                }));
    }

    /** Ten new recovery codes in place of those that are left; {@code proof} is the password or a code. */
    public Outcome renew(User user, String proof, String address) {
        var actor = user.actor().from(address);
        var act = "person.second-factor.codes";
        var codes = RecoveryCode.next(random);
        return proved(
                user,
                proof,
                actor,
                act,
                () -> stores.transactions().runDurably(() -> {
                    factors.renew(user.id(), hashes(user, codes));
                    stores.audit().add(AuditEvent.of(clock.instant(), actor, act, user.id(), ""));
                    return new Outcome.Done(codes);
                }));
    }

    private Outcome proved(User user, String proof, Actor actor, String act, Supplier<Outcome> next) {
        if (check.of(user).isEmpty()) {
            return new Outcome.TooLate();
        }
        if (isLocked(user)) {
            return new Outcome.Locked();
        }
        var verdict = check.take(user, proof);
        if (!verdict.isGood() && !means.hashes().isPasswordOf(user, proof)) {
            return wrong(user, actor, act, new Outcome.WrongPassword());
        }
        return next.get();
    }

    private Outcome wrong(User user, Actor actor, String act, Outcome outcome) {
        means.guard().failed(user.loginEmail(), null, clock.instant());
        var code = outcome instanceof Outcome.WrongCode ? WRONG_CODE : WRONG_PASSWORD;
        means.authenticator().refusals().add(actor, act, user.id().value(), code, "not proved");
        return outcome;
    }

    private boolean isLocked(User user) {
        return means.guard().lockedUntil(user.loginEmail(), clock.instant()).isPresent();
    }

    private Optional<byte[]> secret(User user, String sealed) {
        return means.box()
                .open(sealed, purpose(user))
                .filter(bytes -> bytes.length == Long.BYTES + Totp.SECRET_BYTES)
                .filter(bytes -> clock.instant()
                        .isBefore(Instant.ofEpochSecond(ByteBuffer.wrap(bytes).getLong())))
                .map(bytes -> Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
    }

    /** An offer of another generation of the person's sessions is none: what ended those ends it, too. */
    private static String purpose(User user) {
        return "offer " + user.id() + " " + user.tokenGeneration();
    }

    private static Set<String> hashes(User user, List<RecoveryCode> codes) {
        return codes.stream()
                .map(code -> RecoveryCode.hash(user.id(), code.text()))
                .collect(Collectors.toSet());
    }
}
