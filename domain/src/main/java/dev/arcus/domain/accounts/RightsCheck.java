package dev.arcus.domain.accounts;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether somebody may be given these rights, by this actor, in this company (admin API §1.3). */
final class RightsCheck {

    private static final Set<Role> BESIDE_GATEWAY = EnumSet.of(Role.PCG, Role.USER);
    private static final Set<Role> PARTNERS = EnumSet.of(Role.BP_ADMIN, Role.BP_FINANCE);

    private final AccessPolicy policy;
    private final Sites sites;

    RightsCheck(AccessPolicy policy, Sites sites) {
        this.policy = policy;
        this.sites = sites;
    }

    /** The rights of a person. */
    record Rights(
            Set<Role> roles, AdminType adminType, @Nullable SiteId site) {}

    /** Why {@code before} may not become {@code after}; empty when it may. */
    Optional<Refusal> objection(Actor actor, Company company, Rights before, Rights after) {
        return shape(company, after).or(() -> grants(actor, before, after)).or(() -> organisation(company, after));
    }

    private Optional<Refusal> organisation(Company company, Rights rights) {
        return rights.adminType() == AdminType.ORGANIZATION_ADMIN && company.organisation() == null
                ? invalid("adminType", "the user's company belongs to no organisation")
                : Optional.empty();
    }

    private Optional<Refusal> shape(Company company, Rights rights) {
        var admin = rights.roles().contains(Role.ADMIN);
        if (admin && rights.adminType() == AdminType.UNDEFINED) {
            return invalid("adminType", "is required for the role admin");
        }
        if (!admin && rights.adminType() != AdminType.UNDEFINED) {
            return invalid("adminType", "needs the role admin");
        }
        if (rights.roles().contains(Role.PCG) && !BESIDE_GATEWAY.containsAll(rights.roles())) {
            return invalid("roles", "pcg is for a gateway's own account, without other roles");
        }
        if (!company.isPartner() && rights.roles().stream().anyMatch(PARTNERS::contains)) {
            return invalid("roles", "bp_admin and bp_finance are for users of a business partner");
        }
        return rights.adminType() == AdminType.SITE_ADMIN ? ownSite(company, rights.site()) : Optional.empty();
    }

    private Optional<Refusal> ownSite(Company company, @Nullable SiteId site) {
        if (site == null) {
            return invalid("siteId", "is required for a site_admin");
        }
        return sites.find(site)
                        .filter(found -> found.company().equals(company.id()))
                        .isPresent()
                ? Optional.empty()
                : invalid("siteId", "no such site in the user's company");
    }

    /** What is given, and what is taken away: both need that the actor could give it. */
    private Optional<Refusal> grants(Actor actor, Rights before, Rights after) {
        for (var role : Role.values()) {
            var had = before.roles().contains(role);
            var has = after.roles().contains(role);
            var moved = had != has || (role == Role.ADMIN && before.adminType() != after.adminType());
            if (moved
                    && ((had && !policy.mayGrant(actor, role, before.adminType()))
                            || (has && !policy.mayGrant(actor, role, after.adminType())))) {
                return Optional.of(new Refusal(Reason.ROLE_MISSING, role == Role.ADMIN ? "adminType" : "roles", ""));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> invalid(String field, String detail) {
        return Optional.of(new Refusal(Reason.INVALID, field, detail));
    }
}
