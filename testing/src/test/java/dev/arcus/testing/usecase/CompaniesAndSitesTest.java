package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.ChangeCompany;
import dev.arcus.domain.administration.ChangeSite;
import dev.arcus.domain.administration.CompanyChange;
import dev.arcus.domain.administration.DeleteCompany;
import dev.arcus.domain.administration.DeleteSite;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Companies and sites after their creation (admin API §4.6, §4.7). */
class CompaniesAndSitesTest {

    private static final CompanyChange RENAMED = CompanyChange.named("Mond");

    private final DomainUnderTest hub = new DomainUnderTest();
    private final ChangeSite changeSite =
            new ChangeSite(hub.systemStores, hub.policy, hub.groupRules, hub.freePhones, hub.clock);
    private final DeleteSite deleteSite = new DeleteSite(hub.systemStores, hub.policy, hub.clock);
    private final ChangeCompany changeCompany = new ChangeCompany(hub.systemStores, hub.policy, hub.clock);
    private final DeleteCompany deleteCompany =
            new DeleteCompany(hub.systemStores, hub.stores.users(), hub.policy, hub.clock);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aSiteIsRenamedAndKeepsItsStatus() {
        changeSite.run(hub.bpAdmin, hub.site.id(), new ChangeSite.Wish("Harbour", null, null));

        assertThat(hub.stores.sites().find(hub.site.id())).hasValueSatisfying(site -> {
            assertThat(site.name()).isEqualTo("Harbour");
            assertThat(site.status()).isEqualTo(CompanyStatus.ACTIVE);
        });
    }

    @Test
    void aChangeWithoutAnythingIsRefused() {
        assertThat(reason(changeSite.run(hub.bpAdmin, hub.site.id(), new ChangeSite.Wish(null, null, null))))
                .isEqualTo(Reason.NOTHING_TO_UPDATE);
        assertThat(reason(changeCompany.run(hub.bpAdmin, hub.customer.id(), CompanyChange.NONE)))
                .isEqualTo(Reason.NOTHING_TO_UPDATE);
    }

    @Test
    void aSiteWithoutSystemsIsDeleted() {
        deleteSite.run(hub.bpAdmin, hub.site.id());

        assertThat(hub.stores.sites().find(hub.site.id())).isEmpty();
    }

    @Test
    void aSiteWithASystemStays() {
        declare();

        assertThat(reason(deleteSite.run(hub.bpAdmin, hub.site.id()))).isEqualTo(Reason.SITE_IN_USE);
    }

    @Test
    void aCompanyIsRenamed() {
        changeCompany.run(hub.bpAdmin, hub.customer.id(), RENAMED);

        assertThat(hub.stores.companies().find(hub.customer.id())).hasValueSatisfying(company -> {
            assertThat(company.name()).isEqualTo("Mond");
            assertThat(company.partner()).isEqualTo(hub.partner.id());
        });
    }

    @Test
    void anEmptyCompanyGoesWithItsOnlySite() {
        deleteCompany.run(hub.bpAdmin, hub.customer.id());

        assertThat(hub.stores.companies().find(hub.customer.id())).isEmpty();
        assertThat(hub.stores.sites().find(hub.site.id())).isEmpty();
    }

    @Test
    void aCompanyWithASystemOrSeveralSitesStays() {
        declare();
        assertThat(reason(deleteCompany.run(hub.bpAdmin, hub.customer.id()))).isEqualTo(Reason.COMPANY_IN_USE);
        var other = hub.partner;
        hub.site(other);

        assertThat(reason(deleteCompany.run(hub.bpAdmin, other.id()))).isEqualTo(Reason.COMPANY_IN_USE);
    }

    @Test
    void anotherPartnerReachesNothing() {
        assertThat(reason(changeSite.run(hub.otherBpAdmin, hub.site.id(), new ChangeSite.Wish("Mine", null, null))))
                .isEqualTo(Reason.NOT_IN_SCOPE);
        assertThat(reason(deleteSite.run(hub.otherBpAdmin, hub.site.id()))).isEqualTo(Reason.NOT_IN_SCOPE);
        assertThat(reason(changeCompany.run(hub.otherBpAdmin, hub.customer.id(), RENAMED)))
                .isEqualTo(Reason.NOT_IN_SCOPE);
        assertThat(reason(deleteCompany.run(hub.otherBpAdmin, hub.customer.id())))
                .isEqualTo(Reason.NOT_IN_SCOPE);
        assertThat(reason(deleteSite.run(hub.support, hub.site.id()))).isEqualTo(Reason.ROLE_MISSING);
    }

    private void declare() {
        var outcome = hub.declare.run(
                hub.bpAdmin,
                new SystemDeclaration(
                        "Shop",
                        hub.site.id(),
                        SystemType.OXE,
                        null,
                        null,
                        null,
                        new DialingInformation("DEU", "0", "00", List.of("0"), true, null),
                        List.of(),
                        EmergencyChange.NONE,
                        PbxSystem.Options.DEFAULT,
                        null));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static Reason reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why().reason();
    }
}
