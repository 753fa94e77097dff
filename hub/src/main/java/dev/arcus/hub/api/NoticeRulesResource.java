package dev.arcus.hub.api;

import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.notice.KeepNoticeRules;
import dev.arcus.domain.notice.KeepNoticeRules.Kept;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.wire.admin.NoticeRuleBody;
import dev.arcus.wire.admin.NoticeRuleRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** {@code /api/arcus/v1/companies/{companyId}/notice-rules}: who is told of what. */
final class NoticeRulesResource {

    private static final String PATH = "/api/arcus/v1/companies/{companyId}/notice-rules";

    private final KeepNoticeRules rules;
    private final Once once;

    NoticeRulesResource(KeepNoticeRules rules, Once once) {
        this.rules = rules;
        this.once = once;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(
                PATH,
                context -> Answers.all(
                        context, rules.list(Gatekeeper.actor(context), company(context)), NoticeRulesResource::write));
        routes.post(PATH, this::create);
        routes.get(PATH + "/{id}", this::find);
        routes.put(PATH + "/{id}", this::change);
        routes.delete(PATH + "/{id}", this::delete);
        routes.post(PATH + "/{id}/secret", this::rotate);
        routes.post(PATH + "/{id}/test", this::test);
    }

    private void create(Context context) {
        var actor = Gatekeeper.actor(context);
        var company = company(context);
        var wish = NoticeRuleReader.read(Body.read(context, NoticeRuleRequest.class));
        var created = once.run(
                IdempotencyKey.of(context),
                new Once.Creation<>(
                        () -> rules.create(actor, company, wish),
                        kept -> kept.rule().id().value(),
                        id -> rules.find(actor, company, new NoticeRuleId(id))));
        answer(context, created);
    }

    private void find(Context context) {
        answer(context, rules.find(Gatekeeper.actor(context), company(context), rule(context)));
    }

    private void change(Context context) {
        var wish = NoticeRuleReader.read(Body.read(context, NoticeRuleRequest.class));
        var expected = Preconditions.ifMatch(context);
        answer(context, rules.change(Gatekeeper.actor(context), company(context), rule(context), wish, expected));
    }

    private void delete(Context context) {
        var expected = Preconditions.ifMatch(context);
        var deleted = rules.delete(Gatekeeper.actor(context), company(context), rule(context), expected);
        Answers.one(context, deleted, NoticeRulesResource::write);
    }

    private void rotate(Context context) {
        var expected = Preconditions.ifMatch(context);
        answer(context, rules.rotate(Gatekeeper.actor(context), company(context), rule(context), expected));
    }

    private void test(Context context) {
        var sent = rules.test(Gatekeeper.actor(context), company(context), rule(context));
        Answers.one(context, sent, NoticesResource::write);
    }

    private static void answer(Context context, Outcome<Kept> outcome) {
        Answers.one(context, outcome, kept -> {
            Preconditions.tag(context, kept.rule().tag());
            return write(kept);
        });
    }

    static CompanyId company(Context context) {
        return Path.value(context, "companyId", CompanyId::new);
    }

    private static NoticeRuleId rule(Context context) {
        return Path.value(context, "id", NoticeRuleId::new);
    }

    private static NoticeRuleBody write(Kept kept) {
        var rule = kept.rule();
        var hook = rule.channel() instanceof NoticeChannel.Webhook webhook ? webhook : null;
        var mail = rule.channel() instanceof NoticeChannel.Mail letters ? letters : null;
        var until = hook == null ? null : hook.formerUntil();
        return new NoticeRuleBody(
                rule.id().value(),
                rule.company().value(),
                rule.name(),
                rule.customers(),
                rule.topics().stream().map(SystemWriter::lower).sorted().toList(),
                rule.delays().notRunning().toSeconds(),
                rule.delays().pending().toMinutes(),
                rule.delays().codeExpires().toHours(),
                rule.delays().certificateExpires().toDays(),
                hook == null ? null : hook.url().toString(),
                kept.fresh().map(secret -> secret.text()).orElse(null),
                until == null ? null : SystemWriter.date(until),
                mail == null ? null : mail.addresses(),
                mail == null ? null : mail.language(),
                mail == null ? null : mail.every().toMinutes(),
                SystemWriter.date(rule.created()));
    }
}
