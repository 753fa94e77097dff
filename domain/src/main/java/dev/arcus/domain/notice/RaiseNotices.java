package dev.arcus.domain.notice;

import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.notice.Notice.Subject;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.status.StatusObserver;
import dev.arcus.domain.status.StatusTurn;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/**
 * Finds out what has to be told to whom, and writes it down as notices with their deliveries. {@link #round} is called every second;
 * a round that fails leaves everything for the next one. Any thread; one lock.
 */
public final class RaiseNotices implements StatusObserver {

    /** Second boxes that are seen between two rounds; more are the same storm. */
    static final int MAX_SECOND_BOXES = 1_000;

    /** How many systems with an open activation code are looked at, those that wait longest first. */
    static final int MAX_UNFINISHED = 10_000;

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND_BOX_AGAIN = Duration.ofHours(24);

    private final SystemStores systems;
    private final NoticeStores stores;
    private final Outbox outbox;
    private final StatusBoard board;
    private final Supplier<Optional<HubCertificate>> certificate;
    private final InstantSource clock;

    private final StatusAlarms status = new StatusAlarms();
    private final Map<Alarm.Key, Alarm> alarms = new HashMap<>();
    private final ArrayBlockingQueue<Attempt> secondBoxes = new ArrayBlockingQueue<>(MAX_SECOND_BOXES);
    private List<NoticeRule> rules = List.of();
    private List<MaintenanceWindow> windows = List.of();
    private volatile boolean rulesChanged = true;
    private boolean loaded;
    private Instant lastMinute = Instant.MIN;

    public RaiseNotices(
            SystemStores systems,
            NoticeStores stores,
            Outbox outbox,
            StatusBoard board,
            Supplier<Optional<HubCertificate>> certificate,
            InstantSource clock) {
        this.systems = systems;
        this.stores = stores;
        this.outbox = outbox;
        this.board = board;
        this.certificate = certificate;
        this.clock = clock;
    }

    /** The certificate of the listeners. */
    public record HubCertificate(String subject, Instant expires) {}

    /** Rules or windows were changed: the next round reads them. */
    public void rulesChanged() {
        rulesChanged = true;
    }

    /** A box was refused; never waits. */
    public void attempted(Attempt attempt) {
        switch (attempt.cause()) {
            case SECOND_BOX, COUNTER_REPEATED, OTHER_BOX -> {
                var unused = secondBoxes.offer(attempt);
            }
            default -> {}
        }
    }

    @Override
    public synchronized void turned(List<StatusTurn> turns) {
        turns.forEach(turn -> status.turned(turn.system(), turn.to(), turn.at()));
    }

    /** Asks the board about those that were Running, and about every alarm. */
    @Override
    public synchronized void missed() {
        var now = clock.instant();
        var asked = new HashSet<>(status.running());
        alarms.keySet().forEach(key -> NoticeRound.system(key).ifPresent(asked::add));
        ask(asked, now);
    }

    /** Tells what is due. */
    public synchronized void round() {
        var now = clock.instant();
        if (!loaded) {
            load(now);
        }
        if (rulesChanged) {
            rulesChanged = false;
            readRules();
        }
        var places = new NoticePlaces(systems.systems(), systems.sites(), systems.companies());
        save();
        status.fresh(now).forEach(one -> place(one, places));
        status.due(now).forEach((rule, due) -> raise(rule, due, places, now));
        end();
        clear(now, places);
        secondBoxes(now, places);
        if (!now.isBefore(lastMinute.plus(MINUTE))) {
            lastMinute = now;
            minute(now, places);
        }
    }

    private void readRules() {
        try {
            rules = stores.rules().all();
            windows = stores.windows().all();
        } catch (RuntimeException e) {
            rulesChanged = true;
            throw e;
        }
        var known = rules.stream().map(NoticeRule::id).toList();
        alarms.keySet().removeIf(key -> !known.contains(key.rule()));
    }

    /** After a start: what was down or told before it, and how that is now. */
    private void load(Instant now) {
        var downs = stores.book().downs();
        stores.book().alarms().forEach(alarm -> alarms.put(alarm.key(), alarm));
        status.load(downs);
        lastMinute = now;
        loaded = true;
        var asked = new HashSet<>(downs.keySet());
        alarms.keySet().forEach(key -> NoticeRound.system(key).ifPresent(asked::add));
        ask(asked, now);
    }

    private void ask(HashSet<SystemId> asked, Instant now) {
        var phases = systems.credentials().phases(asked);
        for (var system : asked) {
            var phase = phases.get(system);
            var label = phase == null ? null : board.statusOf(system, phase).label();
            status.turned(system, label, now);
        }
    }

