package dev.arcus.domain.fleet;

import dev.arcus.domain.store.StateTag;
import java.util.List;

/** A name for the stored state of an item: another one after each change. */
public final class FleetItemTag {

    private FleetItemTag() {}

    /** 32 hexadecimal digits. */
    public static String of(FleetItem item) {
        var state = List.of(item.id(), item.partner(), item.pair(), item.box(), item.custody(), item.wasSystem());
        return StateTag.of(state.toString());
    }
}
