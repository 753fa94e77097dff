package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.LinkSystem;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.administration.UnlinkSystem;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which sites a system may stand on, and who may say so (admin API §1.4, §2.4, §4.6). */
class LinkSystemTest {

    private final DomainUnderTest hub = new DomainUnderTest();
    private final LinkSystem link = new LinkSystem(hub.systemStores, hub.policy, hub.clock);
    private final UnlinkSystem unlink =
            new UnlinkSystem(hub.systemStores, hub.policy, hub.groupRules, hub.freePhones, hub.clock);

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aSecondSiteOfTheCompanyIsAdded() {
        var system = declared(PbxSystem.Options.DEFAULT);
        var second = hub.site(hub.customer);

        var linked = done(link.run(hub.bpAdmin, second.id(), system.id()));

        assertThat(linked.sites()).containsExactly(hub.site.id(), second.id());
        assertThat(hub.stores.systems().find(system.id())).contains(linked);
    }

    @Test
    void linkingAgainChangesNothing() {
        var system = declared(PbxSystem.Options.DEFAULT);

        var linked = done(link.run(hub.bpAdmin, hub.site.id(), system.id()));

        assertThat(linked.sites()).containsExactly(hub.site.id());
    }

    @Test
    void anotherCompanysSiteNeedsASharedSystem() {
        var other = hub.site(hub.partner);

        assertThat(reason(link.run(
                        hub.bpAdmin,
                        other.id(),
                        declared(PbxSystem.Options.DEFAULT).id())))
                .isEqualTo(Reason.ONE_COMPANY_ONLY);
        assertThat(done(link.run(hub.bpAdmin, other.id(), declared(shared()).id()))
                        .sites())
                .hasSize(2);
    }

    @Test
    void aSiteOutOfReachIsRefused() {
        var foreign = hub.site(hub.otherPartner);

        assertThat(reason(link.run(hub.bpAdmin, foreign.id(), declared(shared()).id())))
                .isEqualTo(Reason.NOT_IN_SCOPE);
    }

    @Test
    void aSystemOutOfReachIsRefused() {
        var own = hub.site(hub.otherPartner);

        assertThat(reason(
                        link.run(hub.otherBpAdmin, own.id(), declared(shared()).id())))
                .isEqualTo(Reason.NOT_IN_SCOPE);
    }

    @Test
    void supportMayLinkAnyPair() {
        var other = hub.site(hub.otherPartner);

        assertThat(done(link.run(hub.support, other.id(), declared(shared()).id()))
                        .sites())
                .hasSize(2);
    }

    @Test
    void theLastSiteStays() {
        var system = declared(PbxSystem.Options.DEFAULT);

        assertThat(reason(unlink.run(hub.bpAdmin, hub.site.id(), system.id()))).isEqualTo(Reason.LAST_SITE);
    }

    @Test
    void aSharedSystemMayLoseItsLastSite() {
        var system = declared(shared());

        assertThat(done(unlink.run(hub.bpAdmin, hub.site.id(), system.id())).sites())
                .isEmpty();
    }

    @Test
    void aSiteThatItIsNotLinkedToIsNotFound() {
        var system = declared(PbxSystem.Options.DEFAULT);
        Site second = hub.site(hub.customer);

        assertThat(reason(unlink.run(hub.bpAdmin, second.id(), system.id()))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reason(link.run(hub.bpAdmin, SiteId.next(hub.random), system.id())))
                .isEqualTo(Reason.NOT_FOUND);
    }

    private PbxSystem declared(PbxSystem.Options options) {
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
                        options,
                        null));
        return ((Outcome.Done<SystemView>) outcome).value().system();
    }

    private static PbxSystem.Options shared() {
        return new PbxSystem.Options(null, null, 120, List.of(), true, false, false, null);
    }

    private static PbxSystem done(Outcome<PbxSystem> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<PbxSystem>) outcome).value();
    }

    private static Reason reason(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).why().reason();
    }
}
