package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.PasswordLink.Purpose;
import dev.arcus.domain.people.Passwords;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes a user in a company. One without a password is invited to set one. */
public final class CreateUser {

    private final AccountStores stores;
    private final AccessPolicy policy;
    private final Passwords passwords;
    private final IssueLink issue;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final RightsCheck rights;

    public CreateUser(
            AccountStores stores,
            AccessPolicy policy,
            Passwords passwords,
            IssueLink issue,
            InstantSource clock,
            RandomGenerator random) {
        this.stores = stores;
        this.policy = policy;
        this.passwords = passwords;
        this.issue = issue;
        this.clock = clock;
        this.random = random;
        this.rights = new RightsCheck(policy, stores.sites());
    }

    /** A new user, and the link when there is one. */
    public record Created(User user, Optional<IssuedLink> link) {}

    public Outcome<Created> run(Actor actor, UserDeclaration declaration) {
        return deliver(make(actor, declaration));
    }

    /** Mails the link of a user just made; never inside a transaction. */
    public Outcome<Created> deliver(Outcome<Created> made) {
        return made.map(created -> new Created(
                created.user(), created.link().map(link -> issue.mail(created.user(), Purpose.INVITATION, link))));
    }

    /** As {@link #run}, but for the mail: may stand in a transaction that is open. */
    public Outcome<Created> make(Actor actor, UserDeclaration declaration) {
        if (!policy.mayEver(actor, Act.WRITE_USERS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var named = declaration.company();
        var company = stores.companies().find(named == null ? actor.company() : named);
        if (company.isEmpty()) {
            policy.lookInVain(actor, Act.WRITE_USERS, Absent.COMPANY);
        }
        return company.filter(found -> policy.covers(actor, Act.WRITE_USERS, found))
                .map(found -> create(actor, found, declaration))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND, "companyId", "no such company"));
    }

    private Outcome<Created> create(Actor actor, Company company, UserDeclaration declaration) {
        var none = new RightsCheck.Rights(Set.of(), AdminType.UNDEFINED, null);
        var wanted = new RightsCheck.Rights(declaration.roles(), declaration.adminType(), declaration.site());
        var objection = rights.objection(actor, company, none, wanted);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        var user = user(company, declaration);
        var invited = declaration.password() == null || declaration.invite();
        return stores.transactions().runDurably(() -> {
            if (!stores.users().add(user)) {
                return Outcome.refused(Reason.EMAIL_TAKEN, "loginEmail", "");
            }
            var detail = user.loginEmail() + " " + user.roles() + " " + user.adminType();
            stores.audit()
                    .add(AuditEvent.of(user.created(), actor, "person.create", user.id(), detail)
                            .changed(Facts.NONE, FactsOf.person(user)));
            return Outcome.done(new Created(
                    user, invited ? Optional.of(issue.store(actor, user, Purpose.INVITATION)) : Optional.empty()));
        });
    }

    private User user(Company company, UserDeclaration declaration) {
        var password = declaration.password();
        return new User(
                UserId.next(random),
                1,
                declaration.loginEmail(),
                password == null ? "" : passwords.hash(password.text()),
                declaration.firstName(),
                declaration.lastName(),
                declaration.roles(),
                declaration.adminType(),
                company.id(),
                declaration.adminType() == AdminType.SITE_ADMIN ? declaration.site() : null,
                declaration.language(),
                declaration.active(),
                password != null,
                0,
                null,
                clock.instant());
    }
}