    private void save() {
        var unsaved = status.unsaved();
        if (unsaved.isEmpty()) {
            return;
        }
        var downs = new HashMap<SystemId, Instant>();
        var ups = new ArrayList<SystemId>();
        unsaved.forEach((system, since) -> since.ifPresentOrElse(at -> downs.put(system, at), () -> ups.add(system)));
        systems.transactions().run(() -> {
            stores.book().removeDowns(unsaved.keySet());
            stores.book().addDowns(downs);
            return true;
        });
        unsaved.clear();
    }

    private void place(StatusAlarms.Due one, NoticePlaces places) {
        places.of(one.system())
                .ifPresent(place -> rules.stream()
                        .filter(rule -> rule.wants(NoticeTopic.STATUS)
                                && !one.since().isBefore(rule.created())
                                && place.concerns(rule)
                                && !alarms.containsKey(key(rule, NoticeTopic.STATUS, one.system())))
                        .forEach(rule -> status.await(rule, one)));
    }

    private void raise(NoticeRuleId id, List<StatusAlarms.Due> due, NoticePlaces places, Instant now) {
        rule(id).ifPresent(rule -> {
            var round = new NoticeRound(rule, NoticeTopic.STATUS);
            for (var one : due) {
                places.of(one.system())
                        .filter(place -> !alarms.containsKey(key(rule, NoticeTopic.STATUS, one.system())))
                        .ifPresent(place -> round.add(place, one.since(), label(one.system()), windows, now));
            }
            try {
                write(round);
            } catch (RuntimeException e) {
                status.again(id, due);
                throw e;
            }
        });
    }

    private String label(SystemId system) {
        var phase = systems.credentials().phases(List.of(system)).get(system);
        return phase == null ? "" : board.statusOf(system, phase).label().name().toLowerCase(java.util.Locale.ROOT);
    }

    private void write(NoticeRound round) {
        alarms.putAll(systems.transactions().run(() -> round.write(outbox, stores.book())));
    }

    /** Those that were reset or deleted. */
    private void end() {
        var gone = status.gone();
        if (gone.isEmpty()) {
            return;
        }
        remove(alarms.keySet().stream()
                .filter(key -> NoticeRound.system(key).filter(gone::contains).isPresent())
                .filter(key -> key.topic() == NoticeTopic.STATUS)
                .toList());
        status.ended(gone);
    }

    /** Those that are Running again: told where the alarm was. */
    private void clear(Instant now, NoticePlaces places) {
        var back = status.back(now);
        if (back.isEmpty()) {
            return;
        }
        var ended = alarms.values().stream()
                .filter(alarm -> alarm.key().topic() == NoticeTopic.STATUS)
                .filter(alarm -> NoticeRound.system(alarm.key())
                        .filter(back::containsKey)
                        .isPresent())
                .toList();
        systems.transactions().run(() -> {
            subjects(ended.stream().filter(alarm -> !alarm.muted()).toList(), places, back)
                    .forEach((rule, subjects) -> outbox.put(rule, NoticeKind.RUNNING, subjects));
            ended.forEach(alarm -> stores.book().remove(alarm.key()));
            return true;
        });
        ended.forEach(alarm -> alarms.remove(alarm.key()));
        status.told(back.keySet());
    }

    private Map<NoticeRule, List<Subject>> subjects(
            List<Alarm> some, NoticePlaces places, Map<SystemId, Instant> since) {
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
        return subjects;
    }

    private void secondBoxes(Instant now, NoticePlaces places) {
        var attempts = new ArrayList<Attempt>();
        secondBoxes.drainTo(attempts);
        var rounds = new LinkedHashMap<NoticeRule, NoticeRound>();
        for (var attempt : attempts) {
            var identity = attempt.identity();
            if (identity != null) {
                systems.systems()
                        .findByPbxId(new PbxId(identity))
                        .flatMap(system -> places.of(system.id()))
                        .ifPresent(place -> secondBox(place, attempt, rounds, now));
            }
        }
        rounds.values().forEach(this::write);
    }

    private void secondBox(NoticePlace place, Attempt attempt, Map<NoticeRule, NoticeRound> rounds, Instant now) {
        var words = attempt.cause().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ", serial "
                + attempt.serial() + ", from " + attempt.address();
        rules.stream()
                .filter(rule -> rule.wants(NoticeTopic.SECOND_BOX) && place.concerns(rule))
                .filter(rule ->
                        isNews(key(rule, NoticeTopic.SECOND_BOX, place.system().id()), now))
                .forEach(rule -> {
                    var round = rounds.computeIfAbsent(rule, key -> new NoticeRound(rule, NoticeTopic.SECOND_BOX));
                    round.add(place, attempt.at(), words, windows, now);
                    // Of several in one round the first is told.
                    var key = key(rule, NoticeTopic.SECOND_BOX, place.system().id());
                    alarms.put(key, new Alarm(key, attempt.at(), false));
                });
    }

