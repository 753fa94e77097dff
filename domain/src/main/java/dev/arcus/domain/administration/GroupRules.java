package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.group.SystemGroup.Member;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.PhoneNumber;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What holds for each group of systems, whoever changes it or its members (admin API §4.5, §6): systems of its company, none of
 * them centrex, no internal number twice, and a default gateway as long as a member relies on one.
 */
public final class GroupRules {

    private final GroupStores stores;

    public GroupRules(GroupStores stores) {
        this.stores = stores;
    }

    /** Why the system cannot be in the group; {@code param} names the input. */
    Optional<Refusal> joining(SystemGroup group, PbxSystem system, String param) {
        var present = stores.groups().of(system.id());
        if (present.isPresent()) {
            return refusal(Reason.SYSTEM_IN_GROUP, param);
        }
        if (system.options().centrex() || !isOfCompany(group, system.sites()) || group.isFull()) {
            return refusal(Reason.OPERATION_REFUSED, param);
        }
        if (!group.with(Member.of(system)).isServed()) {
            return refusal(Reason.GROUP_NEEDS_DEFAULT_TO_ADD, param);
        }
        var numbers = stores.stations().phones(system.id()).stream()
                .map(PhoneNumber::internalNumber)
                .collect(Collectors.toUnmodifiableSet());
        return stores.stations().usesAny(group.others(system.id()), numbers)
                ? refusal(Reason.INTERNAL_NUMBER_TAKEN, param)
                : Optional.empty();
    }

    /** Why the system cannot leave its group. */
    Optional<Refusal> leaving(SystemGroup group, PbxSystem system) {
        return group.without(system.id()).isAnyWithout() && system.id().equals(group.defaultGateway())
                ? refusal(Reason.GROUP_NEEDS_DEFAULT_TO_REMOVE, "")
                : Optional.empty();
    }

    /** Why a system that is about to stand on {@code sites} only cannot, because of its group. */
    Optional<Refusal> standing(PbxSystem system, Collection<SiteId> sites) {
        return stores.groups()
                .of(system.id())
                .filter(group -> !isOfCompany(group, sites))
                .flatMap(group -> refusal(Reason.SYSTEM_IN_GROUP, ""));
    }

    /** Why no system of the site may come to another company, because of its group. */
    Optional<Refusal> moving(Site site) {
        return stores.groups().anyOn(site.id()) ? refusal(Reason.SYSTEM_IN_GROUP, "") : Optional.empty();
    }

    /** Tells the group that a gateway was activated or deactivated, or why it cannot be. In the transaction of the act. */
    Optional<Refusal> switching(PbxSystem system) {
        var found = stores.groups().of(system.id());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        stores.groups().lock(found.get().id());
        var group = stores.groups().find(found.get().id()).orElseThrow();
        var next = group.with(Member.of(system));
        if (!system.gatewayActive() && (leaving(group, system).isPresent() || !next.isServed())) {
            return refusal(Reason.GROUP_NEEDS_DEFAULT_TO_REMOVE, "webRtcGateway");
        }
        stores.groups().update(next);
        return Optional.empty();
    }

    /** Whether another system of its group calls a phone by this number. */
    boolean isTaken(PbxSystem system, String internalNumber) {
        return stores.groups()
                .of(system.id())
                .map(group -> stores.stations().usesAny(group.others(system.id()), Set.of(internalNumber)))
                .orElse(false);
    }

    private boolean isOfCompany(SystemGroup group, Collection<SiteId> sites) {
        return stores.sites().findAll(sites).stream()
                .anyMatch(site -> site.company().equals(group.company()));
    }

    private static Optional<Refusal> refusal(Reason reason, String param) {
        return Optional.of(new Refusal(reason, param, ""));
    }
}
