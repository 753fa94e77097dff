package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Page;
import java.util.Set;
import java.util.function.Function;

/** Reads companies, as far as the actor reaches. */
public final class ReadCompanies {

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMIN, Role.BP_ADMIN, Role.SUPERADMIN);

    private final Companies companies;
    private final Users users;
    private final AccessPolicy policy;

    public ReadCompanies(Companies companies, Users users, AccessPolicy policy) {
        this.companies = companies;
        this.users = users;
        this.policy = policy;
    }

    /** A company, and how many users it has. */
    public record Counted(Company company, long users) {}

    public Outcome<Counted> find(Actor actor, CompanyId id) {
        if (!policy.mayEver(actor, Act.READ_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var company = companies.find(id);
        if (company.isEmpty()) {
            policy.lookInVain(actor, Act.READ_COMPANIES, Absent.COMPANY);
            return Outcome.refused(Reason.NOT_FOUND);
        }
        return policy.covers(actor, Act.READ_COMPANIES, company.get())
                ? Outcome.done(new Counted(company.get(), users.countOf(id)))
                : Outcome.refused(Reason.NOT_IN_SCOPE);
    }

    /** The operator's own company, for those who reach it. */
    public Outcome<Counted> standard(Actor actor) {
        return companies
                .standard()
                .map(company -> find(actor, company.id()))
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** The people who administer it. */
    public Outcome<Page<User>> administrators(Actor actor, CompanyId id, Page.Request page) {
        return switch (find(actor, id)) {
            case Outcome.Done<Counted> done -> Outcome.done(users.list(administrating(id), page));
            case Outcome.Refused<Counted> refused -> new Outcome.Refused<>(refused.why());
        };
    }

    /** The people who administer the actor's own company; everybody may know whom to ask. */
    public Page<User> ownAdministrators(Actor actor, Page.Request page) {
        return users.list(administrating(actor.company()), page);
    }

    private static UserFilter administrating(CompanyId company) {
        return new UserFilter(
                new Reach.Everything(),
                null,
                null,
                null,
                null,
                Set.of(company),
                Set.of(),
                ADMINISTRATORS,
                Set.of(),
                null,
                UserFilter.Sort.LOGIN_EMAIL,
                false);
    }

    /** {@code filter} is given the actor's reach. Partners ask for companies without a partner only (admin API §4.7). */
    public Outcome<Page<Company>> list(
            Actor actor, Function<Reach, CompanyFilter> filter, CompanyFilter.Order order, Page.Request page) {
        if (!policy.mayEver(actor, Act.READ_COMPANIES)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var wanted = filter.apply(policy.reachOf(actor, Act.READ_COMPANIES));
        var staff = actor.is(Role.SUPERADMIN) || actor.is(Role.SUPPORT);
        return Boolean.TRUE.equals(wanted.kin().hasPartner()) && !staff
                ? Outcome.refused(Reason.ROLE_MISSING, "hasBP", "")
                : Outcome.done(companies.list(wanted, order, page));
    }
}
