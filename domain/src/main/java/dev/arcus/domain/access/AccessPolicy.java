package dev.arcus.domain.access;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.company.Sites;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.system.PbxSystem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The one place that decides "may this actor do this, and to that object" (admin API §1.1 to §1.4). The answer to both is a
 * {@link Reach}: nothing where no role of the actor allows the act.
 */
public final class AccessPolicy {

    /** Acts that a partner without {@code bpHasRightToConnect} may not do, whoever asks in its name. */
    private static final Set<Act> CONNECTING = EnumSet.of(
            Act.READ_SYSTEMS,
            Act.WRITE_SYSTEMS,
            Act.LINK_SYSTEMS,
            Act.READ_GROUPS,
            Act.WRITE_GROUPS,
            Act.READ_FLEET,
            Act.WRITE_FLEET,
            Act.READ_NOTICES,
            Act.WRITE_NOTICES,
            Act.READ_IMPORTS,
            Act.WRITE_IMPORTS,
            Act.SERVE_PBXS);

    private static final CompanyId NOBODY = new CompanyId("000000000000000000000000");
    private static final SiteId NOWHERE = new SiteId("000000000000000000000000");

    private final Companies companies;
    private final Sites sites;

    public AccessPolicy(Companies companies, Sites sites) {
        this.companies = companies;
        this.sites = sites;
    }

    /** What may be asked for and not exist. */
    public enum Absent {
        COMPANY,
        GROUP,
        IMPORT,
        ORGANISATION,
        SITE,
        SYSTEM,
        USER
    }

    /** Whether one of the actor's roles allows {@code act} at all. */
    public boolean mayEver(Actor actor, Act act) {
        return !(reachOf(actor, act) instanceof Reach.Nothing);
    }

    /** In which part of the tree the actor may do {@code act}. */
    public Reach reachOf(Actor actor, Act act) {
        return standing(actor, act).map(standing -> reach(actor, standing)).orElseGet(Reach.Nothing::new);
    }

    public boolean covers(Actor actor, Act act, Company company) {
        return reachOf(actor, act).covers(company);
    }

    public boolean covers(Actor actor, Act act, Organisation organisation) {
        var reach = reachOf(actor, act);
        return reach instanceof Reach.Everything
                || reach instanceof Reach.OneOrganisation one && one.id().equals(organisation.id());
    }

    public boolean covers(Actor actor, Act act, Site site) {
        return covers(reachOf(actor, act), site);
    }

    /** Through one of its sites, or through the partner that it is kept for. */
    public boolean covers(Actor actor, Act act, PbxSystem system) {
        var reach = reachOf(actor, act);
        if (reach instanceof Reach.Everything) {
            return true;
        }
        var keptFor = system.options().partner();
        if (keptFor != null
                && reach instanceof Reach.PartnerTree tree
                && tree.partners().contains(keptFor)) {
            return true;
        }
        return sites.findAll(system.sites()).stream().anyMatch(site -> covers(reach, site));
    }

    /** Through the partner that it is kept for, or through every company on whose sites it stands: nobody else has it. */
    public boolean coversAllOf(Actor actor, Act act, PbxSystem system) {
        var reach = reachOf(actor, act);
        var keptFor = system.options().partner();
        return reach instanceof Reach.Everything
                || keptFor != null
                        && reach instanceof Reach.PartnerTree tree
                        && tree.partners().contains(keptFor)
                || sites.findAll(system.sites()).stream()
                        .allMatch(site -> companies
                                .find(site.company())
                                .map(reach::covers)
                                .orElse(false));
    }

    /** Through the company. */
    public boolean covers(Actor actor, Act act, SystemGroup group) {
        return companies
                .find(group.company())
                .map(company -> covers(actor, act, company))
                .orElse(false);
    }

    /** Through the company. */
    public boolean covers(Actor actor, Act act, User user) {
        return companies
                .find(user.company())
                .map(company -> covers(actor, act, company))
                .orElse(false);
    }

