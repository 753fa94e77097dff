package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.LicenceConsent;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.RegisterFleetItem;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.CheckedCode;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Erstellen" of the article, in both delivery modes, and what is refused. */
class DeclareSystemTest {

    private static final String PAIR = "ALE12-1234.5678.90";

    private final DomainUnderTest hub = new DomainUnderTest();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void withoutDeviceIdBothAreGeneratedAndTheCodeLives30Days() {
        var view = declared(declare(hub.bpAdmin, Model.OXO_CONNECT, null, null));

        var created = (Credential.Created) view.credential();
        assertThat(view.system().deliveryMode()).isEqualTo(DeliveryMode.BTCO);
        assertThat(view.system().pbxId().text()).startsWith("PBX");
        assertThat(CheckedCode.isIntact(created.code().text())).isTrue();
        assertThat(created.expires()).isEqualTo(hub.clock.instant().plus(Duration.ofDays(30)));
        assertThat(view.status().label()).isEqualTo(StatusLabel.PENDING);
    }

    @Test
    void evolutionIsNotBuiltToOrder() {
        assertThat(reason(declare(hub.bpAdmin, Model.OXO_CONNECT_EVOLUTION, null, null)))
                .isEqualTo(Reason.BTCO_NOT_FOR_EVOLUTION);
    }

    @Test
    void otherTypesMayBeBuiltToOrder() {
        var view = declared(hub.declare.run(hub.bpAdmin, declaration(SystemType.OXE, null, null, null, null)));

        assertThat(view.system().model()).isNull();
    }

    @Test
    void pairFromTheFleetIsStockModeWithoutExpiry() {
        register(hub.bpAdmin);

        var view =
                declared(declare(hub.bpAdmin, Model.OXO_CONNECT_EVOLUTION, "ale12-1234.5678.90", "ale12-1234.5678.90"));

        var created = (Credential.Created) view.credential();
        assertThat(view.system().deliveryMode()).isEqualTo(DeliveryMode.STOCK);
        assertThat(created.code().text()).isEqualTo(PAIR);
        assertThat(created.expires()).isNull();
        assertThat(hub.stores.fleetItems().findBySystem(view.system().id())).isPresent();
    }

    @Test
    void typedPairOutsideAnyFleetIsStockModeToo() {
        var view = declared(declare(hub.bpAdmin, Model.OXO_CONNECT, PAIR, PAIR));

        assertThat(view.system().deliveryMode()).isEqualTo(DeliveryMode.STOCK);
    }

    @Test
    void anotherPartnersPairIsRefusedInNeutralWordsAndAudited() {
        register(hub.otherBpAdmin);

        var outcome = declare(hub.bpAdmin, Model.OXO_CONNECT, PAIR, PAIR);

        assertThat(reason(outcome)).isEqualTo(Reason.PAIR_REGISTERED);
        assertThat(hub.stores.auditTrail().list(new Page.Request(1, 0)).items())
                .singleElement()
                .satisfies(event -> assertThat(event.act()).isEqualTo("system.declare.refused"));
    }

    @Test
    void pbxIdIsTakenIgnoringCaseAndAfterDeletion() {
        var first = declared(declare(hub.bpAdmin, Model.OXO_CONNECT, "OXE.000.111", "secret"));
        assertThat(reason(declare(hub.bpAdmin, Model.OXO_CONNECT, "oxe.000.111", "secret")))
                .isEqualTo(Reason.PBX_ID_TAKEN);

        hub.delete.run(hub.bpAdmin, first.system().id(), Expected.ANY);

        assertThat(reason(declare(hub.bpAdmin, Model.OXO_CONNECT, "OXE.000.111", "secret")))
                .isEqualTo(Reason.PBX_ID_TAKEN);
    }

    @Test
    void acceptedLicenceIsKeptWordForWord() {
        var text = DomainUnderTest.OneText.TEXT;

        var view = declared(hub.declare.run(
                hub.bpAdmin,
                declaration(SystemType.OXO, Model.OXO_CONNECT, null, null, new LicenceConsent(text.sha256()))));

        assertThat(view.system().gatewayActive()).isTrue();
        assertThat(hub.stores.licenceAcceptances().of(view.system().id()))
                .singleElement()
                .satisfies(acceptance -> {
                    assertThat(acceptance.sha256()).isEqualTo(text.sha256());
                    assertThat(acceptance.version()).isEqualTo(text.version());
                    assertThat(acceptance.user()).isEqualTo(hub.bpAdmin.id());
                });
    }

    @Test
    void consentToAnotherTextIsRefused() {
        var outcome = hub.declare.run(
                hub.bpAdmin,
                declaration(SystemType.OXO, Model.OXO_CONNECT, null, null, new LicenceConsent("0".repeat(64))));

        assertThat(reason(outcome)).isEqualTo(Reason.LICENCE_TEXT_CHANGED);
    }

    @Test
    void onlyTheCustomersOwnPartnerMayDeclare() {
        assertThat(reason(declare(hub.otherBpAdmin, Model.OXO_CONNECT, null, null)))
                .isEqualTo(Reason.NOT_IN_SCOPE);
        assertThat(reason(declare(hub.support, Model.OXO_CONNECT, null, null))).isEqualTo(Reason.ROLE_MISSING);
    }

    @Test
    void fleetPairNeedsItselfAsCode() {
        register(hub.bpAdmin);

        assertThat(reason(declare(hub.bpAdmin, Model.OXO_CONNECT, PAIR, "4711")))
                .isEqualTo(Reason.INVALID);
    }

    private void register(Actor owner) {
        var pair = StockPair.parse(PAIR).orElseThrow();
        hub.register.run(
                owner, new RegisterFleetItem.Input(null, pair, BoxDetails.stock(Model.OXO_CONNECT_EVOLUTION, null)));
    }

    private Outcome<SystemView> declare(
            Actor actor, @Nullable Model model, @Nullable String pbxId, @Nullable String code) {
        return hub.declare.run(actor, declaration(SystemType.OXO, model, pbxId, code, null));
    }

    private SystemDeclaration declaration(
            SystemType type,
            @Nullable Model model,
            @Nullable String pbxId,
            @Nullable String code,
            @Nullable LicenceConsent consent) {
        return new SystemDeclaration(
                "Shop",
                hub.site.id(),
                type,
                model,
                pbxId == null ? null : PbxId.parse(pbxId),
                code == null ? null : ActivationCode.parse(code),
                new DialingInformation("DEU", "0", "00", List.of("0"), true, null),
                List.of(),
                EmergencyChange.NONE,
                PbxSystem.Options.DEFAULT,
                consent);
    }

    private static SystemView declared(Outcome<SystemView> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<SystemView>) outcome).value();
    }

    private static Reason reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why().reason();
    }
}
