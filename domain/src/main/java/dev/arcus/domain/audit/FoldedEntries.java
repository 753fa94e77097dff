package dev.arcus.domain.audit;

import dev.arcus.domain.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entries that may come again and again: the first one is written at once, its repetitions of the next hour are counted and become
 * one entry at the end of it. Whoever causes too many different ones has the rest of them counted together, so a flood fills
 * neither the trail nor the memory. A kill loses counts, never a first entry. Any thread.
 */
public final class FoldedEntries {

    /** How long repetitions are counted. */
    public static final Duration WHILE = Duration.ofHours(1);

    /** Different entries of one source in that time. */
    public static final int PER_SOURCE = 60;

    /** Different objects whose secrets one person is shown in that time. */
    public static final int PER_READER = 5_000;

    /** Different entries in all. */
    public static final int IN_ALL = 10_000;

    private static final String MORE = "audit.more";

    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;
    private final int perSource;
    private final Map<Key, Count> counts = new LinkedHashMap<>();
    private final Map<String, Integer> bySource = new HashMap<>();

    public FoldedEntries(AuditTrail trail, Transactions transactions, InstantSource clock, int perSource) {
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
        this.perSource = perSource;
    }

    /** Writes {@code event} now, or counts it. {@code source}: who would cause a flood, as a person or an address. */
    public void add(String source, AuditEvent event) {
        add(source, List.of(new Noted(event.detail(), event)));
    }

    /** The same; events of one {@code likeness} are the same, whatever their details. */
    public void add(String source, String likeness, AuditEvent event) {
        add(source, List.of(new Noted(likeness, event)));
    }

    /** The same for several, in one transaction. */
    public void addAll(String source, List<AuditEvent> events) {
        add(
                source,
                events.stream().map(event -> new Noted(event.detail(), event)).toList());
    }

    private void add(String source, List<Noted> events) {
        var now = clock.instant();
        var written = new ArrayList<AuditEvent>();
        synchronized (this) {
            written.addAll(taken(now.minus(WHILE)));
            events.forEach(event -> count(source, event, now, written));
        }
        write(written);
    }

    /** Writes what was counted for an hour. Call it once a minute. */
    public void flush() {
        flush(clock.instant().minus(WHILE));
    }

    /** Writes all that was counted. */
    public void flushAll() {
        flush(Instant.MAX);
    }

    private void flush(Instant before) {
        List<AuditEvent> written;
        synchronized (this) {
            written = taken(before);
        }
        write(written);
    }

    private record Noted(String likeness, AuditEvent event) {}

    private void count(String source, Noted noted, Instant now, List<AuditEvent> written) {
        var event = noted.event();
        var key = Key.of(source, noted);
        var known = counts.get(key);
        if (known != null) {
            known.add(event);
        } else if (counts.size() >= IN_ALL) {
            overflow(new Key("", MORE, null, null, ""), event, now, written);
        } else if (bySource.getOrDefault(source, 0) >= perSource) {
            overflow(new Key(source, MORE, null, null, ""), event, now, written);
        } else {
            bySource.merge(source, 1, Integer::sum);
            counts.put(key, new Count(now, event));
            written.add(event);
        }
    }

    private void overflow(Key key, AuditEvent event, Instant now, List<AuditEvent> written) {
        var known = counts.get(key);
        if (known != null) {
            known.add(event);
            return;
        }
        var author = key.source().isEmpty() ? Author.HUB : event.author();
        var more = AuditEvent.of(
                event.at(), author, MORE, null, "too many different ones: the rest of an hour is counted");
        counts.put(key, new Count(now, more));
        written.add(more);
    }

    /** The counts that began before {@code limit}, which are forgotten. */
    private List<AuditEvent> taken(Instant limit) {
        var events = new ArrayList<AuditEvent>();
        var each = counts.entrySet().iterator();
        while (each.hasNext()) {
            var next = each.next();
            if (!next.getValue().began.isBefore(limit)) {
                break;
            }
            each.remove();
            bySource.computeIfPresent(next.getKey().source(), (source, count) -> count == 1 ? null : count - 1);
            next.getValue().folded(events);
        }
        return events;
    }

    private void write(List<AuditEvent> events) {
        if (!events.isEmpty()) {
            transactions.run(() -> {
                events.forEach(trail::add);
                return true;
            });
        }
    }

    private record Key(
            String source,
            String act,
            @Nullable String object,
            @Nullable String refusal,
            String likeness) {

        static Key of(String source, Noted noted) {
            var event = noted.event();
            return new Key(source, event.act(), event.object(), event.outcome().refusal(), noted.likeness());
        }
    }

    private static final class Count {
        private final Instant began;
        private final AuditEvent first;
        private @Nullable AuditEvent last;
        private int again;

        Count(Instant began, AuditEvent first) {
            this.began = began;
            this.first = first;
        }

        void add(AuditEvent event) {
            last = event;
            again++;
        }

        void folded(List<AuditEvent> events) {
            if (again > 0) {
                var shown = first.act().equals(MORE) ? first : Objects.requireNonNull(last);
                events.add(new AuditEvent(
                                Objects.requireNonNull(last).at(),
                                shown.author(),
                                shown.act(),
                                shown.on(),
                                shown.detail(),
                                shown.outcome(),
                                shown.change())
                        .times(again));
            }
        }
    }
}
