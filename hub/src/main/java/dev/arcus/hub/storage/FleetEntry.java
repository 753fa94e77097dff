package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.system.SystemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists have to know of one system.
 *
 * @param facts type, phase and sharing, packed
 * @param created microseconds since 1970; {@code statusUpdated} alike
 * @param partner whom it is kept for, or none
 */
record FleetEntry(
        FleetId id,
        byte[] pbxKey,
        byte[] nameKey,
        int facts,
        long created,
        long statusUpdated,
        FleetId partner,
        List<FleetPlace> places) {

    static final int SHARED = 1 << 6;
    static final int CENTREX = 1 << 7;
    static final int OXO_MANAGED = 1 << 8;

    private static final int PHASE_SHIFT = 3;
    private static final int MASK = 7;

    /** {@code phase} is null for a system without credential, which has none of the phases. */
    static int facts(
            SystemType type, Credential.@Nullable Phase phase, boolean shared, boolean centrex, boolean managed) {
        var phaseNumber = phase == null ? MASK : phase.ordinal();
        return type.ordinal()
                | phaseNumber << PHASE_SHIFT
                | (shared ? SHARED : 0)
                | (centrex ? CENTREX : 0)
                | (managed ? OXO_MANAGED : 0);
    }

    static int type(int facts) {
        return facts & MASK;
    }

    static int phase(int facts) {
        return facts >> PHASE_SHIFT & MASK;
    }
}
