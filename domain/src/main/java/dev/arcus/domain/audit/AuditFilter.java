package dev.arcus.domain.audit;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list. Nulls do not narrow.
 *
 * @param reach entries that concern which companies the actor sees at all
 * @param from at or after
 * @param to before
 * @param actor login e-mail or id of the person, {@code hub}, {@code operator} or a PABX-ID; ignoring case
 * @param act as {@code system.change}, or its beginning up to a dot, as {@code system.}
 * @param done only what was done (true) or refused (false)
 */
public record AuditFilter(
        Reach reach,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String act,
        @Nullable String object,
        @Nullable CompanyId company,
        @Nullable Boolean done) {

    /** Everything that was done, and nothing that was refused. */
    public static final AuditFilter DONE =
            new AuditFilter(new Reach.Everything(), null, null, null, null, null, null, true);

    public static AuditFilter all(Reach reach) {
        return new AuditFilter(reach, null, null, null, null, null, null, null);
    }

    public AuditFilter within(Reach other) {
        return new AuditFilter(other, from, to, actor, act, object, company, done);
    }

    public AuditFilter of(String one) {
        return new AuditFilter(reach, from, to, actor, act, one, company, done);
    }
}
