package dev.arcus.testing;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.Alarm;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.DeliveryId;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.notice.MaintenanceWindowId;
import dev.arcus.domain.notice.MaintenanceWindows;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeBook;
import dev.arcus.domain.notice.NoticeId;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.notice.NoticeRules;
import dev.arcus.domain.notice.NoticeStores;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rules, windows and notices in memory. */
final class InMemoryNotices {

    private final MemoryTables tables;
    private final MemoryTable<NoticeRuleId, NoticeRule> rules;
    private final MemoryTable<MaintenanceWindowId, MaintenanceWindow> windows;
    private final MemoryTable<NoticeId, Notice> notices;
    private final MemoryTable<DeliveryId, Delivery> deliveries;
    private final MemoryTable<Alarm.Key, Alarm> alarms;
    private final MemoryTable<SystemId, Instant> downs;

    InMemoryNotices(MemoryTables tables) {
        this.tables = tables;
        this.rules = new MemoryTable<>(tables.transactions);
        this.windows = new MemoryTable<>(tables.transactions);
        this.notices = new MemoryTable<>(tables.transactions);
        this.deliveries = new MemoryTable<>(tables.transactions);
        this.alarms = new MemoryTable<>(tables.transactions);
        this.downs = new MemoryTable<>(tables.transactions);
    }

    NoticeStores stores() {
        return new NoticeStores(new Rules(), new Windows(), new Book());
    }

    private final class Rules implements NoticeRules {

        @Override
        public void add(NoticeRule rule) {
            rules.add(rule.id(), rule);
        }

        @Override
        public Optional<NoticeRule> find(NoticeRuleId id) {
            return rules.find(id);
        }

        @Override
        public void lock(NoticeRuleId id) {
            // Transactions come one at a time.
        }

        @Override
        public void update(NoticeRule rule) {
            rules.update(rule.id(), rule);
        }

        @Override
        public void remove(NoticeRuleId id) {
            rules.access(() -> {
                rules.remove(id);
                deliveries
                        .where(delivery -> delivery.rule().equals(id))
                        .forEach(delivery -> deliveries.remove(delivery.id()));
                alarms.where(alarm -> alarm.key().rule().equals(id)).forEach(alarm -> alarms.remove(alarm.key()));
                return true;
            });
        }

        @Override
        public List<NoticeRule> of(CompanyId company) {
            return rules.where(rule -> rule.company().equals(company)).stream()
                    .sorted(ORDER)
                    .toList();
        }

        @Override
        public List<NoticeRule> all() {
            return rules.all().stream().sorted(ORDER).toList();
        }

        private static final Comparator<NoticeRule> ORDER = Comparator.comparing(NoticeRule::created)
                .thenComparing(rule -> rule.id().value());
    }

    private final class Windows implements MaintenanceWindows {

        @Override
        public void add(MaintenanceWindow window) {
            windows.add(window.id(), window);
        }

        @Override
        public Optional<MaintenanceWindow> find(MaintenanceWindowId id) {
            return windows.find(id);
        }

        @Override
        public void lock(MaintenanceWindowId id) {
            // Transactions come one at a time.
        }

        @Override
        public void update(MaintenanceWindow window) {
            windows.update(window.id(), window);
        }

        @Override
        public void remove(MaintenanceWindowId id) {
            windows.remove(id);
        }

        @Override
        public List<MaintenanceWindow> of(CompanyId company) {
            return all().stream()
                    .filter(window -> window.company().equals(company))
                    .toList();
        }

        @Override
        public List<MaintenanceWindow> all() {
            return windows.all().stream()
                    .sorted(Comparator.comparing(window -> window.id().value()))
                    .toList();
        }
    }

    private final class Book implements NoticeBook {

        @Override
        public void add(Notice notice, List<Delivery> some) {
            notices.access(() -> {
                notices.add(notice.id(), notice);
                some.forEach(delivery -> deliveries.add(delivery.id(), delivery));
                return true;
            });
        }