    private boolean isNews(Alarm.Key key, Instant now) {
        var before = alarms.get(key);
        return before == null || before.since().plus(SECOND_BOX_AGAIN).isBefore(now);
    }

    private void minute(Instant now, NoticePlaces places) {
        var unfinished = stores.book().unfinished(MAX_UNFINISHED);
        endFinished(unfinished, now);
        for (var rule : rules) {
            var pending = new NoticeRound(rule, NoticeTopic.PENDING_TOO_LONG);
            var codes = new NoticeRound(rule, NoticeTopic.CODE_EXPIRES);
            for (var one : unfinished) {
                var expires = one.expires();
                if (!one.since().plus(rule.delays().pending()).isAfter(now)) {
                    add(pending, rule, NoticeTopic.PENDING_TOO_LONG, one, one.since(), places, now);
                }
                if (expires != null
                        && !expires.minus(rule.delays().codeExpires()).isAfter(now)) {
                    add(codes, rule, NoticeTopic.CODE_EXPIRES, one, expires, places, now);
                }
            }
            write(pending);
            write(codes);
            certificate(rule, now);
        }
        afterMaintenance(now, places);
    }

    private void add(
            NoticeRound round,
            NoticeRule rule,
            NoticeTopic topic,
            NoticeBook.Unfinished one,
            Instant since,
            NoticePlaces places,
            Instant now) {
        if (rule.wants(topic) && !alarms.containsKey(key(rule, topic, one.system()))) {
            places.of(one.system())
                    .filter(place -> place.concerns(rule))
                    .ifPresent(place -> round.add(place, since, "", windows, now));
        }
    }

    /** Alarms about codes that were used, replaced or deleted, and about second boxes of long ago. */
    private void endFinished(List<NoticeBook.Unfinished> unfinished, Instant now) {
        var open = new HashMap<SystemId, NoticeBook.Unfinished>();
        unfinished.forEach(one -> open.put(one.system(), one));
        remove(alarms.values().stream()
                .filter(alarm -> isOver(alarm, open, now))
                .map(Alarm::key)
                .toList());
    }

    private static boolean isOver(Alarm alarm, Map<SystemId, NoticeBook.Unfinished> open, Instant now) {
        var about = NoticeRound.system(alarm.key()).map(open::get);
        return switch (alarm.key().topic()) {
            case STATUS, CERTIFICATE_EXPIRES -> false;
            case SECOND_BOX -> alarm.since().plus(SECOND_BOX_AGAIN).isBefore(now);
            case PENDING_TOO_LONG ->
                about.filter(one -> one.since().equals(alarm.since())).isEmpty();
            case CODE_EXPIRES ->
                about.filter(one -> alarm.since().equals(one.expires())).isEmpty();
        };
    }

    private void remove(List<Alarm.Key> keys) {
        if (!keys.isEmpty()) {
            systems.transactions().run(() -> {
                keys.forEach(stores.book()::remove);
                return true;
            });
            alarms.keySet().removeAll(keys);
        }
    }

    private void certificate(NoticeRule rule, Instant now) {
        var current = certificate.get();
        var key = new Alarm.Key(rule.id(), NoticeTopic.CERTIFICATE_EXPIRES, Alarm.HUB);
        if (current.isEmpty() || !rule.wants(NoticeTopic.CERTIFICATE_EXPIRES)) {
            return;
        }
        var expires = current.get().expires();
        var told = alarms.get(key);
        var isDue = !expires.minus(rule.delays().certificateExpires()).isAfter(now);
        if (isDue && (told == null || !told.since().equals(expires))) {
            var round = new NoticeRound(rule, NoticeTopic.CERTIFICATE_EXPIRES);
            round.add(new Subject(null, "", current.get().subject(), "", "", expires, ""));
            write(round);
        }
    }

    /** What a window muted that is over, and is still true. */
    private void afterMaintenance(Instant now, NoticePlaces places) {
        var over = alarms.values().stream()
                .filter(Alarm::muted)
                .filter(alarm -> NoticeRound.system(alarm.key())
                        .flatMap(places::of)
                        .filter(place -> windows.stream().noneMatch(window -> window.mutes(place, now)))
                        .isPresent())
                .toList();
        if (over.isEmpty()) {
            return;
        }
        var told = over.stream().map(Alarm::told).toList();
        systems.transactions().run(() -> {
            subjects(over, places, Map.of())
                    .forEach((rule, subjects) -> outbox.put(rule, NoticeKind.AFTER_MAINTENANCE, subjects));
            told.forEach(stores.book()::put);
            return true;
        });
        told.forEach(alarm -> alarms.put(alarm.key(), alarm));
    }

    private Optional<NoticeRule> rule(NoticeRuleId id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static Alarm.Key key(NoticeRule rule, NoticeTopic topic, SystemId system) {
        return new Alarm.Key(rule.id(), topic, system.value());
    }
}
