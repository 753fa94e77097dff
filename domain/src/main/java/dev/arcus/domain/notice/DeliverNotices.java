package dev.arcus.domain.notice;

import dev.arcus.domain.accounts.Mailer;
import dev.arcus.domain.notice.WebhookCalls.Answer;
import dev.arcus.domain.store.Transactions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Brings notices to their receivers: at least once, for each receiver in order, one try at a time. {@link #round} is called every
 * second and does not wait for receivers; each has a task of its own, at most {@link #MAX_AT_ONCE} together.
 */
public final class DeliverNotices {

    /** Receivers that are called at the same time. */
    static final int MAX_AT_ONCE = 32;

    private static final Logger LOG = System.getLogger(DeliverNotices.class.getName());
    private static final int MOST_DUE = 1_000;
    private static final String NO_MAIL = "no mail server took it";

    private final NoticeStores stores;
    private final Transactions transactions;
    private final WebhookCalls webhooks;
    private final Digest digest;
    private final Executor tasks;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Map<Delivery.State, AtomicLong> counts = Map.of(
            Delivery.State.DELIVERED, new AtomicLong(),
            Delivery.State.WAITING, new AtomicLong(),
            Delivery.State.DEAD, new AtomicLong());

    public DeliverNotices(
            NoticeStores stores,
            Transactions transactions,
            WebhookCalls webhooks,
            Digest digest,
            Executor tasks,
            InstantSource clock,
            RandomGenerator random) {
        this.stores = stores;
        this.transactions = transactions;
        this.webhooks = webhooks;
        this.digest = digest;
        this.tasks = tasks;
        this.clock = clock;
        this.random = random;
    }

    /** Writes and sends digests. {@code address}: where people find the console. */
    public record Digest(Mailer mailer, java.util.function.Supplier<String> address) {}

    /** How many tries ended so since the start: WAITING counts those that will be tried again. */
    public long count(Delivery.State state) {
        return Objects.requireNonNull(counts.get(state)).get();
    }

    /** Begins to deliver what is due. */
    public void round() {
        var rules = new LinkedHashMap<NoticeRuleId, NoticeRule>();
        stores.rules().all().forEach(rule -> rules.put(rule.id(), rule));
        var receivers = new LinkedHashMap<String, List<Delivery>>();
        for (var delivery : stores.book().due(clock.instant(), MOST_DUE)) {
            var rule = rules.get(delivery.rule());
            if (rule != null) {
                receivers
                        .computeIfAbsent(receiver(rule, delivery), key -> new ArrayList<>())
                        .add(delivery);
            }
        }
        receivers.forEach((receiver, due) -> begin(receiver, due, rules));
    }

    /** What is one call or one mail. */
    private static String receiver(NoticeRule rule, Delivery delivery) {
        return switch (rule.channel()) {
            case NoticeChannel.Webhook webhook -> rule.id().value();
            case NoticeChannel.Mail mail -> mail.language() + " " + mail.every() + " " + delivery.target();
        };
    }

    private void begin(String receiver, List<Delivery> due, Map<NoticeRuleId, NoticeRule> rules) {
        if (busy.size() >= MAX_AT_ONCE || !busy.add(receiver)) {
            return;
        }
        tasks.execute(() -> {
            try {
                deliver(due, rules);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "event=delivery-failed", e);
            } finally {
                busy.remove(receiver);
            }
        });
    }

    private void deliver(List<Delivery> due, Map<NoticeRuleId, NoticeRule> rules) {
        var first = due.getFirst();
        var rule = Objects.requireNonNull(rules.get(first.rule()));
        switch (rule.channel()) {
            case NoticeChannel.Webhook webhook -> {
                var notice = stores.book().find(first.notice());
                notice.ifPresent(found -> note(List.of(first), webhooks.call(rule, webhook, found, first)));
            }
            case NoticeChannel.Mail mail -> {
                var notices = due.stream()
                        .flatMap(delivery -> stores.book().find(delivery.notice()).stream())
                        .toList();
                var letter = DigestLetter.of(
                        first.target(),
                        mail.language(),
                        notices,
                        digest.address().get());
                var taken = digest.mailer().send(letter);
                note(due, new Answer(taken, taken ? "mailed" : NO_MAIL));
            }
        }
    }

    private void note(List<Delivery> tried, Answer answer) {
        transactions.run(() -> {
            tried.stream().map(delivery -> after(delivery, answer)).forEach(stores.book()::update);
            return true;
        });
        tried.forEach(delivery -> Objects.requireNonNull(
                        counts.get(after(delivery, answer).state()))
                .incrementAndGet());
    }

    private Delivery after(Delivery delivery, Answer answer) {
        var now = clock.instant();
        if (answer.ok()) {
            return delivery.delivered(answer.words(), now);
        }
        return RetryPlan.after(delivery.tries() + 1, random)
                .map(wait -> delivery.failed(answer.words(), now.plus(wait), now))
                .orElseGet(() -> delivery.dead(answer.words(), now));
    }
}
