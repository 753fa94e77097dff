package dev.arcus.domain.imports;

import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemTag;

/**
 * A system as an import declared it, for its undo.
 *
 * @param tag of the system
 * @param wasReserved whether its box was reserved for its company before
 */
record DeclaredState(String tag, boolean wasReserved) {

    private static final String RESERVED = " reserved";

    static DeclaredState of(PbxSystem system, boolean wasReserved) {
        return new DeclaredState(SystemTag.of(system), wasReserved);
    }

    static DeclaredState of(Made made) {
        var state = made.state();
        return state.endsWith(RESERVED)
                ? new DeclaredState(state.substring(0, state.length() - RESERVED.length()), true)
                : new DeclaredState(state, false);
    }

    /** As {@link Made} keeps it. */
    String text() {
        return wasReserved ? tag + RESERVED : tag;
    }
}
