package dev.arcus.domain.notice;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Chance;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the maintenance windows of a company. */
public final class KeepMaintenanceWindows {

    private final SystemStores systems;
    private final NoticeStores stores;
    private final Runnable changed;
    private final Chance chance;
    private final NoticeCompany companies;

    /** {@code changed}: whoever works by the windows reads them again. */
    public KeepMaintenanceWindows(
            SystemStores systems, NoticeStores stores, AccessPolicy policy, Runnable changed, Chance chance) {
        this.systems = systems;
        this.stores = stores;
        this.changed = changed;
        this.chance = chance;
        this.companies = new NoticeCompany(systems.companies(), policy);
    }

    /** What somebody wants a window to be: nulls for the whole company. */
    public record Wish(
            String name, @Nullable SiteId site, @Nullable SystemId system, MaintenanceWindow.Schedule schedule) {}

    public Outcome<MaintenanceWindow> create(Actor actor, CompanyId company, Wish wish) {
        return write(actor, company, () -> {
            if (stores.windows().of(company).size() >= MaintenanceWindow.MAX_PER_COMPANY) {
                return Outcome.refused(
                        Reason.INVALID,
                        "name",
                        "a company has at most " + MaintenanceWindow.MAX_PER_COMPANY + " windows");
            }
            return fits(company, wish, MaintenanceWindowId.next(chance.random()), window -> {
                stores.windows().add(window);
                return done(actor, "maintenance-window.create", window);
            });
        });
    }

    public Outcome<List<MaintenanceWindow>> list(Actor actor, CompanyId company) {
        return companies.then(
                actor,
                Act.READ_NOTICES,
                company,
                one -> Outcome.done(stores.windows().of(company)));
    }

    public Outcome<MaintenanceWindow> find(Actor actor, CompanyId company, MaintenanceWindowId id) {
        return companies.then(actor, Act.READ_NOTICES, company, one -> found(company, id, Outcome::done));
    }

    /** {@code expected} names states of the window, by {@link MaintenanceWindow#tag}. */
    public Outcome<MaintenanceWindow> change(
            Actor actor, CompanyId company, MaintenanceWindowId id, Wish wish, Expected expected) {
        return write(
                actor,
                company,
                () -> locked(
                        company,
                        id,
                        expected,
                        old -> fits(company, wish, id, window -> {
                            stores.windows().update(window);
                            return done(actor, "maintenance-window.change", window);
                        })));
    }

    public Outcome<MaintenanceWindow> delete(
            Actor actor, CompanyId company, MaintenanceWindowId id, Expected expected) {
        return write(
                actor,
                company,
                () -> locked(company, id, expected, old -> {
                    stores.windows().remove(id);
                    return done(actor, "maintenance-window.delete", old);
                }));
    }

    private Outcome<MaintenanceWindow> write(Actor actor, CompanyId company, Supplier<Outcome<MaintenanceWindow>> act) {
        var outcome =
                systems.transactions().run(() -> companies.then(actor, Act.WRITE_NOTICES, company, one -> act.get()));
        changed.run();
        return outcome;
    }

    private Outcome<MaintenanceWindow> locked(
            CompanyId company,
            MaintenanceWindowId id,
            Expected expected,
            Function<MaintenanceWindow, Outcome<MaintenanceWindow>> next) {
        stores.windows().lock(id);
        return found(
                company,
                id,
                window -> expected.allows(window.tag()) ? next.apply(window) : Outcome.refused(Reason.NOT_AS_EXPECTED));
    }

    private Outcome<MaintenanceWindow> found(
            CompanyId company, MaintenanceWindowId id, Function<MaintenanceWindow, Outcome<MaintenanceWindow>> next) {
        return stores.windows()
                .find(id)
                .filter(window -> window.company().equals(company))
                .map(next)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** Site and system have to be the company's. */
    private Outcome<MaintenanceWindow> fits(
            CompanyId company,
            Wish wish,
            MaintenanceWindowId id,
            Function<MaintenanceWindow, Outcome<MaintenanceWindow>> next) {
        var site = wish.site();
        var system = wish.system();
        if (site != null && !isOwn(company, List.of(site))) {
            return Outcome.refused(Reason.INVALID, "siteId", "no such site of the company");
        }
        if (system != null
                && systems.systems()
                        .find(system)
                        .filter(found -> isOwn(company, found.sites()))
                        .isEmpty()) {
            return Outcome.refused(Reason.INVALID, "systemId", "no such system of the company");
        }
        return next.apply(new MaintenanceWindow(id, company, wish.name(), site, system, wish.schedule()));
    }

    private boolean isOwn(CompanyId company, List<SiteId> sites) {
        return systems.sites().findAll(sites).stream().map(Site::company).anyMatch(company::equals);
    }

    private Outcome<MaintenanceWindow> done(Actor actor, String act, MaintenanceWindow window) {
        systems.audit()
                .add(AuditEvent.of(chance.clock().instant(), actor, act, window.id(), window.name())
                        .concerning(window.company(), null));
        return Outcome.done(window);
    }
}
