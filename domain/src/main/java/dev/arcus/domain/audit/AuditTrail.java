package dev.arcus.domain.audit;

import dev.arcus.domain.company.Reach;
import dev.arcus.domain.store.Page;

/** The audit trail: only ever added to, in the transaction of the act. */
public interface AuditTrail {

    /** So many entries are counted, and at least those before the end of a page: a trail of years has millions. */
    int COUNTED = 1_000;

    void add(AuditEvent event);

    /** Newest first. The total is exact as far as is counted ({@link #COUNTED}); of more it is one more than was counted. */
    Page<AuditEntry> list(AuditFilter filter, Page.Request page);

    /** How many entries are counted for {@code page}. */
    static long counted(Page.Request page) {
        return Math.max(COUNTED, page.offset() + page.limit());
    }

    /** Whether there are more than {@code page} counts. */
    static boolean isMore(Page<?> page) {
        return page.total() > counted(new Page.Request(page.limit(), page.offset()));
    }

    /** Everything, newest first. */
    default Page<AuditEvent> list(Page.Request page) {
        var found = list(AuditFilter.all(new Reach.Everything()), page);
        return new Page<>(
                found.items().stream().map(AuditEntry::event).toList(), found.limit(), found.offset(), found.total());
    }
}
