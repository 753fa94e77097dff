package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.group.SystemGroup;

/** Which gateway serves the members of a group that have none. */
final class GroupDefault {

    private static final String PARAM = "defaultGatewaySystemId";

    private GroupDefault() {}

    /** {@code system} must be in the group, with a gateway. */
    static Outcome<SystemGroup> of(SystemGroup group, SystemId system) {
        var member = group.member(system);
        if (member.isEmpty()) {
            return Outcome.refused(Reason.INVALID, PARAM, "no such system in the group");
        }
        return member.get().gateway()
                ? Outcome.done(group.servedBy(system))
                : Outcome.refused(Reason.NO_GATEWAY, PARAM, "");
    }

    /** Only where nobody relies on it. */
    static Outcome<SystemGroup> none(SystemGroup group) {
        var next = group.servedBy(null);
        return next.isServed() ? Outcome.done(next) : Outcome.refused(Reason.GROUP_NEEDS_DEFAULT_TO_REMOVE, PARAM, "");
    }
}
