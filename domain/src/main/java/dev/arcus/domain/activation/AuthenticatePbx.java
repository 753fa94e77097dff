package dev.arcus.domain.activation;

import dev.arcus.domain.activation.Candidate.Kind;
import dev.arcus.domain.activation.LoginDirectory.DeclaredLogin;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.SentName;
import dev.arcus.domain.session.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The login of a box: which secrets would do, and what the one that was proved means. The same steps are taken for names that
 * exist and names that do not, and every refusal reads the same from outside (product page, "The exchange").
 */
public final class AuthenticatePbx {

    private final LoginDirectory directory;
    private final FleetItems fleet;
    private final Salt.SaltKey saltKey;
    private final LoginLimits limits;
    private final Journal journal;
    private final InstantSource clock;
    private final RandomGenerator random;

    public AuthenticatePbx(
            LoginDirectory directory,
            FleetItems fleet,
            Salt.SaltKey saltKey,
            LoginLimits limits,
            Journal journal,
            InstantSource clock,
            RandomGenerator random) {
        this.directory = directory;
        this.fleet = fleet;
        this.saltKey = saltKey;
        this.limits = limits;
        this.journal = journal;
        this.clock = clock;
        this.random = random;
    }

    /** What {@code name} (the SASL user name) may prove. A failing look-up is thrown on, never a way in. */
    public LoginChallenge challenge(String name, Peer peer) {
        var now = clock.instant();
        var pbxId = pbxId(name);
        var declared = pbxId.flatMap(directory::find).orElse(null);
        var item = pbxId.flatMap(fleet::findByPair)
                .filter(FleetItem::awaitsDeclaration)
                .orElse(null);
        var stock = declared == null ? item : null;
        var identity = identity(name);
        // Asked whatever was found before: the time of the answer tells nobody which names exist.
        var former = pbxId.flatMap(directory::ended).orElse(null);
        var ended = declared == null && stock == null ? former : null;
        var salt = Salt.of(saltKey, identity);
        var candidates = candidates(declared, stock, now);
        if (ended != null) {
            ended.passwords().forEach(keys -> candidates.add(new Candidate(Kind.REPLACED_HARDWARE, keys)));
        }
        if (candidates.isEmpty()) {
            candidates.add(new Candidate(Kind.NOBODY, saltKey.unmatchable(identity)));
        }
        return new LoginChallenge(name, salt, candidates, declared, stock, ended, limits.delay(identity, peer, now));
    }

    /** What the proof of {@code matched} means, or of none when it is null. */
    public LoginVerdict conclude(LoginChallenge challenge, @Nullable Candidate matched, Peer peer) {
        var kind = matched == null ? Kind.NOBODY : matched.kind();
        if (!challenge.throttledFor().isZero() && kind != Kind.PASSWORD && kind != Kind.PENDING) {
            var number = refuse(challenge, Cause.TOO_MANY_FAILURES, peer);
            return new LoginVerdict.Throttled(number, challenge.throttledFor());
        }
        return switch (kind) {
            case CODE, PENDING, PASSWORD, UNDECLARED_PAIR -> accept(challenge, matched, peer);
            case EXPIRED_CODE -> fail(challenge, Cause.CODE_EXPIRED, peer);
            case SPENT_CODE -> fail(challenge, Cause.CODE_SPENT, peer);
            case REPLACED_SECRET -> fail(challenge, Cause.CODE_REPLACED, peer);
            case REPLACED_HARDWARE -> replaced(challenge, peer);
            case NOBODY -> fail(challenge, Cause.WRONG_SECRET, peer);
        };
    }

    private LoginVerdict accept(LoginChallenge challenge, @Nullable Candidate matched, Peer peer) {
        var proved = Objects.requireNonNull(matched);
        limits.succeeded(identity(challenge.name()), peer);
        return new LoginVerdict.Accepted(new Login(new PbxId(challenge.name()), proved.kind(), proved.keys()));
    }

