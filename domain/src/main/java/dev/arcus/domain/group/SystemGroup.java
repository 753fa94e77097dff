package dev.arcus.domain.group;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Name;
import dev.arcus.domain.store.StateTag;
import dev.arcus.domain.system.PbxSystem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Systems of one company that share one dial plan (admin API §4.5): internal numbers are unique in it, and one WebRTC gateway
 * of a member may serve the members that have none (§6).
 *
 * @param members by PABX-ID, ignoring case; at most {@link #MAX_SYSTEMS}
 * @param defaultGateway the member whose gateway serves those that have none, or null
 */
public record SystemGroup(
        GroupId id,
        CompanyId company,
        String name,
        List<Member> members,
        @Nullable SystemId defaultGateway,
        Instant created) {

    /** How many systems a group takes. */
    public static final int MAX_SYSTEMS = 100;

    private static final Comparator<Member> BY_PBX_ID =
            Comparator.comparing(member -> member.pbxId().text().toLowerCase(Locale.ROOT));

    public SystemGroup {
        name = Name.require(name);
        if (members.size() > MAX_SYSTEMS) {
            throw new IllegalArgumentException("at most " + MAX_SYSTEMS + " systems");
        }
        members = members.stream().sorted(BY_PBX_ID).toList();
        if (defaultGateway != null && members.stream().noneMatch(isGateway(defaultGateway))) {
            throw new IllegalArgumentException("the default gateway is that of a member");
        }
    }

    /**
     * A system of the group.
     *
     * @param gateway whether its WebRTC gateway is activated
     */
    public record Member(SystemId system, PbxId pbxId, boolean gateway) {

        public static Member of(PbxSystem system) {
            return new Member(system.id(), system.pbxId(), system.gatewayActive());
        }
    }

    /** A name for its stored state: another one after each change of its name, its members, their gateways or its default gateway. */
    public String tag() {
        return StateTag.of(toString());
    }

    public static SystemGroup empty(GroupId id, CompanyId company, String name, Instant created) {
        return new SystemGroup(id, company, name, List.of(), null, created);
    }

    public Optional<Member> member(SystemId system) {
        return members.stream().filter(one -> one.system().equals(system)).findFirst();
    }

    public boolean isFull() {
        return members.size() == MAX_SYSTEMS;
    }

    /** The systems of the group, without {@code system}. */
    public Set<SystemId> others(SystemId system) {
        return members.stream()
                .map(Member::system)
                .filter(one -> !one.equals(system))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether each member has a gateway, or one that serves it; none of them needs one where nobody has any. */
    public boolean isServed() {
        return defaultGateway != null || members.stream().noneMatch(Member::gateway) || !isAnyWithout();
    }

    /** Whether a member has no gateway of its own. */
    public boolean isAnyWithout() {
        return members.stream().anyMatch(member -> !member.gateway());
    }

    public SystemGroup named(String other) {
        return new SystemGroup(id, company, other, members, defaultGateway, created);
    }

    /** {@code system} is a member with a gateway, or null. */
    public SystemGroup servedBy(@Nullable SystemId system) {
        return new SystemGroup(id, company, name, members, system, created);
    }

    /** With this member in place of what it was. The first gateway of a group becomes its default. */
    public SystemGroup with(Member member) {
        var others = new ArrayList<>(without(member.system()).members());
        others.add(member);
        var kept = member.system().equals(defaultGateway) && !member.gateway() ? null : defaultGateway;
        var isFirst = kept == null
                && member.gateway()
                && others.stream().filter(Member::gateway).count() == 1;
        return new SystemGroup(id, company, name, others, isFirst ? member.system() : kept, created);
    }

    public SystemGroup without(SystemId system) {
        var left = members.stream().filter(one -> !one.system().equals(system)).toList();
        return new SystemGroup(id, company, name, left, system.equals(defaultGateway) ? null : defaultGateway, created);
    }

    private static Predicate<Member> isGateway(SystemId system) {
        return member -> member.system().equals(system) && member.gateway();
    }
}
