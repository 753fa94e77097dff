package dev.arcus.domain.audit;

import dev.arcus.domain.company.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * What was acted on, and whom it concerns: these see it.
 *
 * @param id of the object, at most {@value #MAX_ID} characters, or null
 * @param company that it belongs to, or null
 * @param partner that managed the company then, or null
 */
public record AuditObject(
        @Nullable String id,
        @Nullable CompanyId company,
        @Nullable CompanyId partner) {

    static final int MAX_ID = 128;

    public AuditObject {
        id = id == null ? null : AuditText.of(id, MAX_ID);
    }

    public static AuditObject of(@Nullable String id) {
        return new AuditObject(id, null, null);
    }

    AuditObject concerning(CompanyId whose, @Nullable CompanyId managing) {
        return new AuditObject(id, whose, managing);
    }
}
