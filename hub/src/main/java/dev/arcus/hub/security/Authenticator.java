package dev.arcus.hub.security;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.audit.Refusals;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is it? Logs people in by password and knows them again by token. A failing look-up is thrown on, never a way in. */
public final class Authenticator {

    private static final String REFUSED = "person.login.refused";

    /** Codes of the error table. */
    private static final String WRONG_LOGIN = "401500";

    private static final String LOCKED = "401501";
    private static final String COMPANY_NOT_ACTIVE = "401521";
    private static final String WRONG_CODE = "401906";

    private final Stores stores;
    private final PasswordHashes hashes;
    private final LoginGuard guard;
    private final Tokens tokens;
    private final SecondFactorCheck factors;
    private final InstantSource clock;
    private final Refusals refusals;

    public Authenticator(
            Stores stores,
            PasswordHashes hashes,
            LoginGuard guard,
            Tokens tokens,
            SecondFactorCheck factors,
            InstantSource clock) {
        this.refusals = new Refusals(stores.audit(), stores.transactions(), clock);
        this.stores = stores;
        this.hashes = hashes;
        this.guard = guard;
        this.tokens = tokens;
        this.factors = factors;
        this.clock = clock;
    }

    /** What logins read and write. */
    public record Stores(Users users, Companies companies, AuditTrail audit, Transactions transactions) {}

    /** Where refusals are noted, those of logins among them. */
    public Refusals refusals() {
        return refusals;
    }

    /**
     * What somebody says to come in.
     *
     * @param code of the second factor, or null when none was asked for yet
     * @param correlationId names the client's call, the same when it repeats one; null for none
     * @param address where it came from, or null
     */
    public record Claim(
            String loginEmail,
            String password,
            @Nullable String code,
            @Nullable String correlationId,
            @Nullable String address) {

        LoginGuard.@Nullable Try attempt() {
            var said = code == null ? password : password + '\n' + code;
            return correlationId == null ? null : new LoginGuard.Try(correlationId, said);
        }

        /** Never prints a secret. */
        @Override
        public String toString() {
            return "Claim[" + loginEmail + "]";
        }
    }

    /** From nowhere in particular. */
    public LoginOutcome login(String loginEmail, String password, @Nullable String correlationId) {
        return login(new Claim(loginEmail, password, null, correlationId, null));
    }

    /** Logs somebody in. Whoever has a second factor is asked for a code once the password was right. */
    public LoginOutcome login(Claim claim) {
        var user = stores.users().findByEmail(claim.loginEmail());
        var caller = new Caller(claim.loginEmail(), user, claim.address());
        var hash = user.map(User::passwordHash).filter(known -> !known.isEmpty());
        var right =
                hash.isPresent() ? hashes.verify(claim.password(), hash.get()) : hashes.verifyNobody(claim.password());
        if (right.isEmpty()) {
            return new LoginOutcome.Busy();
        }
        if (!right.get()) {
            return failed(caller, claim.attempt(), WRONG_LOGIN, "wrong password");
        }
        var locked = guard.lockedUntil(claim.loginEmail(), clock.instant());
        if (locked.isPresent()) {
            refuse(caller, LOCKED, "right password, locked account");
            return new LoginOutcome.Locked(locked.get());
        }
        return user.map(found -> admit(found, claim, caller)).orElseGet(LoginOutcome.WrongLogin::new);
    }

    /** The second step of a login whose first one was answered with {@link LoginOutcome.CodeNeeded} a moment ago. */
    public LoginOutcome second(User user, String code, @Nullable String address) {
        var caller = new Caller(user.loginEmail(), Optional.of(user), address);
        var locked = guard.lockedUntil(user.loginEmail(), clock.instant());
        if (locked.isPresent()) {
            refuse(caller, LOCKED, "right password, locked account");
            return new LoginOutcome.Locked(locked.get());
        }
        return objection(user, caller).orElseGet(() -> proved(user, code, null, caller));
    }

    /** Whose token it is, and whether it still counts. */
    public TokenOutcome recognise(String token) {
        return switch (tokens.read(token)) {
            case Tokens.Reading.Expired expired -> new TokenOutcome.Expired();
            case Tokens.Reading.Foreign foreign -> new TokenOutcome.Foreign();
            case Tokens.Reading.Good good ->
                stores.users()
                        .find(good.claims().user())
                        .filter(user -> counts(user, good.claims().generation()))
                        .<TokenOutcome>map(user ->
                                new TokenOutcome.Valid(user, good.claims().renewals()))
                        .orElseGet(TokenOutcome.Revoked::new);
        };
    }

