package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ActivateCompany;
import dev.arcus.domain.administration.ChangeCompany;
import dev.arcus.domain.administration.CompanyChange;
import dev.arcus.domain.administration.CompanyDeclaration;
import dev.arcus.domain.administration.CreateCompany;
import dev.arcus.domain.administration.DeleteCompany;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.PartnershipChange;
import dev.arcus.domain.administration.Refusal;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.CompanyTies;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who creates and changes which company, and what hangs under whom (admin API §1.2, §1.5.1, §4.7). */
class CompanyTreeTest {

    private final DomainUnderTest hub = new DomainUnderTest();
    private final CreateCompany create = new CreateCompany(hub.systemStores, hub.policy, hub.chance);
    private final ChangeCompany change = new ChangeCompany(hub.systemStores, hub.policy, hub.clock);
    private final DeleteCompany delete = new DeleteCompany(hub.systemStores, hub.stores.users(), hub.policy, hub.clock);
    private final ActivateCompany activate =
            new ActivateCompany(hub.stores.companies(), hub.stores.auditTrail(), hub.clock);
    private final Actor operator = actor(hub.partner, AdminType.UNDEFINED, Role.SUPERADMIN);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aPartnersCompanyHangsUnderItAndIsInitializing() {
        var wish = new CompanyDeclaration(
                "Bakery",
                CompanyStatus.ACTIVE,
                CompanyTies.to(hub.otherPartner.id()),
                PartnershipChange.NONE,
                CompanyProfile.EMPTY);

        var created = done(create.run(hub.bpAdmin, wish));

        assertThat(created.partner()).isEqualTo(hub.partner.id());
        assertThat(created.status()).isEqualTo(CompanyStatus.INITIALIZING);
    }

    @Test
    void anInitializingCompanyBecomesActiveByItsFirstAdministratorOnly() {
        var created = done(create.run(hub.bpAdmin, named("Bakery")));

        assertThat(activate.run(actor(created, AdminType.UNDEFINED, Role.USER))).isFalse();
        assertThat(activate.run(actor(created, AdminType.SITE_ADMIN, Role.ADMIN)))
                .isFalse();
        assertThat(activate.run(actor(created, AdminType.COMPANY_ADMIN, Role.ADMIN)))
                .isTrue();

        assertThat(stored(created).status()).isEqualTo(CompanyStatus.ACTIVE);
        assertThat(activate.run(actor(created, AdminType.COMPANY_ADMIN, Role.ADMIN)))
                .isFalse();
    }

    @Test
    void aPartnerDoesNotDeclareItsCompanyActive() {
        var created = done(create.run(hub.bpAdmin, named("Bakery")));

        assertThat(reason(change.run(hub.bpAdmin, created.id(), CompanyChange.to(CompanyStatus.ACTIVE))))
                .isEqualTo(Reason.OPERATION_REFUSED);
        assertThat(done(change.run(operator, created.id(), CompanyChange.to(CompanyStatus.ACTIVE)))
                        .status())
                .isEqualTo(CompanyStatus.ACTIVE);
    }

    @Test
    void aDistributorMakesResellersAndReachesTheirCustomers() {
        var distributor = partner("Distributor", PartnerKind.VAD);
        var admin = actor(distributor, AdminType.UNDEFINED, Role.BP_ADMIN);

        var reseller = done(create.run(admin, declared("Reseller", null, PartnershipChange.make(PartnerKind.DR))));
        var resellersAdmin = actor(reseller, AdminType.UNDEFINED, Role.BP_ADMIN);
        var below = done(create.run(resellersAdmin, named("Below")));

        assertThat(reseller.partnership()).isEqualTo(Partnership.of(PartnerKind.IR));
        assertThat(reseller.partner()).isEqualTo(distributor.id());
        assertThat(hub.policy.covers(admin, Act.READ_COMPANIES, below)).isTrue();
        assertThat(hub.policy.covers(hub.bpAdmin, Act.READ_COMPANIES, below)).isFalse();
        assertThat(hub.policy.covers(resellersAdmin, Act.READ_COMPANIES, distributor))
                .isFalse();
    }

    @Test
    void nobodyElseMakesPartners() {
        var reseller = declared("Reseller", null, PartnershipChange.make(PartnerKind.IR));

        assertThat(why(create.run(hub.bpAdmin, reseller)))
                .isEqualTo(new Refusal(Reason.ROLE_MISSING, "isBP", "only a distributor makes indirect resellers"));
    }

