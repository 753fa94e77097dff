package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.LinkSystem;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.ResetCode;
import dev.arcus.domain.administration.SystemChange;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.administration.UnlinkSystem;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shared and centrex systems, the partner that they are kept for, and those that OXO manages (admin API §1.1, §2.4). */
class SharingTest {

    private final DomainUnderTest hub = new DomainUnderTest();
    private final LinkSystem link = new LinkSystem(hub.systemStores, hub.policy, hub.clock);
    private final UnlinkSystem unlink =
            new UnlinkSystem(hub.systemStores, hub.policy, hub.groupRules, hub.freePhones, hub.clock);
    private final ChangeSystem change =
            new ChangeSystem(hub.systemStores, hub.policy, hub.licence, hub.groupRules, hub.connections, hub.clock);
    private final Actor superadmin = new Actor(
            UserId.next(hub.random),
            "root@example.org",
            Set.of(Role.SUPERADMIN),
            AdminType.UNDEFINED,
            hub.otherPartner.id(),
            null);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whatAPartnerSharesIsKeptForIt() {
        var shared = declared(hub.bpAdmin, hub.site.id(), SystemType.OXO, options(true, false, false, null));

        assertThat(shared.options().partner()).isEqualTo(hub.partner.id());
    }

    @Test
    void aSharedSystemMayStandNowhereYet() {
        var nowhere = declared(hub.bpAdmin, null, SystemType.OXE, options(true, false, false, null));

        assertThat(nowhere.sites()).isEmpty();
        assertThat(done(link.run(hub.bpAdmin, hub.site.id(), nowhere.id())).sites())
                .containsExactly(hub.site.id());
    }

    @Test
    void anythingElseNeedsASite() {
        assertThat(reason(declare(hub.bpAdmin, null, SystemType.OXO, PbxSystem.Options.DEFAULT)))
                .isEqualTo(Reason.INVALID);
        assertThat(reason(declare(superadmin, null, SystemType.OXO, options(true, false, false, null))))
                .isEqualTo(Reason.INVALID);
        assertThat(declared(superadmin, null, SystemType.OXO, options(true, false, false, hub.partner.id()))
                        .options()
                        .partner())
                .isEqualTo(hub.partner.id());
    }

    @Test
    void noPartnerNamesAnother() {
        assertThat(reason(declare(
                        hub.bpAdmin,
                        hub.site.id(),
                        SystemType.OXO,
                        options(true, false, false, hub.otherPartner.id()))))
                .isEqualTo(Reason.ROLE_MISSING);
    }

    @Test
    void centrexIsForTypesThatCan() {
        assertThat(reason(declare(hub.bpAdmin, hub.site.id(), SystemType.OXO, options(false, true, false, null))))
                .isEqualTo(Reason.INVALID);
    }

    @Test
    void oxoManagesOneOxoOfACompany() {
        var managed = options(false, false, true, null);
        assertThat(reason(declare(hub.bpAdmin, hub.site.id(), SystemType.OXE, managed)))
                .isEqualTo(Reason.INVALID);
        var first = declared(hub.bpAdmin, hub.site.id(), SystemType.OXO, managed);

        assertThat(reason(declare(hub.bpAdmin, hub.site(hub.customer).id(), SystemType.OXO, managed)))
                .isEqualTo(Reason.OXO_MANAGED_TAKEN);
        assertThat(reason(change.run(hub.bpAdmin, first.id(), typed(SystemType.OXE), Expected.ANY)))
                .isEqualTo(Reason.INVALID);

        hub.delete.run(hub.bpAdmin, first.id(), Expected.ANY);
        declared(hub.bpAdmin, hub.site.id(), SystemType.OXO, managed);
    }

    @Test
    void aManagedSystemComesToNoCompanyThatHasOne() {
        declared(hub.bpAdmin, hub.site(hub.partner).id(), SystemType.OXO, options(false, false, true, null));
        var shared = declared(hub.bpAdmin, hub.site.id(), SystemType.OXO, options(true, false, true, null));
        var target = hub.site(hub.partner);

        assertThat(reason(link.run(hub.bpAdmin, target.id(), shared.id()))).isEqualTo(Reason.OXO_MANAGED_TAKEN);
    }

