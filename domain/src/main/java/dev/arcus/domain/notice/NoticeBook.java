package dev.arcus.domain.notice;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The store of notices, of their deliveries, and of what the hub remembers to tell each thing once. */
public interface NoticeBook {

    /** How long notices are kept, with their deliveries. */
    Duration KEPT = Duration.ofDays(90);

    /** How many at most; the oldest go first. */
    int MAX_NOTICES = 200_000;

    /**
     * Which notices of a company.
     *
     * @param from inclusive, {@code to} exclusive; nulls for all
     */
    record Filter(
            CompanyId company,
            @Nullable NoticeKind kind,
            @Nullable Boolean muted,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Which deliveries of a company's rules; nulls for all. */
    record DeliveryFilter(
            CompanyId company,
            Delivery.@Nullable State state,
            @Nullable NoticeRuleId rule,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** A PBX whose activation code was not completed. */
    record Unfinished(
            SystemId system, Instant since, @Nullable Instant expires) {}

    void add(Notice notice, List<Delivery> deliveries);

    Optional<Notice> find(NoticeId id);

    /** Newest first. */
    Page<Notice> list(Filter filter, Page.Request page);

    Optional<Delivery> delivery(DeliveryId id);

    /** Newest notice first. */
    Page<Delivery> deliveries(DeliveryFilter filter, Page.Request page);

    /** What is to be tried now: of each webhook the oldest that waits, if it is due; of mails all that are due. */
    List<Delivery> due(Instant now, int most);

    void update(Delivery delivery);

    int waiting(NoticeRuleId rule);

    /** How many wait in all. */
    long waiting();

    List<Alarm> alarms();

    /** Replaces the one of the same key. */
    void put(Alarm alarm);

    void remove(Alarm.Key key);

    /** Since when which PBXs are not Running. */
    Map<SystemId, Instant> downs();

    void addDowns(Map<SystemId, Instant> downs);

    void removeDowns(Collection<SystemId> systems);

    /** Those that have waited longest first. */
    List<Unfinished> unfinished(int most);
}
