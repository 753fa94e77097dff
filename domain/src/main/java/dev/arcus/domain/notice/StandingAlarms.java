package dev.arcus.domain.notice;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.Notice.Subject;
import dev.arcus.domain.store.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules and windows in force, and what the rules have told and is still true. Guarded by its owner. */
final class StandingAlarms {

    private final Transactions transactions;
    private final NoticeStores stores;
    private final Outbox outbox;
    private final Map<Alarm.Key, Alarm> alarms = new HashMap<>();
    private List<NoticeRule> rules = List.of();
    private List<MaintenanceWindow> windows = List.of();

    StandingAlarms(Transactions transactions, NoticeStores stores, Outbox outbox) {
        this.transactions = transactions;
        this.stores = stores;
        this.outbox = outbox;
    }

    /** After a start: what was told before it. */
    void load() {
        stores.book().alarms().forEach(alarm -> alarms.put(alarm.key(), alarm));
    }

    void readRules() {
        rules = stores.rules().all();
        windows = stores.windows().all();
        var known = rules.stream().map(NoticeRule::id).collect(Collectors.toSet());
        alarms.keySet().removeIf(key -> !known.contains(key.rule()));
    }

    List<NoticeRule> rules() {
        return rules;
    }

    Optional<NoticeRule> rule(NoticeRuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Those that want to hear of {@code topic} about a PBX that stands there. */
    List<NoticeRule> wanting(NoticeTopic topic, NoticePlace place) {
        return rules.stream()
                .filter(rule -> rule.wants(topic) && place.concerns(rule))
                .toList();
    }

    boolean isMuted(NoticePlace place, Instant now) {
        return windows.stream().anyMatch(window -> window.mutes(place, now));
    }

    Optional<Alarm> find(NoticeRule rule, NoticeTopic topic, String about) {
        return Optional.ofNullable(alarms.get(new Alarm.Key(rule.id(), topic, about)));
    }

    boolean stands(NoticeRule rule, NoticeTopic topic, SystemId system) {
        return find(rule, topic, system.value()).isPresent();
    }

    Stream<Alarm> of(NoticeTopic topic) {
        return alarms.values().stream().filter(alarm -> alarm.key().topic() == topic);
    }

    /** Those that any alarm is about. */
    Set<SystemId> systems() {
        return alarms.keySet().stream()
                .flatMap(key -> NoticeRound.system(key).stream())
                .collect(Collectors.toSet());
    }

    /** Tells or keeps what was found in a round; its alarms stand from now on. */
    void write(NoticeRound round) {
        alarms.putAll(transactions.run(() -> round.write(outbox, stores.book())));
    }

    /** They are over, and nobody is told. */
    void forget(List<Alarm.Key> keys) {
        if (!keys.isEmpty()) {
            transactions.run(() -> {
                keys.forEach(stores.book()::remove);
                return true;
            });
            keys.forEach(alarms::remove);
        }
    }

    /** They are over since then, which is told where the alarm was told. */
    void clear(List<Alarm> over, NoticeKind kind, Map<SystemId, Instant> since, NoticePlaces places) {
        transactions.run(() -> {
            tell(kind, over.stream().filter(alarm -> !alarm.muted()).toList(), since, places);
            over.forEach(alarm -> stores.book().remove(alarm.key()));
            return true;
        });
        over.forEach(alarm -> alarms.remove(alarm.key()));
    }

    /** What a window muted that is over, and is still true. */
    void tellAfterMaintenance(Instant now, NoticePlaces places) {
        var unmuted = alarms.values().stream()
                .filter(Alarm::muted)
                .filter(alarm -> NoticeRound.system(alarm.key())
                        .flatMap(places::of)
                        .filter(place -> !isMuted(place, now))
                        .isPresent())
                .toList();
        if (unmuted.isEmpty()) {
            return;
        }
        var told = unmuted.stream().map(Alarm::told).toList();
        transactions.run(() -> {
            tell(NoticeKind.AFTER_MAINTENANCE, unmuted, Map.of(), places);
            told.forEach(stores.book()::put);
            return true;
        });
        told.forEach(alarm -> alarms.put(alarm.key(), alarm));
    }

    private void tell(NoticeKind kind, List<Alarm> some, Map<SystemId, Instant> since, NoticePlaces places) {
        var subjects = new LinkedHashMap<NoticeRule, List<Subject>>();
        for (var alarm : some) {
            var place = NoticeRound.system(alarm.key()).flatMap(places::of);
            var rule = rule(alarm.key().rule());
            if (place.isPresent() && rule.isPresent()) {
                var at = since.getOrDefault(place.get().system().id(), alarm.since());
                subjects.computeIfAbsent(rule.get(), key -> new ArrayList<>())
                        .add(NoticeRound.subject(place.get(), at, ""));
            }
        }
        subjects.forEach((rule, about) -> outbox.put(rule, kind, about));
    }
}
