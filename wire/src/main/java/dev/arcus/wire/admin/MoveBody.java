package dev.arcus.wire.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a move of a system to another company would change.
 *
 * @param from the company that it leaves, or null when that is the same
 * @param site on which it stands then, and on no other
 * @param leavesSites on which it stands no more
 * @param phoneNumbers of the former company's people, which are free then
 * @param group of systems that it leaves, or null
 * @param namesForgotten whether the names of all its phones are forgotten until they are said, or reported, again
 * @param webRtcGateway {@code none}, {@code stays}, or {@code ends_unless_accepted}: its licence is a company's own
 * @param bpIdEnds whether a partner loses the system that it was opened to beside its company
 * @param fleetItem the pair of the box in its partner's fleet, where it stays, or null
 * @param blockedBy why it would be refused, or null
 */
public record MoveBody(
        String systemId,
        @Nullable NamedBody from,
        NamedBody to,
        NamedBody site,
        List<NamedBody> leavesSites,
        FreedPhonesBody phoneNumbers,
        @Nullable NamedBody group,
        boolean namesForgotten,
        String webRtcGateway,
        boolean bpIdEnds,
        @Nullable String fleetItem,
        @Nullable BlockBody blockedBy) {

    public MoveBody {
        leavesSites = List.copyOf(leavesSites);
    }
}
