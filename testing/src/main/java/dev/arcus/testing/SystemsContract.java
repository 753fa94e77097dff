package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.BoxNote;
import dev.arcus.domain.system.BoxState;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.numbering.TestNumber;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class SystemsContract extends StoreContract {

    @Test
    void forgottenSystemFreesItsPbxId() {
        var system = addSystem("PBX", addSite());

        stores().systems().forget(system.id());

        assertThat(stores().systems().find(system.id())).isEmpty();
        assertThat(stores().systems().isTaken(system.pbxId())).isFalse();
    }

    @Test
    void pbxIdsThatWereLookedUpAheadAreFoundOneByOne() {
        var site = addSite();
        var system = addSystem("PBX", site);
        var deleted = addSystem("Deleted", site);
        stores().systems().delete(deleted.id());
        var nobodys = new PbxId("NOBODYS");

        var found = stores().transactions().reading(() -> {
            stores().systems().lookAhead(List.of(system.pbxId(), deleted.pbxId(), nobodys));
            return Stream.of(system.pbxId(), deleted.pbxId(), nobodys)
                    .map(pbxId -> stores().systems().findByPbxId(pbxId) + " "
                            + stores().systems().isTaken(pbxId))
                    .toList();
        });

        assertThat(found)
                .containsExactly(
                        Optional.of(system) + " true", Optional.empty() + " true", Optional.empty() + " false");
    }

    @Test
    void addedSystemIsFoundAsItWas() {
        var site = addSite();

        var system = addSystem("Zentrale", site, addSite());

        assertThat(stores().systems().find(system.id())).contains(system);
        assertThat(stores().systems().findByPbxId(system.pbxId())).contains(system);
    }

    @Test
    void pbxIdIsOneIdentityInAnyCase() {
        var system = addSystem("First", addSite());
        var upper = system.pbxId().text().toUpperCase(Locale.ROOT);

        var second = stores().systems().add(samples.system(upper, "Second", addSite()));

        assertThat(second).isFalse();
        assertThat(stores().systems().findByPbxId(new PbxId(upper))).contains(system);
        assertThat(stores().systems().isTaken(new PbxId(upper))).isTrue();
    }

    @Test
    void deletedSystemIsGoneButItsPbxIdStaysTaken() {
        var site = addSite();
        var system = addSystem("Gone", site);
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));

        stores().systems().delete(system.id());

        assertThat(stores().systems().find(system.id())).isEmpty();
        assertThat(stores().systems().findByPbxId(system.pbxId())).isEmpty();
        assertThat(stores().credentials().find(system.id())).isEmpty();
        assertThat(stores().systems().anyOn(site.id())).isFalse();
        assertThat(stores().systems().isTaken(system.pbxId())).isTrue();
        assertThat(stores().systems().add(samples.system(system.pbxId().text(), "Again", site)))
                .isFalse();
    }

    @Test
    void oneOfManyWhoTakeAPbxIdAtOnceGetsIt() throws Exception {
        var site = addSite();
        var pbxId = pbxId();
        var systems = IntStream.range(0, 8)
                .mapToObj(i -> samples.system(pbxId, "S" + i, site))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(systems.stream().map(this::adding).toList());

            assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
        }
    }

    @Test
    void updateReplacesEverythingButIdentityAndStatusDate() {
        var system = addSystem("Before", addSite(), addSite());
        var next = changed(system, addSite().id());

        stores().systems().update(next);

        assertThat(stores().systems().find(system.id())).contains(next);
    }

    @Test
    void updateLeavesTheDateOfTheStatus() {
        var system = addSystem("Dated", addSite());
        var later = system.statusUpdated().plus(Duration.ofHours(1));
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        var replaced = stores().credentials().replace(system.id(), 1, Samples.created(system.pbxId(), "other"), later);

        stores().systems().update(system);

        assertThat(replaced).isTrue();
        assertThat(stores().systems().find(system.id()).orElseThrow().statusUpdated())
                .isEqualTo(later);
    }

    @Test
    void updateOfAnUnknownSystemChangesNothing() {
        var never = samples.system(pbxId(), "never added", addSite());

        stores().systems().update(never);

        assertThat(stores().systems().find(never.id())).isEmpty();
    }

    @Test
    void reportedVersionIsKept() {
        var system = addSystem("Versioned", addSite());
        var never = SystemId.next(samples.random());

        stores().systems()
                .noteAll(List.of(
                        new BoxNote.SoftwareVersion(system.id(), "ONE 6.0"),
                        new BoxNote.SoftwareVersion(never, "ONE 6.0"),
                        new BoxNote.SoftwareVersion(system.id(), "ONE 6.1")));

        assertThat(stores().systems().find(system.id()).orElseThrow().options().version())
                .isEqualTo("ONE 6.1");
        assertThat(stores().systems().boxState(never)).isEmpty();
    }

    @Test
    void systemsOnASiteAreKnown() {
        var site = addSite();
        addSystem("There", site);

        assertThat(stores().systems().anyOn(site.id())).isTrue();
        assertThat(stores().systems().anyOn(addSite().id())).isFalse();
    }

    @Test
    void aCompanyHasOneSystemThatOxoManages() {
        var site = addSite();
        var first = addSystem("First", site);
        var second = addSystem("Second", site);

        assertThat(stores().systems().claimManaged(site.company(), first.id())).isTrue();
        assertThat(stores().systems().claimManaged(site.company(), first.id())).isTrue();
        assertThat(stores().systems().claimManaged(site.company(), second.id())).isFalse();
        stores().systems().releaseManaged(site.company(), second.id());
        assertThat(stores().systems().claimManaged(site.company(), second.id())).isFalse();
        stores().systems().delete(first.id());
        assertThat(stores().systems().claimManaged(site.company(), second.id())).isTrue();
        stores().systems().releaseManaged(site.company(), second.id());
        assertThat(stores().systems().claimManaged(site.company(), SystemId.next(samples.random())))
                .isTrue();
    }

    @Test
    void changesUnderALockAreNotLost() throws Exception {
        var system = addSystem("0", addSite());
        Callable<Boolean> countUp = () -> stores().transactions().run(() -> {
            stores().systems().lock(system.id());
            var now = stores().systems().find(system.id()).orElseThrow();
            stores().systems().update(SystemCopy.named(String.valueOf(Integer.parseInt(now.name()) + 1), now));
            return true;
        });

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> countUp).toList())) {
                assertThat(done.get()).isTrue();
            }
        }

        assertThat(stores().systems().find(system.id()).orElseThrow().name()).isEqualTo("8");
    }

    @Test
    void acknowledgedRevisionIsRemembered() {
        var system = addSystem("Configured", addSite());

        assertThat(stores().systems().boxState(system.id()))
                .contains(new BoxState(system.options().version(), system.configurationRevision(), 0));
        stores().systems().noteAll(List.of(new BoxNote.StoredRevision(system.id(), 7)));

        assertThat(stores().systems().boxState(system.id()).orElseThrow().acknowledgedRevision())
                .isEqualTo(7);
    }

    @Test
    void testNumbersAreReplacedInTheirOrderAndGoWithTheSystem() {
        var system = addSystem("Tested", addSite());
        var first = List.of(new TestNumber("112", "112", ""), new TestNumber("089 1", null, "+49891"));
        var second = List.of(new TestNumber("0800", "", null), first.getLast(), first.getFirst());

        stores().systems().setTestNumbers(system.id(), first);
        assertThat(stores().systems().testNumbers(system.id())).isEqualTo(first);
        stores().systems().setTestNumbers(system.id(), second);
        assertThat(stores().systems().testNumbers(system.id())).isEqualTo(second);
        stores().systems().update(SystemCopy.named("Renamed", system));
        assertThat(stores().systems().testNumbers(system.id())).isEqualTo(second);

        stores().systems().delete(system.id());

        assertThat(stores().systems().testNumbers(system.id())).isEmpty();
    }

    @Test
    void testNumbersOfAnUnknownSystemAreNotKept() {
        var never = SystemId.next(samples.random());

        stores().systems().setTestNumbers(never, List.of(new TestNumber("112", "112", "")));

        assertThat(stores().systems().testNumbers(never)).isEmpty();
    }

    private Callable<Boolean> adding(PbxSystem system) {
        return () -> stores().transactions().run(() -> stores().systems().add(system));
    }

    private static PbxSystem changed(PbxSystem system, SiteId site) {
        return new PbxSystem(
                system.id(),
                system.pbxId(),
                "After",
                SystemType.THIRD_PARTY,
                null,
                DeliveryMode.SPECIFIED,
                List.of(site),
                new DialingInformation("FRA", "", "", List.of(), false, null),
                List.of(new NumberingRule("^1$", "2", "")),
                new EmergencyPolicy(true, Set.of("110", "17"), Set.of("^1$")),
                new PbxSystem.Options("ldap", "1.0", 60, List.of("pbx", "my contacts"), true, false, true, null),
                true,
                2,
                system.created(),
                system.statusUpdated());
    }

    @Test
    void claimedPabxIdIsTakenUntilItIsFree() {
        var system = samples.system(pbxId(), "PBX", addSite());

        assertThat(stores().systems().claim(system.pbxId(), system.id().value()))
                .isTrue();
        assertThat(stores().systems().claim(system.pbxId(), system.id().value()))
                .isFalse();
        assertThat(stores().systems().add(system)).isFalse();
        stores().systems().free(system.pbxId());

        assertThat(stores().systems().isTaken(system.pbxId())).isFalse();
        assertThat(stores().systems().add(system)).isTrue();
    }

    @Test
    void systemWithAnotherBoxIsFoundByItsNewPabxIdAndTheFormerOneStaysTaken() {
        var before = addSystem("PBX", addSite());
        stores().credentials().add(before.id(), Samples.created(before.pbxId(), "code"));

        var after = reidentified(before, 1);

        assertThat(stores().systems().find(before.id())).contains(after);
        assertThat(stores().systems().findByPbxId(after.pbxId())).contains(after);
        assertThat(stores().systems().findByPbxId(before.pbxId())).isEmpty();
        assertThat(stores().loginDirectory().find(before.pbxId())).isEmpty();
        assertThat(stores().loginDirectory().find(after.pbxId())).isPresent();
        assertThat(stores().systems().isTaken(before.pbxId())).isTrue();
        var ended = ended(before, 1);
        var upper = new PbxId(before.pbxId().text().toUpperCase(Locale.ROOT));
        assertThat(stores().systems().ended(upper)).contains(ended);
        assertThat(stores().loginDirectory().ended(upper)).contains(ended);
        assertThat(stores().systems().endedOf(before.id())).containsExactly(ended);
        assertThat(stores().systems().ended(after.pbxId())).isEmpty();
    }

    @Test
    void formerPabxIdsAreKeptUpToABound() {
        var first = addSystem("PBX", addSite());
        var system = first;
        for (var i = 1; i <= EndedIdentity.MAX + 1; i++) {
            system = reidentified(system, i);
        }

        assertThat(stores().systems().endedOf(first.id()))
                .hasSize(EndedIdentity.MAX)
                .isSortedAccordingTo(Comparator.comparing(EndedIdentity::ended).reversed());
        assertThat(stores().systems().ended(first.pbxId())).isEmpty();
        assertThat(stores().systems().isTaken(first.pbxId())).isTrue();
    }

    @Test
    void formerPabxIdEndsForGoodWithItsSystemOrOnceItIsFree() {
        var gone = addSystem("Gone", addSite());
        reidentified(gone, 1);
        var kept = addSystem("Kept", addSite());
        reidentified(kept, 1);

        stores().systems().delete(gone.id());
        stores().systems().free(kept.pbxId());

        assertThat(stores().systems().ended(gone.pbxId())).isEmpty();
        assertThat(stores().systems().isTaken(gone.pbxId())).isTrue();
        assertThat(stores().systems().ended(kept.pbxId())).isEmpty();
        assertThat(stores().systems().isTaken(kept.pbxId())).isFalse();
    }

    private PbxSystem reidentified(PbxSystem before, int day) {
        var after = before.withBox(new PbxId(pbxId()), DeliveryMode.BTCO, before.model());
        assertThat(stores().systems().claim(after.pbxId(), after.id().value())).isTrue();
        stores().systems().reidentify(after, ended(before, day));
        return after;
    }

    private static EndedIdentity ended(PbxSystem system, int day) {
        var keys = List.of(Samples.keys(system.pbxId(), "one"), Samples.keys(system.pbxId(), "two"));
        return new EndedIdentity(system.pbxId(), system.id(), system.created().plus(Duration.ofDays(day)), keys);
    }

    @Test
    void aSystemForOneCompanyOnSeveralSitesIsSpread() {
        var site = addSite();
        var other = addSite();
        addSystem("Alone", site);
        assertThat(stores().systems().anySpreadFrom(site.id())).isFalse();

        addSystem("Spread", other, site);

        assertThat(stores().systems().anySpreadFrom(site.id())).isTrue();
        assertThat(stores().systems().anySpreadFrom(other.id())).isTrue();
    }
}
