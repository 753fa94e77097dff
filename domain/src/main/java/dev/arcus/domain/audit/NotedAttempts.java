package dev.arcus.domain.audit;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Systems;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Notes that boxes were refused which named a PBX that the hub knows: one entry for each PBX, cause, address and hour, which points
 * to the number of an attempt. Attempts of strangers are kept beside the trail only.
 */
public final class NotedAttempts {

    /** All that somebody decided; what was lost or broken on the way is no refusal. */
    private static final Set<Attempt.Cause> OTHERS = EnumSet.of(
            Attempt.Cause.NONE,
            Attempt.Cause.TOO_MANY_CONNECTIONS,
            Attempt.Cause.TLS_FAILED,
            Attempt.Cause.UPGRADE_FAILED,
            Attempt.Cause.PROTOCOL_ERROR,
            Attempt.Cause.WRONG_DOMAIN,
            Attempt.Cause.TIMED_OUT,
            Attempt.Cause.UNKNOWN_IDENTITY,
            Attempt.Cause.LOOKUP_FAILED,
            Attempt.Cause.NOT_DECLARED,
            Attempt.Cause.BOX_COULD_NOT_STORE,
            Attempt.Cause.LOST);

    private final FoldedEntries entries;
    private final Systems systems;

    public NotedAttempts(FoldedEntries entries, Systems systems) {
        this.entries = entries;
        this.systems = systems;
    }

    public void note(List<Attempt> attempts) {
        for (var attempt : attempts) {
            var identity = attempt.identity();
            if (identity != null && attempt.known() && !OTHERS.contains(attempt.cause())) {
                note(attempt, identity);
            }
        }
    }

    private void note(Attempt attempt, String identity) {
        var pbxId = new PbxId(identity);
        var system = systems.findByPbxId(pbxId)
                .map(PbxSystem::id)
                .or(() -> systems.ended(pbxId).map(EndedIdentity::system));
        var cause = attempt.cause().name().toLowerCase(Locale.ROOT);
        var number =
                attempt.number() == null ? "without a number" : attempt.number().text();
        var step = attempt.step().name().toLowerCase(Locale.ROOT);
        var serial = attempt.serial() == null ? "" : ", serial " + attempt.serial();
        var event = AuditEvent.of(
                        attempt.at(),
                        Author.claiming(identity, attempt.address()),
                        "pbx.login.refused",
                        system.map(Object::toString).orElse(null),
                        "attempt " + number + " at " + step + serial)
                .refused(cause);
        entries.add(identity, attempt.address(), event);
    }
}
