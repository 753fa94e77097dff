package dev.arcus.domain.administration;

import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import java.util.Optional;

/** Which kinds of system may be shared, centrex or managed by OXO (admin API §1.1, §2.4). */
final class SharingRules {

    private SharingRules() {}

    /** Why a system of this type cannot have these options; empty when it can. */
    static Optional<Refusal> objection(SystemType type, PbxSystem.Options options) {
        if (options.oxoManaged() && type != SystemType.OXO) {
            return Optional.of(new Refusal(Refusal.Reason.INVALID, "isOxoManaged", "only a system of type oxo"));
        }
        if (options.centrex() && type != SystemType.OXE && type != SystemType.THIRD_PARTY) {
            return Optional.of(
                    new Refusal(Refusal.Reason.INVALID, "isCentrex", "only a system of type oxe or third_party"));
        }
        return Optional.empty();
    }
}
