package dev.arcus.hub.api;

import dev.arcus.domain.administration.AnswerPartnerLink.Which;
import dev.arcus.domain.administration.Once;
import dev.arcus.domain.administration.OpenPartnerLink;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLink.Kind;
import dev.arcus.domain.partner.PartnerLink.State;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.people.Actor;
import dev.arcus.hub.api.ApiServices.PartnerLinkActs;
import dev.arcus.wire.admin.PartnerLinkBody;
import dev.arcus.wire.admin.PartnerLinkRequest;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code …/companies/{companyId}/bp-link/invitations} and {@code …/requests} (admin API §1.5). */
final class PartnerLinksResource {

    private static final String PATH = "/api/rainbow/admin/v1.0/companies/{companyId}/bp-link/";
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private final PartnerLinkActs acts;
    private final Once once;

    PartnerLinksResource(PartnerLinkActs acts, Once once) {
        this.once = once;
        this.acts = acts;
    }

    /** One act on one invitation or request. */
    private interface Act {
        Outcome<PartnerLink> on(Actor actor, Which which);
    }

    void register(JavalinDefaultRoutingApi routes) {
        register(routes, PATH + "invitations", Kind.INVITATION);
        register(routes, PATH + "requests", Kind.REQUEST);
    }

    private void register(JavalinDefaultRoutingApi routes, String path, Kind kind) {
        routes.get(path, context -> list(context, kind));
        routes.post(path, context -> open(context, kind));
        routes.get(path + "/{id}", on(kind, acts.read()::find));
        routes.post(path + "/{id}/accept", on(kind, acts.answer()::accept));
        routes.post(path + "/{id}/decline", on(kind, acts.answer()::decline));
        routes.post(path + "/{id}/cancel", on(kind, acts.answer()::cancel));
        routes.post(path + "/{id}/re-send", on(kind, acts.answer()::sendAgain));
    }

    private void list(Context context, Kind kind) {
        var company = company(context);
        var query = new Query(context);
        var format = query.format(Query.Format.SMALL);
        var states = query.values("status", PartnerLinksResource::state);
        query.value("sortField", PartnerLinksResource::onlyDate);
        var filter = new PartnerLinks.Filter(company, kind, states, query.descending());
        var found = acts.read().list(Gatekeeper.actor(context), filter, query.page());
        Answers.many(context, found, link -> write(link, format));
    }

    private void open(Context context, Kind kind) {
        var from = company(context);
        var body = Body.read(context, PartnerLinkRequest.class);
        var inputs = new Inputs();
        var to = kind == Kind.INVITATION
                ? inputs.required("invitedCompanyId", body.invitedCompanyId(), CompanyId::new)
                : inputs.required("requestedCompanyId", body.requestedCompanyId(), CompanyId::new);
        var language =
                inputs.optional("lang", Objects.requireNonNullElse(body.lang(), "en"), PartnerLinksResource::language);
        var message = message(inputs, body);
        inputs.done();
        var asReseller = kind == Kind.INVITATION && Boolean.TRUE.equals(body.invitedToBeBpIr());
        var wish = new OpenPartnerLink.Wish(
                kind, from, to.orElseThrow(), asReseller, language.orElseThrow(), message.orElse(""));
        Answers.one(context, once.run(IdempotencyKey.of(context), opening(context, wish)), PartnerLinksResource::full);
    }

    private Once.Creation<PartnerLink> opening(Context context, OpenPartnerLink.Wish wish) {
        var actor = Gatekeeper.actor(context);
        return new Once.Creation<>(
                () -> acts.open().run(actor, wish),
                link -> link.id().value(),
                id -> acts.read().find(actor, new Which(wish.kind(), wish.from(), new PartnerLinkId(id))));
    }

    private static Optional<String> message(Inputs inputs, PartnerLinkRequest body) {
        return inputs.optional("customMessage", body.customMessage(), text -> {
            if (text.length() > PartnerLink.Words.MAX_MESSAGE) {
                throw new IllegalArgumentException(
                        "must have at most " + PartnerLink.Words.MAX_MESSAGE + " characters");
            }
            return text;
        });
    }

    private static Handler on(Kind kind, Act act) {
        return context -> {
            var which = new Which(kind, company(context), Path.value(context, "id", PartnerLinkId::new));
            Answers.one(context, act.on(Gatekeeper.actor(context), which), PartnerLinksResource::full);
        };
    }

    private static CompanyId company(Context context) {
        return Path.value(context, "companyId", CompanyId::new);
    }

    private static Object write(PartnerLink link, Query.Format format) {
        var invitation = link.kind() == Kind.INVITATION;
        var company = link.company().value();
        return format == Query.Format.SMALL
                ? new PartnerLinkBody.Small(
                        link.id().value(),
                        link.partner().value(),
                        invitation ? company : null,
                        invitation ? null : company,
                        name(link.state()),
                        SystemWriter.date(link.dates().sent()))
                : full(link);
    }

    private static PartnerLinkBody full(PartnerLink link) {
        var invitation = link.kind() == Kind.INVITATION;
        var company = link.company().value();
        var partner = link.partner().value();
        return new PartnerLinkBody(
                link.id().value(),
                partner,
                invitation ? company : null,
                invitation ? null : partner,
                invitation ? null : company,
                name(link.state()),
                invitation ? link.words().asReseller() : null,
                link.words().language(),
                link.words().message(),
                link.words().byUser(),
                SystemWriter.date(link.dates().created()),
                SystemWriter.date(link.dates().sent()),
                SystemWriter.date(link.dates().changed()));
    }

    private static String name(State state) {
        return SystemWriter.lower(state).replace('_', '-');
    }

    private static State state(String text) {
        return switch (text) {
            case "pending" -> State.PENDING;
            case "accepted" -> State.ACCEPTED;
            case "auto-accepted" -> State.AUTO_ACCEPTED;
            case "declined" -> State.DECLINED;
            case "canceled" -> State.CANCELED;
            case "failed" -> State.FAILED;
            default ->
                throw new IllegalArgumentException(
                        "must be pending, accepted, auto-accepted, declined, canceled or failed");
        };
    }

    private static String language(String text) {
        if (!LANGUAGE.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a language as en or en-US");
        }
        return text;
    }

    private static String onlyDate(String text) {
        if (!text.equals("lastNotificationDate")) {
            throw new IllegalArgumentException("must be lastNotificationDate");
        }
        return text;
    }
}
