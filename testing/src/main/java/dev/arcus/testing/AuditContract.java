package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditEntry;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.audit.AuditTrail;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.ChainLink;
import dev.arcus.domain.audit.ChainVerdict;
import dev.arcus.domain.audit.VerifyChain;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What lists of the audit trail show to whom, and the chain through it. */
abstract class AuditContract extends StoreContract {

    /** For which a store may look in another way. */
    private static final int MANY_CUSTOMERS = 600;

    private static final Page.Request MANY = new Page.Request(1000, 0);

    @Test
    void eachFilterNarrows() {
        var object = SystemId.next(samples.random()).value();
        var ada = new Actor(
                UserId.next(samples.random()),
                "Ada-" + object + "@example.com",
                Set.of(Role.ADMIN),
                AdminType.COMPANY_ADMIN,
                CompanyId.next(samples.random()),
                null);
        var early = AuditEvent.of(TestClock.START, ada, "system.change", object, "early");
        var late = AuditEvent.of(TestClock.START.plusSeconds(60), Author.HUB, "system.reset", object, "late")
                .refused("409901")
                .concerning(ada.company(), null);
        add(early, late);

        assertThat(found(filter(object, null, null, null))).containsExactly(late, early);
        assertThat(found(filter(object, ada.loginEmail().toUpperCase(Locale.ROOT), null, null)))
                .containsExactly(early);
        assertThat(found(filter(object, ada.id().value(), null, null))).containsExactly(early);
        assertThat(found(filter(object, null, "system.reset", null))).containsExactly(late);
        assertThat(found(filter(object, null, "system.", null))).containsExactly(late, early);
        assertThat(found(filter(object, null, "system", null))).isEmpty();
        assertThat(found(filter(object, null, null, true))).containsExactly(early);
        assertThat(found(filter(object, null, null, false))).containsExactly(late);
        assertThat(found(new AuditFilter(new Reach.Everything(), late.at(), null, null, null, object, null, null)))
                .containsExactly(late);
        assertThat(found(new AuditFilter(new Reach.Everything(), null, late.at(), null, null, object, null, null)))
                .containsExactly(early);
        assertThat(found(new AuditFilter(new Reach.Everything(), null, null, null, null, null, ada.company(), null)))
                .containsExactly(late);
    }

    @Test
    void ofManyEntriesAThousandAreCounted() {
        var object = SystemId.next(samples.random()).value();
        var all = AuditTrail.COUNTED + 2;
        stores().transactions().inBulk(() -> {
            Stream.generate(() -> about(object)).limit(all).forEach(stores().auditTrail()::add);
            return true;
        });
        var those = AuditFilter.all(new Reach.Everything()).of(object);

        var first = stores().auditTrail().list(those, new Page.Request(2, 0));
        assertThat(first.items()).hasSize(2);
        assertThat(first.total()).isEqualTo(AuditTrail.COUNTED + 1);
        assertThat(AuditTrail.isMore(first)).isTrue();
        var last = stores().auditTrail().list(those, new Page.Request(2, all - 2));
        assertThat(last.items()).hasSize(2);
        assertThat(last.total()).isEqualTo(all);
        assertThat(AuditTrail.isMore(last)).isFalse();
    }

    @Test
    void eachLevelSeesWhatIsBelowIt() {
        var organisation = organisation();
        var partner = add(samples.partner("Nordlicht"));
        var customer = samples.customer("Bakery", partner.id());
        customer = add(customer.with(customer.ties().withOrganisation(organisation.id())));
        var stranger = add(samples.customer("Butcher", null));
        var own = event("one").concerning(customer);
        var partners = event("two").concerning(partner);
        var strange = event("three").concerning(stranger);
        add(own, partners, strange);

        assertThat(of(new Reach.PartnerTree(partner.id()))).containsExactly(partners, own);
        assertThat(of(new Reach.OneCompany(customer.id()))).containsExactly(own);
        assertThat(of(new Reach.OneCompany(partner.id()))).containsExactly(partners);
        assertThat(of(new Reach.OneOrganisation(organisation.id()))).containsExactly(own);
        assertThat(of(new Reach.Nothing())).isEmpty();
        assertThat(of(new Reach.Everything())).contains(own, partners, strange);
    }

