package dev.arcus.domain.restoration;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A PBX that the backup knows, and what became of it since.
 *
 * @param back when it connected first or last since the restore, or null
 * @param refused the refused attempt since then that tells most, or null; for one that is back it was another box perhaps
 */
public record ReturningBox(
        SystemId system,
        PbxId pbxId,
        String name,
        @Nullable Instant back,
        @Nullable Attempt refused) {

    /** What became of it. */
    public enum State {
        REFUSED,
        AWAITED,
        BACK
    }

    public State state() {
        if (back != null) {
            return State.BACK;
        }
        return refused == null ? State.AWAITED : State.REFUSED;
    }
}
