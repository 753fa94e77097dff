package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemType;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Type, phase and sharing of a system in one number. */
final class SystemFacts {

    private static final int SHARED = 1 << 6;
    private static final int CENTREX = 1 << 7;
    private static final int OXO_MANAGED = 1 << 8;
    private static final int PHASE_SHIFT = 3;
    private static final int MASK = 7;

    private SystemFacts() {}

    /** {@code phase} is null for a system without credential, which has none of the phases. */
    static int of(SystemType type, Credential.@Nullable Phase phase, boolean shared, boolean centrex, boolean managed) {
        var phaseNumber = phase == null ? MASK : phase.ordinal();
        return type.ordinal()
                | phaseNumber << PHASE_SHIFT
                | (shared ? SHARED : 0)
                | (centrex ? CENTREX : 0)
                | (managed ? OXO_MANAGED : 0);
    }

    /** {@code filter}, without systems that have no credential. */
    static SystemFilter withPhase(SystemFilter filter) {
        var old = filter.criteria();
        if (!old.phases().isEmpty()) {
            return filter;
        }
        var criteria = new SystemCriteria(
                old.nameContains(),
                old.types(),
                EnumSet.allOf(Credential.Phase.class),
                old.places(),
                old.sharing(),
                old.created());
        return new SystemFilter(filter.reach(), criteria, filter.sort(), filter.descending());
    }

    static int type(int facts) {
        return facts & MASK;
    }

    static int phase(int facts) {
        return facts >> PHASE_SHIFT & MASK;
    }

    static boolean isShared(int facts) {
        return (facts & SHARED) != 0;
    }

    static boolean isCentrex(int facts) {
        return (facts & CENTREX) != 0;
    }

    static boolean isOxoManaged(int facts) {
        return (facts & OXO_MANAGED) != 0;
    }
}