        @Override
        public Optional<Notice> find(NoticeId id) {
            return notices.find(id);
        }

        @Override
        public Page<Notice> list(Filter filter, Page.Request page) {
            return MemoryPage.of(
                    notices.where(notice -> notice.company().equals(filter.company())
                                    && (filter.kind() == null || notice.kind() == filter.kind())
                                    && (filter.muted() == null || filter.muted().equals(notice.muted()))
                                    && isWithin(notice, filter.from(), filter.to()))
                            .reversed(),
                    page);
        }

        private boolean isWithin(Notice notice, @Nullable Instant from, @Nullable Instant to) {
            return (from == null || !notice.at().isBefore(from))
                    && (to == null || notice.at().isBefore(to));
        }

        @Override
        public Optional<Delivery> delivery(DeliveryId id) {
            return deliveries.find(id);
        }

        @Override
        public Page<Delivery> deliveries(DeliveryFilter filter, Page.Request page) {
            return deliveries.access(() -> MemoryPage.of(
                    deliveries
                            .where(delivery -> (filter.state() == null || delivery.state() == filter.state())
                                    && (filter.rule() == null || filter.rule().equals(delivery.rule()))
                                    && notices.find(delivery.notice())
                                            .filter(notice -> notice.company().equals(filter.company())
                                                    && isWithin(notice, filter.from(), filter.to()))
                                            .isPresent())
                            .reversed(),
                    page));
        }

        @Override
        public List<Delivery> due(Instant now, int most) {
            return deliveries.access(() -> {
                var heads = new HashSet<NoticeRuleId>();
                return deliveries.where(delivery -> delivery.state() == Delivery.State.WAITING).stream()
                        .filter(delivery -> heads.add(delivery.rule()) || delivery.mail())
                        .filter(delivery -> !delivery.due().isAfter(now))
                        .limit(most)
                        .toList();
            });
        }

        @Override
        public void update(Delivery delivery) {
            deliveries.update(delivery.id(), delivery);
        }

        @Override
        public int waiting(NoticeRuleId rule) {
            return deliveries
                    .where(delivery -> delivery.rule().equals(rule) && delivery.state() == Delivery.State.WAITING)
                    .size();
        }

        @Override
        public long waiting() {
            return deliveries
                    .where(delivery -> delivery.state() == Delivery.State.WAITING)
                    .size();
        }

        @Override
        public List<Alarm> alarms() {
            return alarms.all();
        }

        @Override
        public void put(Alarm alarm) {
            rules.find(alarm.key().rule()).ifPresent(rule -> alarms.put(alarm.key(), alarm));
        }

        @Override
        public void remove(Alarm.Key key) {
            alarms.remove(key);
        }

        @Override
        public Map<SystemId, Instant> downs() {
            var all = new HashMap<SystemId, Instant>();
            downs.forEach((system, since) -> {
                if (tables.systems.find(system).isPresent()) {
                    all.put(system, since);
                }
            });
            return Map.copyOf(all);
        }

        @Override
        public void addDowns(Map<SystemId, Instant> some) {
            downs.access(() -> {
                some.forEach(downs::put);
                return true;
            });
        }

        @Override
        public void removeDowns(Collection<SystemId> systems) {
            downs.access(() -> {
                systems.forEach(downs::remove);
                return true;
            });
        }

        @Override
        public List<Unfinished> unfinished(int most) {
            return tables.systems.access(() -> tables.systems.all().stream()
                    .flatMap(system -> tables.credentials.find(system.id()).stream()
                            .filter(found -> found.value().phase() != Credential.Phase.ACTIVATED)
                            .map(found -> new Unfinished(
                                    system.id(),
                                    system.statusUpdated(),
                                    found.value() instanceof Credential.Created created ? created.expires() : null)))
                    .sorted(Comparator.comparing(Unfinished::since)
                            .thenComparing(one -> one.system().value()))
                    .limit(most)
                    .toList());
        }
    }
}
