package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a system off a company, with everything that hangs on it there; the other companies keep theirs (admin API §2.4). Off its
 * last one it is kept for the partner, when it is shared or centrex and there is a partner.
 */
public final class RemoveCompany {

    private final GroupStores stores;
    private final AccessPolicy policy;
    private final Departures departures;
    private final InstantSource clock;
    private final FindSystem find;
    private final SeeCompanies see;

    public RemoveCompany(GroupStores stores, Users users, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.departures = new Departures(stores, users);
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
        this.see = new SeeCompanies(stores.companies(), stores.sites(), policy);
    }

    /**
     * What would go, and what stays.
     *
     * @param stays the companies that keep the system
     * @param keptFor the partner that keeps it when none does, or null
     * @param phonesLeft how many phones stay as they are
     * @param objection why it cannot be done
     */
    public record Preview(
            Departure departure,
            SystemCompanies stays,
            @Nullable CompanyId keptFor,
            int phonesLeft,
            Optional<Refusal> objection) {}

    /** What {@link #run} would do; changes nothing. */
    public Outcome<Preview> preview(Actor actor, SystemId id, CompanyId company) {
        return find.then(
                actor,
                Act.LINK_SYSTEMS,
                id,
                system -> departure(actor, system, company).map(departure -> preview(actor, departure)));
    }

    /** {@code expected} names states of the system's departure, as a preview was tagged. */
    public Outcome<SystemId> run(Actor actor, SystemId id, CompanyId company, Expected expected) {
        return stores.transactions()
                .run(() -> find.locked(actor, Act.LINK_SYSTEMS, id, Expected.ANY, system -> {
                    departures.lockGroup(system);
                    return switch (departure(actor, system, company)) {
                        case Outcome.Refused<Departure> refused -> new Outcome.Refused<>(refused.why());
                        case Outcome.Done<Departure> done -> remove(actor, done.value(), expected);
                    };
                }));
    }

    private Outcome<SystemId> remove(Actor actor, Departure departure, Expected expected) {
        if (!expected.allows(departure.tag())) {
            return Outcome.refused(Reason.NOT_AS_EXPECTED);
        }
        var objection = objection(departure);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        var system = departure.system();
        var now = clock.instant();
        departures.carryOut(actor, departure, now);
        var kept = departure.left().isEmpty()
                ? system.with(system.options().keptFor(keptFor(departure).orElseThrow()))
                : system;
        stores.systems().update(kept.withSites(departure.left()));
        stores.audit()
                .add(AuditEvent.of(
                                now,
                                actor,
                                "system.company.remove",
                                system.id(),
                                "company " + departure.company().id())
                        .changed(departure.had(), Facts.NONE)
                        .concerning(departure.company()));
        return Outcome.done(system.id());
    }

    private Preview preview(Actor actor, Departure departure) {
        var keptFor = departure.left().isEmpty() ? keptFor(departure).orElse(null) : null;
        var all = stores.stations().of(departure.system().id()).size();
        return new Preview(
                departure,
                see.of(actor, departure.system()).without(departure.company().id()),
                keptFor,
                all - departure.phones().size(),
                objection(departure));
    }

    private Outcome<Departure> departure(Actor actor, PbxSystem system, CompanyId id) {
        var company = company(actor, id);
        if (company.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND, "companyId", "");
        }
        var departure = departures.of(system, company.get());
        return departure.sites().isEmpty()
                ? Outcome.refused(Reason.NOT_FOUND, "companyId", "")
                : Outcome.done(departure);
    }

    private Optional<Company> company(Actor actor, CompanyId id) {
        var found = stores.companies().find(id);
        if (found.isEmpty()) {
            policy.lookInVain(actor, Act.LINK_SYSTEMS, Absent.COMPANY);
        }
        return found.filter(company -> policy.covers(actor, Act.LINK_SYSTEMS, company));
    }

    private Optional<Refusal> objection(Departure departure) {
        return departure.left().isEmpty() && keptFor(departure).isEmpty()
                ? Optional.of(new Refusal(Reason.LAST_COMPANY, "companyId", ""))
                : departures.objection(departure);
    }

    private Optional<CompanyId> keptFor(Departure departure) {
        return departure.system().options().isForSeveral()
                ? KeptFor.whenLeft(
                        departure.system(),
                        stores.companies(),
                        departure.company().id())
                : Optional.empty();
    }
}
