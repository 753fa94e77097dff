package dev.arcus.domain.notice;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Chance;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemStores;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the rules of a company. A webhook's secret is answered when it is made, and never again. {@code expected} names states of the
 * rule, by {@link NoticeRule#tag}.
 */
public final class KeepNoticeRules {

    private final SystemStores systems;
    private final NoticeStores stores;
    private final Outbox outbox;
    private final Runnable changed;
    private final Chance chance;
    private final NoticeCompany companies;

    /** {@code changed}: whoever works by the rules reads them again. */
    public KeepNoticeRules(
            SystemStores systems,
            NoticeStores stores,
            AccessPolicy policy,
            Outbox outbox,
            Runnable changed,
            Chance chance) {
        this.systems = systems;
        this.stores = stores;
        this.outbox = outbox;
        this.changed = changed;
        this.chance = chance;
        this.companies = new NoticeCompany(systems.companies(), policy);
    }

    /** What somebody wants a rule to be. */
    public record Wish(
            String name, boolean customers, Set<NoticeTopic> topics, NoticeDelays delays, Receiver receiver) {}

    /** To whom. */
    public sealed interface Receiver {
        record Url(URI url) implements Receiver {}

        record Addresses(NoticeChannel.Mail mail) implements Receiver {}
    }

    /** A rule, and its secret where it was made just now. */
    public record Kept(NoticeRule rule, Optional<WebhookSecret> fresh) {}

    public Outcome<Kept> create(Actor actor, CompanyId id, Wish wish) {
        return within(actor, Act.WRITE_NOTICES, id, company -> {
            if (stores.rules().of(id).size() >= NoticeRule.MAX_PER_COMPANY) {
                return Outcome.refused(
                        Reason.INVALID, "name", "a company has at most " + NoticeRule.MAX_PER_COMPANY + " rules");
            }
            return checked(company, wish, () -> {
                var secret = WebhookSecret.generate(chance.random());
                var channel = channel(wish.receiver(), secret);
                var rule = new NoticeRule(
                        NoticeRuleId.next(chance.random()),
                        id,
                        wish.name(),
                        wish.customers(),
                        wish.topics(),
                        wish.delays(),
                        channel,
                        chance.clock().instant());
                stores.rules().add(rule);
                return kept(actor, "notice-rule.create", rule, fresh(channel, secret));
            });
        });
    }

    public Outcome<List<Kept>> list(Actor actor, CompanyId id) {
        return companies.then(
                actor,
                Act.READ_NOTICES,
                id,
                company -> Outcome.done(stores.rules().of(id).stream()
                        .map(rule -> new Kept(rule, Optional.empty()))
                        .toList()));
    }

    public Outcome<Kept> find(Actor actor, CompanyId id, NoticeRuleId rule) {
        return companies.then(
                actor,
                Act.READ_NOTICES,
                id,
                company -> found(id, rule, one -> Outcome.done(new Kept(one, Optional.empty()))));
    }

    /** Replaces it whole; the same webhook keeps its secret, another address gets a fresh one. */
    public Outcome<Kept> change(Actor actor, CompanyId id, NoticeRuleId rule, Wish wish, Expected expected) {
        return on(
                actor,
                id,
                rule,
                expected,
                (company, old) -> checked(company, wish, () -> {
                    var secret = WebhookSecret.generate(chance.random());
                    var channel = old.channel() instanceof NoticeChannel.Webhook before
                                    && wish.receiver() instanceof Receiver.Url(var url)
                                    && before.url().equals(url)
                            ? before
                            : channel(wish.receiver(), secret);
                    var next = new NoticeRule(
                            old.id(),
                            id,
                            wish.name(),
                            wish.customers(),
                            wish.topics(),
                            wish.delays(),
                            channel,
                            old.created());
                    stores.rules().update(next);
                    return kept(actor, "notice-rule.change", next, fresh(channel, secret));
                }));
    }

    public Outcome<Kept> delete(Actor actor, CompanyId id, NoticeRuleId rule, Expected expected) {
        return on(actor, id, rule, expected, (company, old) -> {
            stores.rules().remove(rule);
            return Outcome.done(kept(actor, "notice-rule.delete", old, Optional.empty()));
        });
    }

    /** A new secret; the present one signs beside it for a while. */
    public Outcome<Kept> rotate(Actor actor, CompanyId id, NoticeRuleId rule, Expected expected) {
        return on(actor, id, rule, expected, (company, old) -> {
            if (!(old.channel() instanceof NoticeChannel.Webhook webhook)) {
                return Outcome.refused(Reason.OPERATION_REFUSED);
            }
            var secret = WebhookSecret.generate(chance.random());
            var next = old.with(webhook.rotated(secret, chance.clock().instant()));
            stores.rules().update(next);
            return Outcome.done(kept(actor, "notice-rule.secret", next, Optional.of(secret)));
        });
    }

    /** Sends one now, to try. */
    public Outcome<Notice> test(Actor actor, CompanyId id, NoticeRuleId rule) {
        return on(actor, id, rule, Expected.ANY, (company, old) -> {
            audit(actor, "notice-rule.test", old);
            return Outcome.done(outbox.test(old));
        });
    }

    private <T> Outcome<T> on(
            Actor actor,
            CompanyId id,
            NoticeRuleId rule,
            Expected expected,
            BiFunction<Company, NoticeRule, Outcome<T>> act) {
        return within(actor, Act.WRITE_NOTICES, id, company -> {
            stores.rules().lock(rule);
            return found(
                    id,
                    rule,
                    one -> expected.allows(one.tag())
                            ? act.apply(company, one)
                            : Outcome.refused(Reason.NOT_AS_EXPECTED));
        });
    }

    private <T> Outcome<T> within(Actor actor, Act act, CompanyId id, Function<Company, Outcome<T>> next) {
        var outcome = systems.transactions().run(() -> companies.then(actor, act, id, next));
        changed.run();
        return outcome;
    }

    private <T> Outcome<T> found(CompanyId company, NoticeRuleId id, Function<NoticeRule, Outcome<T>> next) {
        return stores.rules()
                .find(id)
                .filter(rule -> rule.company().equals(company))
                .map(next)
                .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
    }

    /** The hub's certificate is its operator's business. */
    private static Outcome<Kept> checked(Company company, Wish wish, Supplier<Kept> write) {
        if (wish.topics().contains(NoticeTopic.CERTIFICATE_EXPIRES)
                && !company.ties().standard()) {
            return Outcome.refused(
                    Reason.INVALID, "topics", "certificate_expires is for the operator's own company only");
        }
        return Outcome.done(write.get());
    }

    private static NoticeChannel channel(Receiver receiver, WebhookSecret secret) {
        return switch (receiver) {
            case Receiver.Url(var url) -> new NoticeChannel.Webhook(url, secret, null, null);
            case Receiver.Addresses(var mail) -> mail;
        };
    }

    private static Optional<WebhookSecret> fresh(NoticeChannel channel, WebhookSecret secret) {
        return channel instanceof NoticeChannel.Webhook webhook
                        && webhook.secret().equals(secret)
                ? Optional.of(secret)
                : Optional.empty();
    }

    private Kept kept(Actor actor, String act, NoticeRule rule, Optional<WebhookSecret> fresh) {
        audit(actor, act, rule);
        return new Kept(rule, fresh);
    }

    private void audit(Actor actor, String act, NoticeRule rule) {
        systems.audit()
                .add(AuditEvent.of(chance.clock().instant(), actor, act, rule.id(), rule.name())
                        .concerning(rule.company(), null));
    }
}
