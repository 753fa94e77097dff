package dev.arcus.domain.notice;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, for one rule; what happened together is one notice.
 *
 * @param id stable: a receiver that gets it twice can tell
 * @param rule whose, perhaps deleted since
 * @param company of the rule
 * @param muted kept, not told: a maintenance window lasted
 * @param count of PBXs that it is about; {@code subjects} names the first {@link #MAX_SUBJECTS} of them
 */
public record Notice(
        NoticeId id,
        NoticeRuleId rule,
        CompanyId company,
        NoticeKind kind,
        Instant at,
        boolean muted,
        int count,
        List<Subject> subjects) {

    public static final int MAX_SUBJECTS = 500;

    public Notice {
        subjects = List.copyOf(subjects);
    }

    /**
     * What it is about.
     *
     * @param system null for the hub itself; {@code pbxId}, {@code company} and {@code companyName} are empty then
     * @param name of the PBX
     * @param since when it began, or when it ends
     * @param detail a few words in English; perhaps empty
     */
    public record Subject(
            @Nullable SystemId system,
            String pbxId,
            String name,
            String company,
            String companyName,
            Instant since,
            String detail) {}
}