    @Test
    void whoHangsUnderWhomIsChecked() {
        var distributor = partner("Distributor", PartnerKind.VAD);
        var reseller = PartnershipChange.make(PartnerKind.IR);

        assertThat(why(create.run(operator, declared("IR", null, reseller))).field())
                .isEqualTo("bpId");
        assertThat(why(create.run(operator, declared("IR", hub.partner.id(), reseller)))
                        .field())
                .isEqualTo("bpId");
        assertThat(done(create.run(operator, declared("IR", distributor.id(), reseller)))
                        .partnerKind())
                .isEqualTo(PartnerKind.IR);
        var direct = PartnershipChange.make(PartnerKind.DR);
        assertThat(why(create.run(operator, declared("DR", distributor.id(), direct)))
                        .field())
                .isEqualTo("bpId");
        var underCustomer = declared("Lost", hub.customer.id(), PartnershipChange.NONE);
        assertThat(why(create.run(operator, underCustomer)).detail()).isEqualTo("not a business partner");
    }

    @Test
    void theTermsOfAPartnerHoldTogether() {
        assertThat(why(create.run(operator, declared("A", null, rights(null, true, null, PartnerKind.DR))))
                        .field())
                .isEqualTo("bpHasRightToSell");
        assertThat(why(change.run(operator, hub.customer.id(), terms(rights(null, true, null, null))))
                        .field())
                .isEqualTo("bpHasRightToSell");
        assertThat(why(create.run(operator, declared("A", null, rights(null, null, "CRD-1", PartnerKind.IR))))
                        .field())
                .isEqualTo("bpCRDid");
        var seller = done(create.run(operator, declared("A", null, rights(null, true, "CRD-1", PartnerKind.DR))));
        assertThat(Objects.requireNonNull(seller.partnership()).rights().sell()).isTrue();
    }

    @Test
    void theRightToConnectIsTheOperatorsToGive() {
        var cut = terms(rights(false, null, null, null));

        assertThat(why(change.run(hub.bpAdmin, hub.partner.id(), cut))).isEqualTo(missing("isBP"));
        assertThat(done(change.run(operator, hub.partner.id(), cut)).rightToConnect())
                .isFalse();
    }

    @Test
    void aPartnerAcceptsItsOwnContract() {
        var accept = terms(new PartnershipChange(
                null, null, null, null, PartnershipChange.References.NONE, PartnershipChange.Rights.NONE, true));

        var accepted = done(change.run(hub.bpAdmin, hub.partner.id(), accept));

        assertThat(Objects.requireNonNull(accepted.partnership()).contract())
                .isEqualTo(new Partnership.ContractAcceptance(
                        hub.clock.instant(), hub.bpAdmin.id().value(), hub.bpAdmin.loginEmail()));
    }

    @Test
    void aCompanyAdministratorChangesWhatIsTheCompanysOwn() {
        var admin = actor(hub.customer, AdminType.COMPANY_ADMIN, Role.ADMIN);
        var id = hub.customer.id();

        var changed = done(change.run(admin, id, CompanyChange.of(Map.of(CompanyField.SLOGAN, "Fresh"))));

        assertThat(changed.profile().get(CompanyField.SLOGAN)).contains("Fresh");
        assertThat(why(change.run(admin, id, CompanyChange.to(CompanyStatus.HOLD))))
                .isEqualTo(missing("status"));
        assertThat(why(change.run(admin, id, CompanyChange.of(Map.of(CompanyField.EXTERNAL_REFERENCE, "1")))))
                .isEqualTo(missing("externalReference"));
        assertThat(why(change.run(admin, id, moved(null)))).isEqualTo(missing("bpId"));
    }

    @Test
    void whatIsSentAsItStandsIsNoChange() {
        var admin = actor(hub.customer, AdminType.COMPANY_ADMIN, Role.ADMIN);
        var sdk = CompanyChange.of(Map.of(CompanyField.OFFER_TYPE, "freemium", CompanyField.COUNTRY, "FRA"));

        assertThat(done(change.run(admin, hub.customer.id(), sdk)).country()).isEqualTo("FRA");
    }

    @Test
    void onlyTheOperatorMovesACustomerWithoutItsConsent() {
        assertThat(why(change.run(hub.bpAdmin, hub.customer.id(), moved(hub.otherPartner.id()))))
                .isEqualTo(missing("bpId"));
        assertThat(done(change.run(operator, hub.customer.id(), moved(hub.otherPartner.id())))
                        .partner())
                .isEqualTo(hub.otherPartner.id());
        assertThat(done(change.run(operator, hub.customer.id(), moved(null))).partner())
                .isNull();
    }

    @Test
    void aPartnerWithCustomersStaysOne() {
        var noMore = terms(new PartnershipChange(
                false, null, null, null, PartnershipChange.References.NONE, PartnershipChange.Rights.NONE, null));

        assertThat(why(change.run(operator, hub.partner.id(), noMore)))
                .isEqualTo(new Refusal(Reason.COMPANY_IN_USE, "isBP", "customers"));
        assertThat(done(change.run(operator, hub.otherPartner.id(), noMore)).isPartner())
                .isFalse();
    }