    @Test
    void companyThatMovedIsSeenByThePartnerThenAndByTheOneNow() {
        var then = add(samples.partner("Then"));
        var now = add(samples.partner("Now"));
        var customer = add(samples.customer("Bakery", then.id()));
        var event = event("one").concerning(customer);
        add(event);

        stores().companies().update(customer.with(customer.ties().withPartner(now.id())));

        assertThat(of(new Reach.PartnerTree(then.id()))).containsExactly(event);
        assertThat(of(new Reach.PartnerTree(now.id()))).containsExactly(event);
    }

    @Test
    void aPartnerOfManyCustomersSeesTheirsAsOneOfFewDoes() {
        var partner = add(samples.partner("Large"));
        var stranger = add(samples.customer("Butcher", null));
        stores().transactions().inBulk(() -> {
            Stream.generate(() -> samples.customer("One of many", partner.id()))
                    .limit(MANY_CUSTOMERS)
                    .forEach(stores().companies()::add);
            return true;
        });
        var came = add(samples.customer("Came", stranger.id()));
        var guest = add(samples.customer("Guest", partner.id()));
        var shared = addSystem("Shared", addSite(stranger, "Home"), addSite(guest, "Guest"));
        var own = event("partner").concerning(partner);
        var before = event("before").concerning(came);
        var onShared = AuditEvent.of(
                        TestClock.START,
                        Author.HUB,
                        "system.change",
                        shared.id().value(),
                        "")
                .concerning(stranger);
        var strange = event("strange").concerning(stranger);
        add(own, before, onShared, strange);

        stores().companies().update(came.with(came.ties().withPartner(partner.id())));

        assertThat(of(new Reach.PartnerTree(partner.id()))).containsExactly(onShared, before, own);
    }

    @Test
    void everyoneWhereASystemStandsSeesWhatIsDoneToIt() {
        var home = add(samples.customer("Bakery", null));
        var guest = add(samples.customer("Butcher", null));
        var homeSite = addSite(home, "Home");
        var guestSite = addSite(guest, "Guest");
        var system = addSystem("Shared", homeSite, guestSite);
        var event = AuditEvent.of(
                        TestClock.START,
                        Author.HUB,
                        "system.change",
                        system.id().value(),
                        "")
                .concerning(home);
        add(event);

        assertThat(of(new Reach.OneCompany(guest.id()))).containsExactly(event);
        assertThat(of(new Reach.OneSite(guest.id(), guestSite.id()))).containsExactly(event);
    }

    @Test
    void entriesGetTheirPlacesInOrderAndTheChainHolds() {
        var object = SystemId.next(samples.random()).value();
        add(about(object), about(object));

        var waiting = stores().auditChain().seal(1);
        while (waiting > 0) {
            waiting = stores().auditChain().seal(2);
        }

        var places =
                stores()
                        .auditTrail()
                        .list(AuditFilter.all(new Reach.Everything()).of(object), MANY)
                        .items()
                        .stream()
                        .map(entry -> Objects.requireNonNull(entry.link()))
                        .toList();
        assertThat(places).hasSize(2);
        assertThat(places.getFirst().place()).isGreaterThan(places.getLast().place());
        assertThat(stores().auditChain().head().place())
                .isGreaterThanOrEqualTo(places.getFirst().place());
        assertThat(new VerifyChain(stores().auditChain()).run(places.getFirst()))
                .isInstanceOf(ChainVerdict.Whole.class);
        assertThat(new VerifyChain(stores().auditChain())
                        .run(new ChainLink(places.getFirst().place(), "f".repeat(64))))
                .isInstanceOf(ChainVerdict.Broken.class);
    }

    private static AuditEvent about(String object) {
        return AuditEvent.of(TestClock.START, Author.HUB, "system.change", object, "");
    }

    private Organisation organisation() {
        var organisation = samples.organisation("Group");
        stores().organisations().add(organisation);
        return organisation;
    }

    private static AuditEvent event(String detail) {
        return AuditEvent.of(TestClock.START.plus(Duration.ofHours(1)), Author.HUB, "company.change", null, detail);
    }

    private void add(AuditEvent... events) {
        for (var event : events) {
            stores().auditTrail().add(event);
        }
    }

    private List<AuditEvent> of(Reach reach) {
        return found(AuditFilter.all(reach));
    }

    private List<AuditEvent> found(AuditFilter filter) {
        return stores().auditTrail().list(filter, MANY).items().stream()
                .map(AuditEntry::event)
                .toList();
    }

    private static AuditFilter filter(
            String object, @Nullable String actor, @Nullable String act, @Nullable Boolean done) {
        return new AuditFilter(new Reach.Everything(), null, null, actor, act, object, null, done);
    }
}
