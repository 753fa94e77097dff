package dev.arcus.domain.notice;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import java.time.InstantSource;
import java.util.List;

/** Reads a company's notices and what became of them, and sends some again. */
public final class ReadNotices {

    /** At most as many deliveries are replayed by one call, the newest. */
    public static final int MAX_REPLAYED = 1_000;

    private final SystemStores systems;
    private final NoticeBook book;
    private final InstantSource clock;
    private final NoticeCompany companies;

    public ReadNotices(SystemStores systems, NoticeBook book, AccessPolicy policy, InstantSource clock) {
        this.systems = systems;
        this.book = book;
        this.clock = clock;
        this.companies = new NoticeCompany(systems.companies(), policy);
    }

    public Outcome<Page<Notice>> list(Actor actor, NoticeBook.Filter filter, Page.Request page) {
        return companies.then(
                actor, Act.READ_NOTICES, filter.company(), company -> Outcome.done(book.list(filter, page)));
    }

    public Outcome<Page<Delivery>> deliveries(Actor actor, NoticeBook.DeliveryFilter filter, Page.Request page) {
        return companies.then(
                actor, Act.READ_NOTICES, filter.company(), company -> Outcome.done(book.deliveries(filter, page)));
    }

    /** Sends it again, from the first try on, whatever became of it; one that waits is tried now. */
    public Outcome<Delivery> replay(Actor actor, CompanyId company, DeliveryId id) {
        return systems.transactions()
                .run(() -> companies.then(
                        actor,
                        Act.WRITE_NOTICES,
                        company,
                        one -> book.delivery(id)
                                .filter(delivery -> book.find(delivery.notice())
                                        .filter(notice -> notice.company().equals(company))
                                        .isPresent())
                                .map(delivery -> {
                                    var again = delivery.replayed(clock.instant());
                                    book.update(again);
                                    audit(actor, company, "delivery " + id);
                                    return Outcome.done(again);
                                })
                                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND))));
    }

    /** The same for all that {@code filter} names; how many. */
    public Outcome<Integer> replay(Actor actor, NoticeBook.DeliveryFilter filter) {
        return systems.transactions()
                .run(() -> companies.then(actor, Act.WRITE_NOTICES, filter.company(), one -> {
                    List<Delivery> some = book.deliveries(filter, new Page.Request(MAX_REPLAYED, 0))
                            .items();
                    some.forEach(delivery -> book.update(delivery.replayed(clock.instant())));
                    audit(actor, filter.company(), some.size() + " deliveries");
                    return Outcome.done(some.size());
                }));
    }

    private void audit(Actor actor, CompanyId company, String detail) {
        systems.audit().add(AuditEvent.of(clock.instant(), actor, "notice.replay", company, detail));
    }
}
