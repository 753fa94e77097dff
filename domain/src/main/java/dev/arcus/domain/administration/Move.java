package dev.arcus.domain.administration;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.store.StateTag;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a move of a system to another company means.
 *
 * @param leaves what ends in the present company; null when that is the same
 * @param site on which the system stands then, and on no other
 * @param item of a partner's fleet that the box is, or null
 */
public record Move(
        PbxSystem system,
        @Nullable Departure leaves,
        Company to,
        Site site,
        @Nullable FleetItem item) {

    /** Whether nothing would change. */
    boolean isThere() {
        return leaves == null && system.sites().equals(List.of(site.id()));
    }

    /** Whether the WebRTC gateway ends, unless its licence is accepted for the new company. */
    public boolean endsGateway() {
        return leaves != null && system.gatewayActive();
    }

    /** Whether a partner loses the system that it was opened to beside its company. */
    public boolean endsKeeping() {
        return leaves != null && system.options().partner() != null;
    }

    /** Names what somebody saw who looked at this. */
    public String tag() {
        return StateTag.of(String.join(
                "|",
                leaves == null ? system.sites().toString() : leaves.facts(),
                to.id().value(),
                site.id().value(),
                String.valueOf(system.gatewayActive()),
                item == null ? "" : item.id().value()));
    }
}