    /** Who has a private password of the former box is that box. */
    private LoginVerdict replaced(LoginChallenge challenge, Peer peer) {
        limits.failed(identity(challenge.name()), peer, clock.instant());
        return new LoginVerdict.Replaced(refuse(challenge, Cause.REPLACED_HARDWARE, peer));
    }

    private LoginVerdict fail(LoginChallenge challenge, Cause cause, Peer peer) {
        limits.failed(identity(challenge.name()), peer, clock.instant());
        var restored = directory.isRestored();
        var exact = cause == Cause.WRONG_SECRET ? unmatched(challenge, restored) : cause;
        return new LoginVerdict.Refused(refuse(challenge, exact, peer), restored);
    }

    /** Nothing matched. The same is asked whether the name is known or not. */
    private Cause unmatched(LoginChallenge challenge, boolean restored) {
        var awaited =
                restored && pbxId(challenge.name()).filter(directory::isAwaited).isPresent();
        if (challenge.ended() != null) {
            return Cause.REPLACED_HARDWARE;
        }
        if (!challenge.isKnown()) {
            return Cause.UNKNOWN_IDENTITY;
        }
        return awaited ? Cause.YOUNGER_THAN_BACKUP : Cause.WRONG_SECRET;
    }

    private AttemptNumber refuse(LoginChallenge challenge, Cause cause, Peer peer) {
        var number = AttemptNumber.next(random);
        var sent = SentName.of(challenge.name());
        journal.write(new Attempt(
                clock.instant(),
                number,
                sent.key(),
                challenge.isKnown(),
                peer.address(),
                Attempt.Step.LOGIN,
                cause,
                null,
                sent.shown()));
        return number;
    }

    private List<Candidate> candidates(@Nullable DeclaredLogin declared, @Nullable FleetItem stock, Instant now) {
        var result = new ArrayList<Candidate>();
        if (declared != null) {
            addDeclared(declared.credential(), now, result);
        } else if (stock != null) {
            result.add(new Candidate(Kind.UNDECLARED_PAIR, stock.pairKeys()));
        }
        return result;
    }

    private static void addDeclared(Credential credential, Instant now, List<Candidate> result) {
        switch (credential) {
            case Credential.Created created -> {
                var kind = created.isExpired(now) ? Kind.EXPIRED_CODE : Kind.CODE;
                result.add(new Candidate(kind, created.codeKeys()));
                var former = created.former();
                if (former != null) {
                    result.add(new Candidate(Kind.REPLACED_SECRET, former));
                }
            }
            case Credential.Activating activating -> {
                result.add(new Candidate(Kind.PENDING, activating.pendingKeys()));
                result.add(new Candidate(Kind.CODE, activating.codeKeys()));
            }
            case Credential.Activated activated -> addActivated(activated, result);
            case Credential.Renewing renewing -> {
                result.add(new Candidate(Kind.PENDING, renewing.pendingKeys()));
                addActivated(renewing.inForce(), result);
            }
        }
    }

    private static void addActivated(Credential.Activated activated, List<Candidate> result) {
        result.add(new Candidate(Kind.PASSWORD, activated.passwordKeys()));
        result.add(new Candidate(Kind.SPENT_CODE, activated.spentCode()));
        var former = activated.former();
        if (former != null) {
            result.add(new Candidate(Kind.REPLACED_SECRET, former));
        }
    }

    private static Optional<PbxId> pbxId(String name) {
        try {
            return Optional.of(new PbxId(name));
        } catch (IllegalArgumentException notAnIdentity) {
            return Optional.empty();
        }
    }

    /** What limits and salts are kept under: the name in lower case, cut to the length of the longest PABX-ID. */
    static String identity(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.length() <= 128 ? lower : lower.substring(0, 128);
    }

    /** For an identity that the hub cannot look up now: how long until it is worth another try. */
    public static final Duration RETRY_AFTER_FAILURE = Duration.ofSeconds(10);
}