    /**
     * For what does not exist: asks the stores as often as {@code covers} does for what is out of reach, so that the time of the
     * answer tells nobody which ids exist.
     */
    public void lookInVain(Actor actor, Act act, Absent what) {
        var everywhere = reachOf(actor, act) instanceof Reach.Everything;
        switch (what) {
            case COMPANY, IMPORT, ORGANISATION -> {}
            case GROUP, SITE, USER -> companies.find(NOBODY);
            case SYSTEM -> {
                if (!everywhere) {
                    sites.findAll(List.of(NOWHERE));
                    companies.find(NOBODY);
                }
            }
        }
    }

    /**
     * Whether the actor may give somebody {@code role}, or take it away (admin API §1.3): what one holds, and an administrator
     * only up to one's own rank. A partner's operations administers its customers, so it makes their administrators.
     *
     * @param type which administrator, where the role is {@code ADMIN}
     */
    public boolean mayGrant(Actor actor, Role role, AdminType type) {
        if (actor.is(Role.SUPERADMIN)) {
            return true;
        }
        return switch (role) {
            case USER -> true;
            case SUPERADMIN, SUPPORT, PCG -> false;
            case BP_ADMIN, BP_FINANCE -> actor.is(role);
            case ADMIN ->
                (actor.is(Role.BP_ADMIN) && type != AdminType.ORGANIZATION_ADMIN)
                        || (actor.is(Role.ADMIN) && isUpTo(type, actor.adminType()));
        };
    }

    /** Whether the user holds no role that the actor could not give: else the actor could take over a mightier account. */
    public boolean mayManage(Actor actor, User user) {
        return user.roles().stream().allMatch(role -> mayGrant(actor, role, user.adminType()));
    }

    private static boolean isUpTo(AdminType type, AdminType own) {
        return switch (own) {
            case ORGANIZATION_ADMIN -> true;
            case COMPANY_ADMIN -> type != AdminType.ORGANIZATION_ADMIN;
            case SITE_ADMIN, UNDEFINED -> false;
        };
    }

    private boolean covers(Reach reach, Site site) {
        return companies
                .find(site.company())
                .map(company -> reach.covers(company, site))
                .orElse(false);
    }

    private Optional<Standing> standing(Actor actor, Act act) {
        var widest = Arrays.stream(Standing.values())
                .filter(standing -> standing.allows(act) && standing.isOf(actor))
                .findFirst();
        return widest.filter(standing -> standing.isStaff() || !CONNECTING.contains(act) || mayConnect(actor));
    }

    /** {@code bpHasRightToConnect}: the gate for the whole feature. Customers' own administrators are not behind it. */
    private boolean mayConnect(Actor actor) {
        return companies
                .find(actor.company())
                .map(company -> !company.isPartner() || company.rightToConnect())
                .orElse(false);
    }

    private Reach reach(Actor actor, Standing standing) {
        return switch (standing) {
            case SUPERADMIN, SUPPORT -> new Reach.Everything();
            case OPERATIONS, FINANCE -> partnerTree(actor);
            case ORGANISATION -> organisation(actor);
            case COMPANY -> new Reach.OneCompany(actor.company());
            case GATEWAY -> served(actor);
            case SITE -> new Reach.OneSite(actor.company(), Objects.requireNonNull(actor.site()));
        };
    }

    private Reach organisation(Actor actor) {
        return companies
                .find(actor.company())
                .flatMap(own -> Optional.ofNullable(own.organisation()))
                .<Reach>map(Reach.OneOrganisation::new)
                .orElseGet(Reach.Nothing::new);
    }

    /** A gateway serves the hub, a partner and its customers, or one company: whose account it has. */
    private Reach served(Actor actor) {
        var own = companies.find(actor.company());
        if (own.isEmpty()) {
            return new Reach.Nothing();
        }
        if (own.get().ties().standard()) {
            return new Reach.Everything();
        }
        return own.get().isPartner() ? partnerTree(actor) : new Reach.OneCompany(actor.company());
    }

    /** A distributor reaches the customers of its resellers, too. Partner roles count in a partner's company only. */
    private Reach partnerTree(Actor actor) {
        var own = companies.find(actor.company()).map(Company::partnerKind);
        if (own.isEmpty()) {
            return new Reach.Nothing();
        }
        return own.get() == PartnerKind.VAD
                ? new Reach.PartnerTree(actor.company(), companies.resellersOf(actor.company()))
                : new Reach.PartnerTree(actor.company());
    }
}
