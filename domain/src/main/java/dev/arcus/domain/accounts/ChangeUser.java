package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Passwords;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Changes a user. Nobody changes the own rights, and the own password only by knowing it. A change of rights, password or login
 * e-mail ends every session of that person; a password that an administrator sets unlocks the account.
 */
public final class ChangeUser {

    private final AccountStores stores;
    private final Passwords passwords;
    private final InstantSource clock;
    private final FindUser find;
    private final RightsCheck rights;

    public ChangeUser(AccountStores stores, AccessPolicy policy, Passwords passwords, InstantSource clock) {
        this.stores = stores;
        this.passwords = passwords;
        this.clock = clock;
        this.find = new FindUser(stores.users(), policy);
        this.rights = new RightsCheck(policy, stores.sites());
    }

    public Outcome<User> run(Actor actor, UserId id, UserChange change) {
        return find.toChange(actor, id, user -> change(actor, user, change));
    }

    private Outcome<User> change(Actor actor, User user, UserChange change) {
        if (change.isEmpty()) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        var objection = objection(actor, user, change);
        return objection.isPresent() ? new Outcome.Refused<>(objection.get()) : store(actor, user, change);
    }

    private Optional<Refusal> objection(Actor actor, User user, UserChange change) {
        var company = change.company();
        if (company != null && !company.equals(user.company())) {
            return refused("companyId", "a user stays in its company");
        }
        if (actor.id().equals(user.id())) {
            if (change.touchesRights(user)) {
                return refused("roles", "nobody changes the own rights");
            }
            if (change.touchesLogin(user)) {
                return refused(
                        change.password() != null ? "password" : "loginEmail",
                        "the own password is changed by knowing it, the own login e-mail by another administrator");
            }
        }
        return change.touchesRights(user) ? rightsObjection(actor, user, change) : Optional.empty();
    }

    private Optional<Refusal> rightsObjection(Actor actor, User user, UserChange change) {
        var before = new RightsCheck.Rights(user.roles(), user.adminType(), user.site());
        var after = new RightsCheck.Rights(change.rolesOf(user), change.adminTypeOf(user), change.siteOf(user));
        return stores.companies()
                .find(user.company())
                .flatMap(company -> rights.objection(actor, company, before, after));
    }

    private Outcome<User> store(Actor actor, User user, UserChange change) {
        var password = change.password();
        var changed = change.applyTo(user, password == null ? null : passwords.hash(password.text()));
        var stored = stores.transactions().runDurably(() -> {
            if (!stores.users().update(changed)) {
                return false;
            }
            if (password != null) {
                stores.links().removeOf(user.id());
                stores.failures().remove(changed.loginEmail());
            }
            var event = AuditEvent.of(clock.instant(), actor, "person.change", user.id(), words(user, changed))
                    .changed(FactsOf.person(user), FactsOf.person(changed));
            stores.audit().add(password == null ? event : event.replacedSecret("password"));
            return true;
        });
        if (stored) {
            return stores.users().find(user.id()).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
        }
        return stores.users()
                        .findByEmail(changed.loginEmail())
                        .filter(other -> !other.id().equals(user.id()))
                        .isPresent()
                ? Outcome.refused(Reason.EMAIL_TAKEN, "loginEmail", "")
                : Outcome.refused(Reason.CHANGED_MEANWHILE);
    }

    /** What became another, without a secret. */
    private static String words(User before, User after) {
        var words = new ArrayList<String>();
        words.add(after.loginEmail());
        if (!before.loginEmail().equals(after.loginEmail())) {
            words.add("was " + before.loginEmail());
        }
        if (!before.passwordHash().equals(after.passwordHash())) {
            words.add("password");
        }
        if (!before.roles().equals(after.roles()) || before.adminType() != after.adminType()) {
            words.add(after.roles() + " " + after.adminType());
        }
        if (before.active() != after.active()) {
            words.add(after.active() ? "unblocked" : "blocked");
        }
        return String.join(", ", words);
    }

    private static Optional<Refusal> refused(String field, String detail) {
        return Optional.of(new Refusal(Reason.OPERATION_REFUSED, field, detail));
    }
}
