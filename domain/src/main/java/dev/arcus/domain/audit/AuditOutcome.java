package dev.arcus.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * How an act ended.
 *
 * @param refusal the code of the error table with which it was refused, or null when it was done
 * @param times how often, for an entry that stands for several: 1 or more
 */
public record AuditOutcome(@Nullable String refusal, int times) {

    public static final AuditOutcome DONE = new AuditOutcome(null, 1);

    private static final int MAX_CODE = 32;

    public AuditOutcome {
        refusal = refusal == null ? null : AuditText.of(refusal, MAX_CODE);
        if (times < 1) {
            throw new IllegalArgumentException("times must be 1 or more");
        }
    }

    public static AuditOutcome refused(String code) {
        return new AuditOutcome(code, 1);
    }

    public boolean isDone() {
        return refusal == null;
    }
}
