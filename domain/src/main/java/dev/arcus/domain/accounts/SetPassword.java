package dev.arcus.domain.accounts;

import dev.arcus.domain.administration.ActivateCompany;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.people.NewPassword;
import dev.arcus.domain.people.PasswordLink;
import dev.arcus.domain.people.Passwords;
import dev.arcus.domain.people.User;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sets the password of whoever holds a link for it. A link works once; every session of the person ends. A company becomes active
 * when its first administrator does this.
 */
public final class SetPassword {

    private final AccountStores stores;
    private final Passwords passwords;
    private final InstantSource clock;
    private final ActivateCompany activate;

    public SetPassword(AccountStores stores, Passwords passwords, InstantSource clock) {
        this.stores = stores;
        this.passwords = passwords;
        this.clock = clock;
        this.activate = new ActivateCompany(stores.companies(), stores.audit(), clock);
    }

    /**
     * An unknown, a spent and an expired token are refused alike, and before anything costly is done.
     *
     * @param address IP address that the call came from
     */
    public Outcome<User> run(String token, NewPassword password, String address) {
        var link = stores.links()
                .find(IssueLink.hash(token))
                .filter(found -> clock.instant().isBefore(found.expires()));
        return link.flatMap(found -> set(found, passwords.hash(password.text()), address))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.LINK_NOT_VALID));
    }

    private Optional<User> set(PasswordLink link, String hash, String address) {
        return stores.transactions().runDurably(() -> {
            var user = stores.users().find(link.user()).filter(User::active);
            if (user.isEmpty() || !stores.links().take(link.tokenHash())) {
                return Optional.<User>empty();
            }
            var changed = user.get().withPassword(hash);
            if (!stores.users().update(changed)) {
                throw new IllegalStateException("changed meanwhile: " + link.user());
            }
            stores.failures().remove(changed.loginEmail());
            var actor = changed.actor().from(address);
            activate.run(actor);
            stores.audit()
                    .add(AuditEvent.of(clock.instant(), actor, "person.password.set", changed.id(), "by link")
                            .replacedSecret("password"));
            return Optional.of(changed);
        });
    }
}
