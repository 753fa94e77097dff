package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLink.Kind;
import dev.arcus.domain.partner.PartnerLink.State;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.partner.PartnerMail;
import dev.arcus.domain.people.Actor;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;

/**
 * What happens to an open invitation or request: who sent it sends it again or takes it back, who received it accepts or
 * declines. One that is closed stays as it is (409605, 409606).
 */
public final class AnswerPartnerLink {

    private final PartnerLinkStores stores;
    private final AccessPolicy policy;
    private final PartnerMail mail;
    private final InstantSource clock;
    private final JoinPartner join;

    public AnswerPartnerLink(PartnerLinkStores stores, AccessPolicy policy, PartnerMail mail, InstantSource clock) {
        this.stores = stores;
        this.policy = policy;
        this.mail = mail;
        this.clock = clock;
        this.join = new JoinPartner(stores, clock);
    }

    /**
     * Which one.
     *
     * @param company for whom the actor speaks
     */
    public record Which(Kind kind, CompanyId company, PartnerLinkId id) {}

    /** When it cannot be fulfilled any more, it is closed as failed. */
    public Outcome<PartnerLink> accept(Actor actor, Which which) {
        return asReceiver(actor, which, link -> {
            var words = link.words();
            var objection = join.objection(link.partner(), link.company(), words.asReseller(), "id");
            if (objection.isPresent()) {
                return close(actor, link, State.FAILED, "fail");
            }
            var accepted = close(actor, link, State.ACCEPTED, "accept");
            join.run(actor, link);
            return accepted;
        });
    }

    public Outcome<PartnerLink> decline(Actor actor, Which which) {
        return asReceiver(actor, which, link -> close(actor, link, State.DECLINED, "decline"));
    }

    public Outcome<PartnerLink> cancel(Actor actor, Which which) {
        return asSender(actor, which, link -> close(actor, link, State.CANCELED, "cancel"));
    }

    /** Once an hour at most. */
    public Outcome<PartnerLink> sendAgain(Actor actor, Which which) {
        var outcome = asSender(actor, which, link -> {
            if (OpenPartnerLink.isRecent(link, clock.instant())) {
                return Outcome.refused(Reason.LINK_SENT_RECENTLY);
            }
            var again = link.sentAgain(clock.instant());
            return stored(actor, link, again, "resend");
        });
        if (outcome instanceof Outcome.Done<PartnerLink> done) {
            mail.send(done.value());
        }
        return outcome;
    }

    private Outcome<PartnerLink> asSender(Actor actor, Which which, Function<PartnerLink, Outcome<PartnerLink>> next) {
        var act = which.kind() == Kind.INVITATION ? Act.SEEK_CUSTOMERS : Act.SEEK_PARTNERS;
        return with(
                actor,
                act,
                which,
                link -> link.from().equals(which.company())
                        ? next.apply(link)
                        : Outcome.refused(Reason.LINK_NOT_FOR_COMPANY));
    }

    private Outcome<PartnerLink> asReceiver(
            Actor actor, Which which, Function<PartnerLink, Outcome<PartnerLink>> next) {
        var act = which.kind() == Kind.INVITATION ? Act.SEEK_PARTNERS : Act.SEEK_CUSTOMERS;
        return with(
                actor,
                act,
                which,
                link -> link.to().equals(which.company())
                        ? next.apply(link)
                        : Outcome.refused(Reason.LINK_NOT_FOR_COMPANY));
    }

    private Outcome<PartnerLink> with(
            Actor actor, Act act, Which which, Function<PartnerLink, Outcome<PartnerLink>> next) {
        return stores.transactions().run(() -> {
            var refusal = PartnerLinkRights.refusal(stores.companies(), policy, actor, act, which.company());
            if (refusal.isPresent()) {
                return new Outcome.Refused<>(refusal.get());
            }
            // Of two who answer it at once, the second one finds it closed.
            stores.links().lock(which.id());
            var link = stores.links().find(which.id()).filter(found -> found.kind() == which.kind());
            return link.isEmpty() || !concerns(link.get(), which.company())
                    ? Outcome.refused(link.isEmpty() ? Reason.NOT_FOUND : Reason.LINK_NOT_FOR_COMPANY)
                    : whilePending(link.get(), next);
        });
    }

    private static boolean concerns(PartnerLink link, CompanyId company) {
        return link.partner().equals(company) || link.company().equals(company);
    }

    private static Outcome<PartnerLink> whilePending(
            PartnerLink link, Function<PartnerLink, Outcome<PartnerLink>> next) {
        if (link.isPending()) {
            return next.apply(link);
        }
        return Outcome.refused(link.kind() == Kind.INVITATION ? Reason.INVITATION_CLOSED : Reason.REQUEST_CLOSED);
    }

    private Outcome<PartnerLink> close(Actor actor, PartnerLink link, State state, String act) {
        return stored(actor, link, link.become(state, clock.instant()), act);
    }

    private Outcome<PartnerLink> stored(Actor actor, PartnerLink old, PartnerLink link, String act) {
        stores.links().update(link);
        var name = "partner." + link.kind().name().toLowerCase(Locale.ROOT) + "." + act;
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, name, link.id(), link.from() + " to " + link.to())
                        .changed(Facts.NONE.and("status", old.state()), Facts.NONE.and("status", link.state()))
                        .concerning(link.company(), link.partner()));
        return Outcome.done(link);
    }
}