    @Test
    void aStateIsNeededWhereThereAreStates() {
        var american = CompanyChange.of(Map.of(CompanyField.COUNTRY, "USA"));
        var newYorker = CompanyChange.of(Map.of(CompanyField.COUNTRY, "USA", CompanyField.STATE, "NY"));

        assertThat(why(change.run(hub.bpAdmin, hub.customer.id(), american)).field())
                .isEqualTo("state");
        assertThat(done(change.run(hub.bpAdmin, hub.customer.id(), newYorker)).country())
                .isEqualTo("USA");
    }

    @Test
    void aCompanysKindOfTelephonyIsFixedAtCreation() {
        var centrex = new CompanyChange(
                null, null, new CompanyChange.Ties(null, null, null, true), PartnershipChange.NONE, Map.of(), null);

        assertThat(why(change.run(operator, hub.customer.id(), centrex)).field())
                .isEqualTo("isCentrex");
        assertThat(why(change.run(
                                operator,
                                hub.customer.id(),
                                CompanyChange.of(Map.of(CompanyField.COMPANY_CALL_NUMBER, "8210"))))
                        .field())
                .isEqualTo("companyCallNumber");
    }

    @Test
    void whatIsInTheWayOfADeletionIsNamed() {
        assertThat(why(delete.run(operator, hub.partner.id())).detail()).isEqualTo("customers");
        hub.site(hub.customer);

        assertThat(why(delete.run(operator, hub.customer.id())).detail()).isEqualTo("sites");
    }

    @Test
    void aSystemThatIsKeptForAPartnerIsInTheWayOfItsDeletion() {
        var kept = new PbxSystem.Options(null, null, 120, List.of(), false, false, false, hub.otherPartner.id());
        done(hub.declare.run(
                operator,
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
                        kept,
                        null)));

        assertThat(why(delete.run(operator, hub.otherPartner.id())).detail()).isEqualTo("systems");
    }

    @Test
    void theOperatorsCompanyAndTerminatedOnesAreNotDeleted() {
        hub.stores
                .companies()
                .update(hub.otherPartner.with(hub.otherPartner.ties().asStandard()));
        done(change.run(operator, hub.customer.id(), CompanyChange.to(CompanyStatus.TERMINATED)));

        assertThat(reason(delete.run(operator, hub.otherPartner.id()))).isEqualTo(Reason.RESERVED_COMPANY);
        assertThat(reason(change.run(operator, hub.otherPartner.id(), CompanyChange.to(CompanyStatus.HOLD))))
                .isEqualTo(Reason.RESERVED_COMPANY);
        assertThat(reason(delete.run(operator, hub.customer.id()))).isEqualTo(Reason.OPERATION_REFUSED);
    }

    private Company partner(String name, PartnerKind kind) {
        return done(create.run(operator, declared(name, null, PartnershipChange.make(kind))));
    }

    private Company stored(Company company) {
        return hub.stores.companies().find(company.id()).orElseThrow();
    }

    private Actor actor(Company company, AdminType type, Role... roles) {
        return new Actor(UserId.next(hub.random), "ada@example.com", Set.of(roles), type, company.id(), null);
    }

    private static CompanyDeclaration named(String name) {
        return declared(name, null, PartnershipChange.NONE);
    }

    private static CompanyDeclaration declared(
            String name, @Nullable CompanyId partner, PartnershipChange partnership) {
        return new CompanyDeclaration(name, null, CompanyTies.to(partner), partnership, CompanyProfile.EMPTY);
    }

    private static PartnershipChange rights(
            @Nullable Boolean connect, @Nullable Boolean sell, @Nullable String crdId, @Nullable PartnerKind kind) {
        return new PartnershipChange(
                kind == null ? null : true,
                kind,
                null,
                null,
                new PartnershipChange.References(null, crdId),
                new PartnershipChange.Rights(connect, sell, null),
                null);
    }

    private static CompanyChange terms(PartnershipChange partnership) {
        return new CompanyChange(null, null, CompanyChange.Ties.NONE, partnership, Map.of(), null);
    }

    private static CompanyChange moved(@Nullable CompanyId partner) {
        var ties = new CompanyChange.Ties(Optional.ofNullable(partner), null, null, null);
        return new CompanyChange(null, null, ties, PartnershipChange.NONE, Map.of(), null);
    }

    private static Refusal missing(String field) {
        return new Refusal(Reason.ROLE_MISSING, field, "");
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static Refusal why(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why();
    }

    private static Reason reason(Outcome<?> outcome) {
        return why(outcome).reason();
    }
}
