package dev.arcus.domain.audit;

import dev.arcus.domain.people.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act, or refused attempt at one, by a person.
 *
 * @param actor login e-mail, or {@code hub} for the hub itself
 * @param act what was done, as {@code system.declare}
 * @param object id of what it was done to, or null
 * @param detail a few words without secrets
 */
public record AuditEvent(
        Instant at, String actor, String act, @Nullable String object, String detail) {

    public static AuditEvent of(Instant at, Actor actor, String act, Object object, String detail) {
        return new AuditEvent(at, actor.loginEmail(), act, object.toString(), detail);
    }
}
