package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.AnswerPartnerLink;
import dev.arcus.domain.administration.AnswerPartnerLink.Which;
import dev.arcus.domain.administration.Chance;
import dev.arcus.domain.administration.OpenPartnerLink;
import dev.arcus.domain.administration.OpenPartnerLink.Wish;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.PartnerLinkStores;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLink.Kind;
import dev.arcus.domain.partner.PartnerLink.State;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.partner.PartnerLinks;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

abstract class PartnerLinksContract extends StoreContract {

    private static final Instant NOON = TestClock.START;

    @Test
    void addedLinkIsFoundAsItWas() {
        var link = add(Kind.INVITATION, addPartner("Partner"), addCompany(), NOON);

        assertThat(stores().partnerLinks().find(link.id())).contains(link);
        assertThat(stores().partnerLinks().find(PartnerLinkId.next(samples.random())))
                .isEmpty();
    }

    @Test
    void updateReplacesStateAndDates() {
        var link = add(Kind.REQUEST, addPartner("Partner"), addCompany(), NOON);
        var next = link.sentAgain(NOON.plusSeconds(1)).become(State.DECLINED, NOON.plusSeconds(2));

        stores().partnerLinks().update(next);

        assertThat(stores().partnerLinks().find(link.id())).contains(next);
    }

    @Test
    void theLatestIsThatOfTheSameKindAndPair() {
        var partner = addPartner("Partner");
        var company = addCompany();
        close(add(Kind.INVITATION, partner, company, NOON));
        var second = close(add(Kind.INVITATION, partner, company, NOON.plusSeconds(1)));
        add(Kind.REQUEST, partner, company, NOON.plusSeconds(2));
        add(Kind.INVITATION, partner, addCompany(), NOON.plusSeconds(2));

        assertThat(stores().partnerLinks().latest(Kind.INVITATION, partner.id(), company.id()))
                .contains(second);
        assertThat(stores().partnerLinks().latest(Kind.INVITATION, company.id(), partner.id()))
                .isEmpty();
    }

    @Test
    void bothSidesListTheirsByTheDateOfSending() {
        var partner = addPartner("Partner");
        var company = addCompany();
        var late = add(Kind.INVITATION, partner, company, NOON.plusSeconds(5));
        var early = add(Kind.INVITATION, partner, addCompany(), NOON);
        var declined = early.become(State.DECLINED, NOON.plusSeconds(9));
        stores().partnerLinks().update(declined);
        add(Kind.REQUEST, addPartner("Other"), company, NOON);

        assertThat(list(partner, false)).containsExactly(declined, late);
        assertThat(list(partner, true)).containsExactly(late, declined);
        assertThat(list(company, false)).containsExactly(late);
        assertThat(list(partner, false, State.PENDING, State.FAILED)).containsExactly(late);
        assertThat(list(addCompany(), false)).isEmpty();
    }

    @Test
    void oneBetweenTheSameTwoIsPending() {
        var partner = addPartner("Partner");
        var company = addCompany();
        var first = add(Kind.INVITATION, partner, company, NOON);

        assertThat(stores().partnerLinks().add(link(Kind.INVITATION, partner, company, NOON)))
                .isFalse();
        assertThat(stores().partnerLinks().add(link(Kind.REQUEST, partner, company, NOON)))
                .isFalse();
        assertThat(list(partner, false)).containsExactly(first);

        close(first);
        assertThat(stores().partnerLinks().add(link(Kind.INVITATION, partner, company, NOON)))
                .isTrue();
    }

    @Test
    void ofTwoCallersAtTheSameMomentOneInvites() throws Exception {
        for (var round = 0; round < 10; round++) {
            var partner = addPartner("Partner");
            var company = addCompany();
            var wish = new Wish(Kind.INVITATION, partner.id(), company.id(), false, "de", "");

            var outcomes =
                    atOnce(() -> open().run(operations(partner), wish), () -> open().run(operations(partner), wish));

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .extracting(outcome -> ((Outcome.Refused<?>) outcome).why().reason())
                    .containsExactly(Reason.LINK_PENDING);
            assertThat(list(partner, false)).hasSize(1);
        }
    }

