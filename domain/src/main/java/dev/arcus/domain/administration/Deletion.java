package dev.arcus.domain.administration;

import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.store.StateTag;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a system.
 *
 * @param phones how many phones it has
 * @param held those of them that somebody has
 * @param testNumbers kept with its plan
 * @param group that it is in, or null
 * @param item of a partner's fleet that the box is, or null
 */
public record Deletion(
        PbxSystem system,
        int phones,
        List<FreePhones.Held> held,
        int testNumbers,
        @Nullable SystemGroup group,
        @Nullable FleetItem item) {

    public Deletion {
        held = List.copyOf(held);
    }

    /** Names what somebody saw who looked at this. */
    public String tag() {
        var people = held.stream().map(FreePhones.Held::facts).collect(Collectors.joining(","));
        return StateTag.of(String.join(
                "|",
                SystemTag.of(system),
                String.valueOf(phones),
                people,
                String.valueOf(testNumbers),
                group == null ? "" : group.id().value(),
                item == null ? "" : item.id().value()));
    }
}
