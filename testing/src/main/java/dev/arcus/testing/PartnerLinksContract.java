package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.partner.PartnerLink;
import dev.arcus.domain.partner.PartnerLink.Kind;
import dev.arcus.domain.partner.PartnerLink.State;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.partner.PartnerLinks;
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
        add(Kind.INVITATION, partner, company, NOON);
        var second = add(Kind.INVITATION, partner, company, NOON.plusSeconds(1));
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
        add(Kind.REQUEST, partner, company, NOON);

        assertThat(list(partner, false)).containsExactly(declined, late);
        assertThat(list(partner, true)).containsExactly(late, declined);
        assertThat(list(company, false)).containsExactly(late);
        assertThat(list(partner, false, State.PENDING, State.FAILED)).containsExactly(late);
        assertThat(list(addCompany(), false)).isEmpty();
    }

    private List<PartnerLink> list(Company company, boolean descending, State... states) {
        var filter = new PartnerLinks.Filter(company.id(), Kind.INVITATION, Set.of(states), descending);
        return stores().partnerLinks().list(filter, FIRST_PAGE).items();
    }

    private Company addCompany() {
        return add(samples.customer("Company", null));
    }

    private PartnerLink add(Kind kind, Company partner, Company company, Instant sent) {
        var link = new PartnerLink(
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
        stores().partnerLinks().add(link);
        return link;
    }
}
