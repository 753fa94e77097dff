package dev.arcus.domain.administration;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.system.PbxSystem;
import java.time.Instant;
import java.util.Optional;

/** Finds out what ends when a system leaves a company, and ends it. */
final class Departures {

    private final GroupStores stores;
    private final GroupRules rules;
    private final FreePhones phones;

    Departures(GroupStores stores, Users users) {
        this.stores = stores;
        this.rules = new GroupRules(stores);
        this.phones = new FreePhones(stores.stations(), users);
    }

    Departure of(PbxSystem system, Company company) {
        var sites = stores.sites().findAll(system.sites()).stream()
                .filter(site -> site.company().equals(company.id()))
                .toList();
        return new Departure(
                system,
                company,
                sites,
                phones.heldBy(system.id(), company.id()),
                group(system, company.id()).orElse(null));
    }

    /** Why the system cannot leave, because of its group. */
    Optional<Refusal> objection(Departure departure) {
        var group = departure.group();
        return group == null ? Optional.empty() : rules.leaving(group, departure.system());
    }

    /** With the system locked; so is its group from now on, whose members count for {@link #objection}. */
    void lockGroup(PbxSystem system) {
        stores.groups().of(system.id()).ifPresent(group -> stores.groups().lock(group.id()));
    }

    /** Everything but the sites of the system, which the caller writes with whatever else it changes. */
    void carryOut(Actor actor, Departure departure, Instant now) {
        var system = departure.system();
        var group = departure.group();
        stores.systems().releaseManaged(departure.company().id(), system.id());
        phones.run(system.id(), departure.company().id());
        if (group != null) {
            var left = group.without(system.id());
            stores.groups().update(left);
            stores.audit()
                    .add(AuditEvent.of(now, actor, "group.leave", system.id(), group.name())
                            .changed(FactsOf.group(group), FactsOf.group(left))
                            .concerning(departure.company()));
        }
    }

    private Optional<SystemGroup> group(PbxSystem system, CompanyId company) {
        return stores.groups().of(system.id()).filter(group -> group.company().equals(company));
    }
}