    @Test
    void sharingIsTakenBackOnOneSiteOnlyAndEndsTheKeeping() {
        var shared = declared(hub.bpAdmin, hub.site.id(), SystemType.OXO, options(true, false, false, null));
        var other = hub.site(hub.partner);
        done(link.run(hub.bpAdmin, other.id(), shared.id()));

        assertThat(reason(change.run(hub.bpAdmin, shared.id(), sharing(false), Expected.ANY)))
                .isEqualTo(Reason.INVALID);
        done(unlink.run(hub.bpAdmin, other.id(), shared.id()));
        var plain = done(change.run(hub.bpAdmin, shared.id(), sharing(false), Expected.ANY));

        assertThat(plain.options().shared()).isFalse();
        assertThat(plain.options().partner()).isNull();
    }

    @Test
    void aPlainSystemIsSharedLater() {
        var plain = declared(hub.bpAdmin, hub.site.id(), SystemType.OXO, PbxSystem.Options.DEFAULT);

        var shared = done(change.run(hub.bpAdmin, plain.id(), sharing(true), Expected.ANY));

        assertThat(shared.options().shared()).isTrue();
        assertThat(shared.options().partner()).isNull();
    }

    @Test
    void whoeverTakesTheLastSiteOffLeavesItWithThePartner() {
        var plain = declared(hub.bpAdmin, hub.site.id(), SystemType.OXO, PbxSystem.Options.DEFAULT);
        done(change.run(hub.bpAdmin, plain.id(), sharing(true), Expected.ANY));

        var nowhere = done(unlink.run(hub.bpAdmin, hub.site.id(), plain.id()));

        assertThat(nowhere.sites()).isEmpty();
        assertThat(nowhere.options().partner()).isEqualTo(hub.partner.id());
        assertThat(hub.stores.systems().find(plain.id())).contains(nowhere);
    }

    @Test
    void anActOnAnotherStateThanExpectedIsRefused() {
        var system = declared(hub.bpAdmin, hub.site.id(), SystemType.OXO, PbxSystem.Options.DEFAULT);
        var stale = new Expected(Set.of("0123"));

        assertThat(reason(change.run(hub.bpAdmin, system.id(), sharing(true), stale)))
                .isEqualTo(Reason.NOT_AS_EXPECTED);
        assertThat(reason(hub.reset.run(hub.bpAdmin, system.id(), ResetCode.NEW, stale)))
                .isEqualTo(Reason.NOT_AS_EXPECTED);
        assertThat(reason(hub.delete.run(hub.bpAdmin, system.id(), stale))).isEqualTo(Reason.NOT_AS_EXPECTED);
        assertThat(hub.stores.systems().find(system.id())).contains(system);
    }

    private Outcome<SystemView> declare(
            Actor actor, @Nullable SiteId site, SystemType type, PbxSystem.Options options) {
        return hub.declare.run(
                actor,
                new SystemDeclaration(
                        "Shop",
                        site,
                        type,
                        null,
                        null,
                        null,
                        new DialingInformation("DEU", "0", "00", List.of("0"), true, null),
                        List.of(),
                        EmergencyChange.NONE,
                        options,
                        null));
    }

    private PbxSystem declared(Actor actor, @Nullable SiteId site, SystemType type, PbxSystem.Options options) {
        return done(declare(actor, site, type, options)).system();
    }

    private static PbxSystem.Options options(
            boolean shared, boolean centrex, boolean managed, @Nullable CompanyId partner) {
        return new PbxSystem.Options(null, null, 120, List.of(), shared, centrex, managed, partner);
    }

    private static SystemChange typed(SystemType type) {
        return new SystemChange(null, type, null, null, null, EmergencyChange.NONE, null, null, null);
    }

    private static SystemChange sharing(boolean shared) {
        return new SystemChange(
                null,
                null,
                null,
                null,
                null,
                EmergencyChange.NONE,
                old -> new PbxSystem.Options(
                        old.ldapId(),
                        old.version(),
                        old.serverPingTimeout(),
                        old.searchResultOrder(),
                        shared,
                        old.centrex(),
                        old.oxoManaged(),
                        old.partner()),
                null,
                null);
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<T>) outcome).value();
    }

    private static Reason reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why().reason();
    }
}
