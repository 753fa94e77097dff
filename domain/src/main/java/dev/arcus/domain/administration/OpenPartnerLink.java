package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLink.Kind;
import dev.arcus.domain.partner.PartnerLink.State;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.partner.PartnerMail;
import dev.arcus.domain.people.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A partner invites a company, or a company asks a partner, to work together (admin API §1.5). A partner asks the same company
 * once an hour at most. When the other side has asked already, both agree, and it is done at once.
 */
public final class OpenPartnerLink {

    static final Duration PAUSE = Duration.ofHours(1);

    private final PartnerLinkStores stores;
    private final AccessPolicy policy;
    private final PartnerMail mail;
    private final Chance chance;
    private final JoinPartner join;

    public OpenPartnerLink(PartnerLinkStores stores, AccessPolicy policy, PartnerMail mail, Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.mail = mail;
        this.chance = chance;
        this.join = new JoinPartner(stores, chance.clock());
    }

    /**
     * What to say to whom.
     *
     * @param from who asks
     * @param to who is asked
     * @param asReseller for invitations of distributors
     */
    public record Wish(Kind kind, CompanyId from, CompanyId to, boolean asReseller, String language, String message) {

        CompanyId partner() {
            return kind == Kind.INVITATION ? from : to;
        }

        CompanyId company() {
            return kind == Kind.INVITATION ? to : from;
        }

        /** The input that names who is asked. */
        String param() {
            return kind == Kind.INVITATION ? "invitedCompanyId" : "requestedCompanyId";
        }
    }

    public Outcome<PartnerLink> run(Actor actor, Wish wish) {
        var act = wish.kind() == Kind.INVITATION ? Act.SEEK_CUSTOMERS : Act.SEEK_PARTNERS;
        return stores.transactions().run(() -> {
            var refusal = PartnerLinkRights.refusal(stores.companies(), policy, actor, act, wish.from());
            return refusal.or(() -> objection(wish))
                    .<Outcome<PartnerLink>>map(Outcome.Refused::new)
                    .orElseGet(() -> open(actor, wish));
        });
    }

    private Optional<Refusal> objection(Wish wish) {
        if (wish.from().equals(wish.to())) {
            return refusal(Reason.LINK_TO_ITSELF, wish);
        }
        if (stores.companies().find(wish.to()).isEmpty()) {
            return refusal(Reason.NOT_FOUND, wish);
        }
        return join.objection(wish.partner(), wish.company(), wish.asReseller(), wish.param())
                .or(() -> tooSoon(wish));
    }

    private Optional<Refusal> tooSoon(Wish wish) {
        var latest = stores.links().latest(wish.kind(), wish.partner(), wish.company());
        if (latest.filter(PartnerLink::isPending).isPresent()) {
            return refusal(Reason.LINK_PENDING, wish);
        }
        return latest.filter(link -> isRecent(link, chance.clock().instant())).isPresent()
                ? refusal(Reason.LINK_SENT_RECENTLY, wish)
                : Optional.empty();
    }

    static boolean isRecent(PartnerLink link, Instant now) {
        return link.dates().sent().plus(PAUSE).isAfter(now);
    }

    /** Somebody may ask at the same moment: the store takes one, and for the other that one decides. */
    private Outcome<PartnerLink> open(Actor actor, Wish wish) {
        return tryToOpen(actor, wish)
                .or(() -> tooSoon(wish).isPresent() ? Optional.empty() : tryToOpen(actor, wish))
                .orElseGet(() -> Outcome.refused(Reason.LINK_PENDING, wish.param(), ""));
    }

    /** Empty when one between the two is pending. */
    private Optional<Outcome<PartnerLink>> tryToOpen(Actor actor, Wish wish) {
        var now = chance.clock().instant();
        var other = wish.kind() == Kind.INVITATION ? Kind.REQUEST : Kind.INVITATION;
        var met = stores.links()
                .latest(other, wish.partner(), wish.company())
                .filter(PartnerLink::isPending)
                .flatMap(this::stillPending);
        var link = new PartnerLink(
                PartnerLinkId.next(chance.random()),
                wish.kind(),
                wish.partner(),
                wish.company(),
                met.isPresent() ? State.AUTO_ACCEPTED : State.PENDING,
                new PartnerLink.Words(
                        wish.asReseller(),
                        wish.language(),
                        wish.message(),
                        actor.id().value(),
                        actor.loginEmail()),
                new PartnerLink.Dates(now, now, now));
        if (!stores.links().add(link)) {
            return Optional.empty();
        }
        note(actor, link, "open", now);
        met.ifPresentOrElse(
                answered -> agree(actor, link, answered, now),
                () -> stores.transactions().afterCommit(() -> mail.send(link)));
        return Optional.of(Outcome.done(link));
    }

    /** Somebody may be answering it at the same moment. */
    private Optional<PartnerLink> stillPending(PartnerLink link) {
        stores.links().lock(link.id());
        return stores.links().find(link.id()).filter(PartnerLink::isPending);
    }

    private void agree(Actor actor, PartnerLink link, PartnerLink answered, Instant now) {
        stores.links().update(answered.become(State.ACCEPTED, now));
        note(actor, answered, "accept", now);
        join.run(actor, link.words().asReseller() ? link : answered);
    }

    private void note(Actor actor, PartnerLink link, String act, Instant now) {
        var name = "partner." + link.kind().name().toLowerCase(Locale.ROOT) + "." + act;
        stores.audit()
                .add(AuditEvent.of(now, actor, name, link.id(), link.from() + " to " + link.to())
                        .concerning(link.company(), link.partner()));
    }

    private static Optional<Refusal> refusal(Reason reason, Wish wish) {
        return Optional.of(new Refusal(reason, wish.param(), ""));
    }
}
