package dev.arcus.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.ConcernedTrail;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FoldedEntries;
import dev.arcus.domain.audit.NotedAttempts;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.Attempt.Cause;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.store.Page;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an entry of the audit trail tells, and whom. */
class AuditEventTest {

    private final DomainUnderTest hub = new DomainUnderTest();
    private final ConcernedTrail trail = new ConcernedTrail(
            hub.stores.auditTrail(),
            new ConcernedTrail.Places(
                    hub.stores.companies(),
                    hub.stores.sites(),
                    hub.stores.systems(),
                    hub.stores.users(),
                    hub.stores.groups(),
                    hub.stores.fleetItems()));

    @Test
    void onlyWhatBecameAnotherIsTold() {
        var before = Facts.NONE.and("name", "Old").and("type", "oxo").and("gone", 1);
        var after = Facts.NONE.and("name", "New").and("type", "oxo").and("new", List.of("a", "b"));

        var change = event("system.change", null).changed(before, after).change();

        assertThat(change.before().values())
                .isEqualTo(Facts.NONE.and("name", "Old").and("gone", 1).values());
        assertThat(change.after().values())
                .isEqualTo(Facts.NONE.and("name", "New").and("new", "a, b").values());
    }

    @Test
    void replacedSecretIsNamedAndHidden() {
        var change = event("person.change", null).replacedSecret("password").change();

        assertThat(change.before().lines()).isEqualTo("password=****");
        assertThat(change.after().lines()).isEqualTo("password=****");
    }

    @Test
    void factsAreBoundedInNumberAndLength() {
        var many = new LinkedHashMap<String, String>();
        for (var at = 0; at <= Facts.MAX; at++) {
            many.put("fact " + at, "x".repeat(Facts.MAX_VALUE + 1));
        }

        var facts = new Facts(many);

        assertThat(facts.values()).hasSize(Facts.MAX);
        assertThat(facts.values().get("fact 0")).hasSize(Facts.MAX_VALUE).endsWith("x…");
    }

    @Test
    void entryConcernsTheCompanyOfItsObjectAndThePartnerOfThat() {
        trail.add(event("site.change", hub.site.id().value()));

        assertThat(newest().on().company()).isEqualTo(hub.customer.id());
        assertThat(newest().on().partner()).isEqualTo(hub.partner.id());
    }

    @Test
    void entryOfAnObjectThatNobodyKnowsConcernsTheCompanyOfItsAuthor() {
        trail.add(AuditEvent.of(TestClock.START, hub.bpAdmin, "site.change", "0".repeat(24), ""));

        assertThat(newest().on().company()).isEqualTo(hub.partner.id());
    }

    @Test
    void entryThatSaysWhomItConcernsIsBelieved() {
        trail.add(event("site.change", hub.site.id().value()).concerning(hub.otherPartner.id(), null));

        assertThat(newest().on().company()).isEqualTo(hub.otherPartner.id());
        assertThat(newest().on().partner()).isNull();
    }

    @Test
    void refusedBoxIsOneEntryForEachCauseThatNamesTheAttempt() {
        var system = new Samples().system("shop-1", "Shop", hub.site);
        hub.stores.systems().add(system);
        var entries = new FoldedEntries(trail, hub.stores.transactions(), hub.clock, FoldedEntries.PER_SOURCE);
        hub.journal.watchAttempts(new NotedAttempts(entries, hub.stores.systems())::note);
        for (var cause : List.of(Cause.WRONG_SECRET, Cause.WRONG_SECRET, Cause.OTHER_BOX, Cause.LOST)) {
            hub.journal.write(attempt(system.pbxId(), true, cause));
        }
        hub.journal.write(attempt(new PbxId("stranger"), false, Cause.UNKNOWN_IDENTITY));
        hub.journal.flush();

        var noted = hub.stores.auditTrail().list(new Page.Request(10, 0)).items().stream()
                .filter(event -> event.act().equals("pbx.login.refused"))
                .toList();

        assertThat(noted).extracting(event -> event.outcome().refusal()).containsExactly("other_box", "wrong_secret");
        assertThat(noted).allSatisfy(event -> {
            assertThat(event.object()).isEqualTo(system.id().value());
            assertThat(event.on().company()).isEqualTo(hub.customer.id());
            assertThat(event.author().address()).isEqualTo("192.0.2.1");
            assertThat(event.detail()).matches("attempt [0-9A-Z]{4}-[0-9A-Z]{4} at login, serial SN-1");
        });
    }

    private Attempt attempt(PbxId identity, boolean known, Cause cause) {
        var number = AttemptNumber.next(hub.random);
        return new Attempt(
                hub.clock.instant(), number, identity.key(), known, "192.0.2.1", Attempt.Step.LOGIN, cause, "SN-1");
    }

    private static AuditEvent event(String act, @Nullable String object) {
        return AuditEvent.of(TestClock.START, Author.HUB, act, object, "");
    }

    private AuditEvent newest() {
        return hub.stores.auditTrail().list(new Page.Request(1, 0)).items().getFirst();
    }
}
