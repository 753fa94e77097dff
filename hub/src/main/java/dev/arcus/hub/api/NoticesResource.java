package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.DeliveryId;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeBook.DeliveryFilter;
import dev.arcus.domain.notice.NoticeBook.Filter;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.notice.ReadNotices;
import dev.arcus.domain.store.Page;
import dev.arcus.wire.admin.DeliveryBody;
import dev.arcus.wire.admin.NoticeBody;
import dev.arcus.wire.admin.ReplayBody;
import dev.arcus.wire.admin.ReplayRequest;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Locale;

/** A company's notices and their deliveries, in lists and as CSV; and sending again. */
final class NoticesResource {

    private static final String COMPANY = "/api/arcus/v1/companies/{companyId}";
    private static final String HEADER =
            "id;kind;at;muted;ruleId;systemId;pbxId;name;companyId;companyName;since;detail\r\n";

    private final ReadNotices notices;

    NoticesResource(ReadNotices notices) {
        this.notices = notices;
    }

    void register(JavalinDefaultRoutingApi routes) {
        routes.get(COMPANY + "/notices", this::list);
        routes.get(COMPANY + "/notices.csv", this::csv);
        routes.get(COMPANY + "/deliveries", this::deliveries);
        routes.post(COMPANY + "/deliveries/replay", this::replayMany);
        routes.post(COMPANY + "/deliveries/{id}/replay", this::replay);
    }

    private void list(Context context) {
        Answers.many(context, found(context), NoticesResource::write);
    }

    private Outcome<Page<Notice>> found(Context context) {
        var company = NoticeRulesResource.company(context);
        var query = new Query(context);
        var filter = new Filter(
                company,
                query.value("kind", NoticesResource::kind).orElse(null),
                query.choice("muted"),
                query.date("from"),
                query.date("to"));
        return notices.list(Gatekeeper.actor(context), filter, query.page());
    }

    private void csv(Context context) {
        switch (found(context)) {
            case Outcome.Done<Page<Notice>> done -> {
                var text = new StringBuilder(HEADER);
                done.value().items().forEach(notice -> lines(notice, text));
                context.contentType("text/csv; charset=utf-8").result(text.toString());
            }
            case Outcome.Refused<Page<Notice>> refused ->
                Answers.one(context, Outcome.<String>refused(refused.why().reason()), text -> text);
        }
    }

    private static void lines(Notice notice, StringBuilder text) {
        if (notice.subjects().isEmpty()) {
            line(text, notice, "", "", "", "", "", "", "");
        }
        for (var subject : notice.subjects()) {
            var system = subject.system();
            line(
                    text,
                    notice,
                    system == null ? "" : system.value(),
                    subject.pbxId(),
                    subject.name(),
                    subject.company(),
                    subject.companyName(),
                    SystemWriter.date(subject.since()),
                    subject.detail());
        }
    }

    private static void line(StringBuilder text, Notice notice, String... more) {
        text.append(notice.id())
                .append(';')
                .append(SystemWriter.lower(notice.kind()))
                .append(';');
        text.append(SystemWriter.date(notice.at()))
                .append(';')
                .append(notice.muted())
                .append(';');
        text.append(notice.rule());
        for (var cell : more) {
            text.append(';').append(cell(cell));
        }
        text.append("\r\n");
    }

    /** Quoted (RFC 4180); what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        var isFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return '"' + (isFormula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private void deliveries(Context context) {
        var company = NoticeRulesResource.company(context);
        var query = new Query(context);
        var filter = new DeliveryFilter(
                company,
                query.value("state", NoticesResource::state).orElse(null),
                query.value("ruleId", NoticeRuleId::new).orElse(null),
                query.date("from"),
                query.date("to"));
        Answers.many(
                context, notices.deliveries(Gatekeeper.actor(context), filter, query.page()), NoticesResource::write);
    }

    private void replay(Context context) {
        var company = NoticeRulesResource.company(context);
        var id = Path.value(context, "id", DeliveryId::new);
        Answers.one(context, notices.replay(Gatekeeper.actor(context), company, id), NoticesResource::write);
    }

    private void replayMany(Context context) {
        var filter = filter(NoticeRulesResource.company(context), Body.read(context, ReplayRequest.class));
        Answers.one(context, notices.replay(Gatekeeper.actor(context), filter), ReplayBody::new);
    }

    private static DeliveryFilter filter(CompanyId company, ReplayRequest body) {
        var inputs = new Inputs();
        var from = inputs.required("from", body.from(), Query::dateOf);
        var to = inputs.optional("to", body.to(), Query::dateOf);
        var rule = inputs.optional("ruleId", body.ruleId(), NoticeRuleId::new);
        var state = inputs.optional("state", body.state(), NoticesResource::state);
        inputs.done();
        return new DeliveryFilter(
                company, state.orElse(Delivery.State.DEAD), rule.orElse(null), from.orElseThrow(), to.orElse(null));
    }

    private static Delivery.State state(String text) {
        return switch (text) {
            case "waiting" -> Delivery.State.WAITING;
            case "delivered" -> Delivery.State.DELIVERED;
            case "dead" -> Delivery.State.DEAD;
            default -> throw new IllegalArgumentException("must be waiting, delivered or dead");
        };
    }

    private static NoticeKind kind(String text) {
        for (var kind : NoticeKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(text)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("must be a kind of notice, as not_running");
    }

    static NoticeBody write(Notice notice) {
        return new NoticeBody(
                notice.id().value(),
                notice.rule().value(),
                notice.company().value(),
                SystemWriter.lower(notice.kind()),
                SystemWriter.date(notice.at()),
                notice.muted(),
                notice.count(),
                notice.subjects().stream().map(NoticesResource::write).toList());
    }

    private static NoticeBody.Subject write(Notice.Subject subject) {
        var system = subject.system();
        return new NoticeBody.Subject(
                system == null ? null : system.value(),
                subject.pbxId(),
                subject.name(),
                subject.company(),
                subject.companyName(),
                SystemWriter.date(subject.since()),
                subject.detail());
    }

    private static DeliveryBody write(Delivery delivery) {
        return new DeliveryBody(
                delivery.id().value(),
                delivery.notice().value(),
                delivery.rule().value(),
                delivery.mail() ? "mail" : "webhook",
                delivery.target(),
                SystemWriter.lower(delivery.state()),
                delivery.tries(),
                SystemWriter.date(delivery.due()),
                delivery.lastAnswer(),
                SystemWriter.date(delivery.changed()));
    }
}