    /** A token that counts from now; empty when {@code token} was renewed as often as allowed. */
    public Optional<String> renew(TokenOutcome.Valid token) {
        return token.renewals() < Tokens.MAX_RENEWALS
                ? Optional.of(tokens.issue(token.user(), token.renewals() + 1))
                : Optional.empty();
    }

    /** Notes that somebody logged out; {@code words}: of what. */
    public void loggedOut(Actor actor, String words) {
        note(actor, "person.logout", words);
    }

    private void note(Actor actor, String act, String words) {
        stores.transactions().run(() -> {
            stores.audit().add(AuditEvent.of(clock.instant(), actor, act, actor.id(), words));
            return true;
        });
    }

    /** Whether what {@code user} was given in {@code generation} still lets him in. */
    boolean counts(User user, int generation) {
        return user.active() && user.tokenGeneration() == generation && mayWork(user);
    }

    private LoginOutcome admit(User user, Claim claim, Caller caller) {
        var needsCode = factors.of(user).isPresent();
        if (user.active() && !needsCode) {
            guard.clear(user.loginEmail());
        }
        var objection = objection(user, caller);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (!needsCode) {
            return enter(user, caller, "");
        }
        // What was failed before counts until the code is right, too: a password alone buys no further tries.
        return claim.code() == null
                ? new LoginOutcome.CodeNeeded(user)
                : proved(user, claim.code(), claim.attempt(), caller);
    }

    /** Why somebody with the right password does not come in. */
    private Optional<LoginOutcome> objection(User user, Caller caller) {
        if (!user.active()) {
            refuse(caller, WRONG_LOGIN, "blocked");
            return Optional.of(new LoginOutcome.WrongLogin());
        }
        if (!mayWork(user)) {
            refuse(caller, COMPANY_NOT_ACTIVE, "company not active");
            return Optional.of(new LoginOutcome.CompanyNotActive());
        }
        return Optional.empty();
    }

    private LoginOutcome proved(User user, String code, LoginGuard.@Nullable Try attempt, Caller caller) {
        var verdict = factors.take(user, code);
        if (!verdict.isGood()) {
            var outcome = failed(caller, attempt, WRONG_CODE, verdict.words());
            return outcome instanceof LoginOutcome.WrongLogin ? new LoginOutcome.WrongCode() : outcome;
        }
        guard.clear(user.loginEmail());
        if (verdict == SecondFactorCheck.Verdict.RECOVERY) {
            note(caller.actor().orElseThrow(), "person.second-factor.recovery", factors.left(user) + " left");
        }
        return enter(user, caller, verdict.words());
    }

    private LoginOutcome enter(User user, Caller caller, String words) {
        var actor = caller.actor().orElseThrow();
        stores.transactions().run(() -> {
            var now = clock.instant();
            stores.users().loggedIn(user.id(), now);
            stores.audit().add(AuditEvent.of(now, actor, "person.login", user.id(), words));
            return true;
        });
        return new LoginOutcome.LoggedIn(user, tokens.issue(user, 0));
    }

    /** Whether the user's company is in use; who runs the hub cannot be locked out by it. */
    private boolean mayWork(User user) {
        if (user.roles().contains(Role.SUPERADMIN)) {
            return true;
        }
        var status = stores.companies().find(user.company()).map(Company::status);
        return status.isPresent() && status.get() != CompanyStatus.HOLD && status.get() != CompanyStatus.TERMINATED;
    }

    private LoginOutcome failed(Caller caller, LoginGuard.@Nullable Try attempt, String code, String words) {
        var now = clock.instant();
        var before = guard.lockedUntil(caller.name(), now);
        var locks = guard.failed(caller.name(), attempt, now);
        if (before.isPresent()) {
            refuse(caller, LOCKED, "locked account");
            return guard.lockedUntil(caller.name(), now)
                    .<LoginOutcome>map(LoginOutcome.Locked::new)
                    .orElseGet(LoginOutcome.WrongLogin::new);
        }
        refuse(caller, code, locks ? "account locked" : words);
        return new LoginOutcome.WrongLogin();
    }

    /** Who wants in: the name that was said, and whose it is. */
    private record Caller(
            String name, Optional<User> user, @Nullable String address) {

        Optional<Actor> actor() {
            return user.map(
                    found -> address == null ? found.actor() : found.actor().from(address));
        }
    }

    /** Known or not, it is noted alike. */
    private void refuse(Caller caller, String code, String words) {
        caller.actor()
                .ifPresentOrElse(
                        actor -> refusals.add(actor, REFUSED, actor.id().value(), code, words),
                        () -> refusals.add(caller.name(), caller.address(), REFUSED, code, words));
    }
}
