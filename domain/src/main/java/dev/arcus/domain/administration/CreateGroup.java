package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.AccessPolicy.Absent;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a group of systems of one company, which is no centrex company (admin API §4.5). */
public final class CreateGroup {

    private final GroupStores stores;
    private final AccessPolicy policy;
    private final GroupRules rules;
    private final Chance chance;

    public CreateGroup(GroupStores stores, AccessPolicy policy, Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.rules = new GroupRules(stores);
        this.chance = chance;
    }

    public Outcome<SystemGroup> run(Actor actor, GroupDeclaration wanted) {
        if (!policy.mayEver(actor, Act.WRITE_GROUPS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        return stores.transactions().run(() -> create(actor, wanted));
    }

    private Outcome<SystemGroup> create(Actor actor, GroupDeclaration wanted) {
        var companies = wanted.companies().stream()
                .flatMap(id -> company(actor, id).stream())
                .toList();
        if (companies.size() < wanted.companies().size()) {
            return Outcome.refused(Reason.NOT_FOUND, "companies", "");
        }
        if (companies.size() != 1 || companies.getFirst().isCentrex()) {
            return Outcome.refused(Reason.OPERATION_REFUSED, "companies", "");
        }
        var systems = systems(actor, wanted);
        return systems.size() < wanted.systems().size()
                ? Outcome.refused(Reason.NOT_FOUND, "systems", "")
                : create(actor, wanted, companies.getFirst(), systems);
    }

    private Optional<Company> company(Actor actor, CompanyId id) {
        var found = stores.companies().find(id);
        if (found.isEmpty()) {
            policy.lookInVain(actor, Act.WRITE_GROUPS, Absent.COMPANY);
        }
        return found.filter(company -> policy.covers(actor, Act.WRITE_GROUPS, company));
    }

    private Optional<PbxSystem> system(Actor actor, SystemId id) {
        var found = stores.systems().find(id);
        if (found.isEmpty()) {
            policy.lookInVain(actor, Act.WRITE_GROUPS, Absent.SYSTEM);
        }
        return found.filter(system -> policy.covers(actor, Act.WRITE_GROUPS, system));
    }

    /** Locked in the order of their ids, and those with a gateway first, so that it serves the others. */
    private List<PbxSystem> systems(Actor actor, GroupDeclaration wanted) {
        wanted.systems().stream().sorted(Comparator.comparing(SystemId::value)).forEach(stores.systems()::lock);
        return wanted.systems().stream()
                .flatMap(id -> system(actor, id).stream())
                .sorted(Comparator.comparing((PbxSystem system) -> !system.gatewayActive())
                        .thenComparing(system -> system.id().value()))
                .toList();
    }

    private Outcome<SystemGroup> create(
            Actor actor, GroupDeclaration wanted, Company company, List<PbxSystem> systems) {
        var now = chance.clock().instant();
        var empty = SystemGroup.empty(GroupId.next(chance.random()), company.id(), wanted.name(), now);
        var full = joined(empty, systems);
        if (full instanceof Outcome.Done<SystemGroup> done) {
            var group = wanted.defaultGateway() == null ? done : GroupDefault.of(done.value(), wanted.defaultGateway());
            if (group instanceof Outcome.Done<SystemGroup> made) {
                stores.groups().add(made.value());
                stores.audit()
                        .add(AuditEvent.of(
                                        now, actor, "group.create", made.value().id(), wanted.name())
                                .changed(Facts.NONE, FactsOf.group(made.value())));
            }
            return group;
        }
        return full;
    }

    private Outcome<SystemGroup> joined(SystemGroup empty, List<PbxSystem> systems) {
        var group = empty;
        for (var system : systems) {
            var objection = rules.joining(group, system, "systems");
            if (objection.isPresent()) {
                return new Outcome.Refused<>(objection.get());
            }
            group = group.with(Member.of(system));
        }
        return Outcome.done(group);
    }
}