    @Test
    void whoAskEachOtherAtTheSameMomentAgree() throws Exception {
        for (var round = 0; round < 10; round++) {
            var partner = addPartner("Partner");
            var company = addCompany();
            var invitation = new Wish(Kind.INVITATION, partner.id(), company.id(), false, "de", "");
            var request = new Wish(Kind.REQUEST, company.id(), partner.id(), false, "de", "");

            var outcomes = atOnce(
                    () -> open().run(operations(partner), invitation), () -> open().run(owner(company), request));

            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(Outcome.Done.class));
            assertThat(stores().companies().find(company.id()).orElseThrow().partner())
                    .isEqualTo(partner.id());
        }
    }

    @Test
    void ofTwoWhoAnswerAtTheSameMomentOneDecides() throws Exception {
        for (var round = 0; round < 10; round++) {
            var partner = addPartner("Partner");
            var company = addCompany();
            var wish = new Wish(Kind.INVITATION, partner.id(), company.id(), false, "de", "");
            var invited = ((Outcome.Done<PartnerLink>) open().run(operations(partner), wish)).value();

            var outcomes = atOnce(
                    () -> answer().accept(owner(company), new Which(Kind.INVITATION, company.id(), invited.id())),
                    () -> answer().cancel(operations(partner), new Which(Kind.INVITATION, partner.id(), invited.id())));

            var done = outcomes.stream()
                    .filter(Outcome.Done.class::isInstance)
                    .map(outcome ->
                            ((Outcome.Done<PartnerLink>) outcome).value().state())
                    .toList();
            assertThat(done).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .extracting(outcome -> ((Outcome.Refused<?>) outcome).why().reason())
                    .containsExactly(Reason.INVITATION_CLOSED);
            assertThat(list(partner, false)).extracting(PartnerLink::state).isEqualTo(done);
            assertThat(stores().companies().find(company.id()).orElseThrow().partner() != null)
                    .isEqualTo(done.contains(State.ACCEPTED));
        }
    }

    private AnswerPartnerLink answer() {
        return new AnswerPartnerLink(
                linkStores(), new AccessPolicy(stores().companies(), stores().sites()), link -> {}, new TestClock());
    }

    private PartnerLinkStores linkStores() {
        return new PartnerLinkStores(
                stores().partnerLinks(),
                stores().companies(),
                stores().users(),
                stores().auditTrail(),
                stores().transactions());
    }

    private OpenPartnerLink open() {
        var policy = new AccessPolicy(stores().companies(), stores().sites());
        return new OpenPartnerLink(
                linkStores(), policy, link -> {}, new Chance(new TestClock(), samples.random(), Samples.SALT_KEY));
    }

    private Actor operations(Company partner) {
        return samples.user(partner, pbxId() + "@example.org", Role.BP_ADMIN).actor();
    }

    private Actor owner(Company company) {
        var user = samples.user(company, pbxId() + "@example.org", Role.ADMIN).actor();
        return new Actor(user.id(), user.loginEmail(), user.roles(), AdminType.COMPANY_ADMIN, company.id(), null);
    }

    private List<PartnerLink> list(Company company, boolean descending, State... states) {
        var filter = new PartnerLinks.Filter(company.id(), Kind.INVITATION, Set.of(states), descending);
        return stores().partnerLinks().list(filter, FIRST_PAGE).items();
    }

    private Company addCompany() {
        return add(samples.customer("Company", null));
    }

    private PartnerLink add(Kind kind, Company partner, Company company, Instant sent) {
        var link = link(kind, partner, company, sent);
        if (!stores().partnerLinks().add(link)) {
            throw new IllegalStateException("one is pending");
        }
        return link;
    }

    private PartnerLink close(PartnerLink link) {
        var closed = link.become(State.DECLINED, link.dates().sent());
        stores().partnerLinks().update(closed);
        return closed;
    }

    private PartnerLink link(Kind kind, Company partner, Company company, Instant sent) {
        return new PartnerLink(
                PartnerLinkId.next(samples.random()),
                kind,
                partner.id(),
                company.id(),
                State.PENDING,
                new PartnerLink.Words(
                        true,
                        "de",
                        "Grüße\n'; drop table company; --",
                        UserId.next(samples.random()).value(),
                        "ada@example.org"),
                new PartnerLink.Dates(sent, sent, sent));
    }
}
