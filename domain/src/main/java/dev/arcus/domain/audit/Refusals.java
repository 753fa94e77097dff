package dev.arcus.domain.audit;

import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Transactions;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people were refused, from whatever surface: one place for the API, the console and logins. Bounded. */
public final class Refusals {

    private final FoldedEntries entries;
    private final InstantSource clock;

    public Refusals(AuditTrail trail, Transactions transactions, InstantSource clock) {
        this.entries = new FoldedEntries(trail, transactions, clock, FoldedEntries.PER_SOURCE);
        this.clock = clock;
    }

    /**
     * Somebody who is known was refused. It concerns the actor's company: the object may be out of the actor's reach.
     *
     * @param act as for what is done
     * @param object id, or null
     * @param code of the error table
     */
    public void add(Actor actor, String act, @Nullable String object, String code, String detail) {
        var event = AuditEvent.of(clock.instant(), Author.of(actor), act, object, detail)
                .refused(code)
                .concerning(actor.company(), null);
        entries.add(actor.id().value(), event);
    }

    /** Somebody who is not known was refused: {@code name} is what was said, as a login e-mail. */
    public void add(String name, @Nullable String address, String act, String code, String detail) {
        var event = AuditEvent.of(clock.instant(), Author.claiming(name, address), act, null, detail)
                .refused(code);
        entries.add(Objects.requireNonNullElse(address, name), event);
    }

    /** Writes what was counted long enough. */
    public void flush() {
        entries.flush();
    }

    /** Writes all that was counted. */
    public void flushAll() {
        entries.flushAll();
    }
}
