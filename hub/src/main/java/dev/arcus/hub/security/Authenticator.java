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

    private final Stores stores;
    private final PasswordHashes hashes;
    private final LoginGuard guard;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Refusals refusals;

    public Authenticator(Stores stores, PasswordHashes hashes, LoginGuard guard, Tokens tokens, InstantSource clock) {
        this.refusals = new Refusals(stores.audit(), stores.transactions(), clock);
        this.stores = stores;
        this.hashes = hashes;
        this.guard = guard;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What logins read and write. */
    public record Stores(Users users, Companies companies, AuditTrail audit, Transactions transactions) {}

    /** Where refusals are noted, those of logins among them. */
    public Refusals refusals() {
        return refusals;
    }

    /** From nowhere in particular. */
    public LoginOutcome login(String loginEmail, String password, @Nullable String correlationId) {
        return login(loginEmail, password, correlationId, null);
    }

    /**
     * Logs somebody in.
     *
     * @param correlationId names the client's call, the same when it repeats one; null for none
     * @param address where it came from, or null
     */
    public LoginOutcome login(
            String loginEmail, String password, @Nullable String correlationId, @Nullable String address) {
        var user = stores.users().findByEmail(loginEmail);
        var hash = user.map(User::passwordHash).filter(known -> !known.isEmpty());
        var right = hash.isPresent() ? hashes.verify(password, hash.get()) : hashes.verifyNobody(password);
        if (right.isEmpty()) {
            return new LoginOutcome.Busy();
        }
        if (!right.get()) {
            return failed(loginEmail, password, correlationId, new Caller(loginEmail, user, address));
        }
        var locked = guard.lockedUntil(loginEmail, clock.instant());
        if (locked.isPresent()) {
            refuse(new Caller(loginEmail, user, address), LOCKED, "right password, locked account");
            return new LoginOutcome.Locked(locked.get());
        }
        return user.map(found -> admit(found, address)).orElseGet(LoginOutcome.WrongLogin::new);
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

    /** Whether what {@code user} was given in {@code generation} still lets him in. */
    boolean counts(User user, int generation) {
        return user.active() && user.tokenGeneration() == generation && mayWork(user);
    }

    private LoginOutcome admit(User user, @Nullable String address) {
        var caller = new Caller(user.loginEmail(), Optional.of(user), address);
        if (!user.active()) {
            refuse(caller, WRONG_LOGIN, "blocked");
            return new LoginOutcome.WrongLogin();
        }
        guard.clear(user.loginEmail());
        if (!mayWork(user)) {
            refuse(caller, COMPANY_NOT_ACTIVE, "company not active");
            return new LoginOutcome.CompanyNotActive();
        }
        stores.transactions().run(() -> {
            var now = clock.instant();
            stores.users().loggedIn(user.id(), now);
            stores.audit().add(AuditEvent.of(now, caller.actor().orElseThrow(), "person.login", user.id(), ""));
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

    private LoginOutcome failed(String loginEmail, String password, @Nullable String correlationId, Caller caller) {
        var now = clock.instant();
        var before = guard.lockedUntil(loginEmail, now);
        var attempt = correlationId == null ? null : new LoginGuard.Try(correlationId, password);
        var locks = guard.failed(loginEmail, attempt, now);
        if (before.isPresent()) {
            refuse(caller, LOCKED, "locked account");
            return guard.lockedUntil(loginEmail, now)
                    .<LoginOutcome>map(LoginOutcome.Locked::new)
                    .orElseGet(LoginOutcome.WrongLogin::new);
        }
        refuse(caller, WRONG_LOGIN, locks ? "account locked" : "wrong password");
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
