package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.history.Attempts;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.FoldedAttempt;
import dev.arcus.domain.licence.LicenceAcceptance;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code ConnectionEvents}, {@code Attempts}, {@code AuditTrail} and {@code LicenceAcceptances}. */
abstract class HistoryContract extends StoreContract {

    @Test
    void eventsComeNewestFirst() {
        var system = SystemId.next(samples.random());

        stores().connectionEvents().addAll(List.of(event(system, 1), event(system, 2)));
        stores().connectionEvents().addAll(List.of(event(system, 3)));

        assertThat(stores().connectionEvents().of(system, 2)).containsExactly(event(system, 3), event(system, 2));
    }

    @Test
    void eventsOfSeveralSystemsComeAtOnce() {
        var one = SystemId.next(samples.random());
        var two = SystemId.next(samples.random());
        var quiet = SystemId.next(samples.random());
        stores().connectionEvents().addAll(List.of(event(one, 1), event(two, 2), event(one, 3), event(one, 4)));

        var found = stores().connectionEvents().ofEach(List.of(one, two, quiet), 2);

        assertThat(found).containsOnlyKeys(one, two);
        assertThat(found.get(one)).containsExactly(event(one, 4), event(one, 3));
        assertThat(found.get(two)).containsExactly(event(two, 2));
    }

    @Test
    void oneEventMoreThanTheBoundDropsTheOldestOfThatSystemOnly() {
        var bound = stores().retention().eventsPerSystem();
        var quiet = SystemId.next(samples.random());
        var busy = SystemId.next(samples.random());
        stores().connectionEvents().addAll(List.of(event(quiet, 0)));

        stores().connectionEvents()
                .addAll(IntStream.rangeClosed(0, bound)
                        .mapToObj(i -> event(busy, i))
                        .toList());

        assertThat(stores().connectionEvents().of(busy, bound + 10))
                .hasSize(bound)
                .endsWith(event(busy, 1));
        assertThat(stores().connectionEvents().of(quiet, 10)).hasSize(1);
    }

    @Test
    void attemptsAreFoundByIdentityAndNumber() {
        var identity = new PbxId(pbxId());
        var first = attempt(identity.key(), true, "192.0.2.1", "SN-1", 1);
        var second = attempt(identity.key(), true, "192.0.2.2", "SN-1", 2);

        stores().attempts().addAll(List.of(first, second));

        assertThat(stores().attempts().of(new PbxId(identity.text().toUpperCase(Locale.ROOT)), 10))
                .containsExactly(FoldedAttempt.of(second), FoldedAttempt.of(first));
        assertThat(stores().attempts().find(numberOf(first)))
                .contains(new Attempts.Numbered(numberOf(first), first.at(), FoldedAttempt.of(first)));
        assertThat(stores().attempts().find(new AttemptNumber("NONE-SUCH"))).isEmpty();
    }

    @Test
    void oneAttemptMoreThanTheBoundDropsTheOldestOfThatIdentity() {
        var bound = stores().retention().attemptsPerIdentity();
        var identity = new PbxId(pbxId());

        stores().attempts()
                .addAll(IntStream.rangeClosed(0, bound)
                        .mapToObj(i -> attempt(identity.key(), true, "192.0.2." + i, "SN-1", i))
                        .toList());

        assertThat(stores().attempts().of(identity, bound + 10)).hasSize(bound);
    }

    @Test
    void attemptsThatDifferInTimeOnlyAreOneAndPushNothingOut() {
        var identity = new PbxId(pbxId());
        var other = attempt(identity.key(), true, "192.0.2.9", "SN-9", 0);
        var month = IntStream.range(1, 400)
                .mapToObj(i -> attempt(identity, i * 16 * 60))
                .toList();

        stores().attempts().addAll(List.of(other));
        month.forEach(attempt -> stores().attempts().addAll(List.of(attempt)));

        var last = month.getLast();
        assertThat(stores().attempts().of(identity, 10))
                .containsExactly(
                        new FoldedAttempt(
                                last, month.getFirst().at(), month.get(397).at(), 399),
                        FoldedAttempt.of(other));
    }

    @Test
    void aBatchFoldsAsOneByOneDoes() {
        var identity = new PbxId(pbxId());
        var first = attempt(identity, 1);
        var between = attempt(identity.key(), true, "192.0.2.9", "SN-9", 2);
        var later = List.of(attempt(identity, 3), between, attempt(identity, 4));

        stores().attempts().addAll(List.of(first));
        stores().attempts().addAll(later);

        assertThat(stores().attempts().of(identity, 10))
                .containsExactly(
                        new FoldedAttempt(
                                later.getLast(), first.at(), later.getFirst().at(), 3),
                        FoldedAttempt.of(between));
    }

    @Test
    void afterADayWithoutOneTheNextStandsForItself() {
        var identity = new PbxId(pbxId());
        var day = (int) FoldedAttempt.GAP.toSeconds();

        stores().attempts().addAll(List.of(attempt(identity, 0)));
        stores().attempts().addAll(List.of(attempt(identity, day)));
        stores().attempts().addAll(List.of(attempt(identity, 2 * day + 1)));

        assertThat(stores().attempts().of(identity, 10))
                .extracting(FoldedAttempt::count)
                .containsExactly(1L, 2L);
    }

    @Test
    void theNewestNumbersOfAFoldAreFound() {
        var identity = new PbxId(pbxId());
        var all = IntStream.rangeClosed(0, Attempts.NUMBERS)
                .mapToObj(i -> attempt(identity, i))
                .toList();

        all.forEach(attempt -> stores().attempts().addAll(List.of(attempt)));

        assertThat(stores().attempts().find(numberOf(all.getFirst()))).isEmpty();
        var second = stores().attempts().find(numberOf(all.get(1))).orElseThrow();
        assertThat(second.at()).isEqualTo(all.get(1).at());
        assertThat(second.fold().count()).isEqualTo(Attempts.NUMBERS + 1);
    }

    @Test
    void aClockThatWasSetBackTurnsNothingRound() {
        var identity = new PbxId(pbxId());

        stores().attempts().addAll(List.of(attempt(identity, 100)));
        stores().attempts().addAll(List.of(attempt(identity, 40)));

        assertThat(stores().attempts().of(identity, 10)).singleElement().satisfies(fold -> {
            assertThat(fold.firstSeen()).isEqualTo(TestClock.START.plusSeconds(40));
            assertThat(fold.count()).isEqualTo(2);
        });
    }

    @Test
    void theCauseClassOfAnEventIsKept() {
        var system = SystemId.next(samples.random());
        var event = new ConnectionEvent(
                system, TestClock.START, ConnectionEvent.Kind.DISCONNECTED, "NO_ANSWER", CauseClass.LOST, "192.0.2.1");

        stores().connectionEvents().addAll(List.of(event));

        assertThat(stores().connectionEvents().of(system, 1)).containsExactly(event);
    }

    @Test
    void strangersAreBoundedTogether() {
        var bound = stores().retention().attemptsOfStrangers();
        var known = new PbxId(pbxId());
        stores().attempts().addAll(List.of(attempt(known, 0)));

        stores().attempts()
                .addAll(IntStream.rangeClosed(0, bound).mapToObj(this::stranger).toList());

        var newest = stores().attempts().ofStrangers(bound + 10);
        assertThat(newest).hasSize(bound);
        assertThat(newest.getFirst().newest().address()).isEqualTo("192.0.2." + bound);
        assertThat(stores().attempts().namelessFrom("192.0.2." + bound, 10)).containsExactly(newest.getFirst());
        assertThat(stores().attempts().of(known, 10)).hasSize(1);
    }

    @Test
    void auditEventsComeNewestFirst() {
        var first = AuditEvent.of(TestClock.START, Author.HUB, "system.declare", null, "one");
        var second = everything();

        stores().auditTrail().add(first);
        stores().auditTrail().add(second);

        var page = stores().auditTrail().list(new Page.Request(2, 0));
        assertThat(page.items()).containsExactly(second, first);
        assertThat(page.total()).isGreaterThanOrEqualTo(2);
    }

    /** An entry that has all that an entry may have. */
    private AuditEvent everything() {
        var ada = new Actor(
                        UserId.next(samples.random()),
                        "ada@example.com",
                        Set.of(Role.ADMIN),
                        AdminType.COMPANY_ADMIN,
                        CompanyId.next(samples.random()),
                        null)
                .from("2001:db8::1");
        var before = Facts.NONE.and("name", "Müller = \\n \n\r GmbH").and("left", "1");
        var after = Facts.NONE.and("name", "Müller \uD83D\uDCDE\u0000\uD83D").and("a=b", "c=d");
        return AuditEvent.of(TestClock.START, ada, "system.delete", "0123", "two\u0000")
                .changed(before, after)
                .replacedSecret("password")
                .concerning(CompanyId.next(samples.random()), CompanyId.next(samples.random()))
                .refused("403001")
                .times(7);
    }

    @Test
    void acceptancesOfASystemComeNewestFirst() {
        var system = SystemId.next(samples.random());
        var first = acceptance(system, "1", Duration.ZERO);
        var second = acceptance(system, "2", Duration.ofDays(1));

        stores().licenceAcceptances().add(first);
        stores().licenceAcceptances().add(second);

        assertThat(stores().licenceAcceptances().of(system)).containsExactly(second, first);
        assertThat(stores().licenceAcceptances().of(SystemId.next(samples.random())))
                .isEmpty();
    }

    private static ConnectionEvent event(SystemId system, int number) {
        return new ConnectionEvent(
                system, TestClock.START.plusSeconds(number), ConnectionEvent.Kind.CHANNEL_DOWN, "csta: " + number);
    }

    private Attempt attempt(PbxId identity, int second) {
        return attempt(identity.key(), true, "192.0.2.1", "SN-1", second);
    }

    private Attempt stranger(int number) {
        return attempt(null, false, "192.0.2." + number, null, number);
    }

    private Attempt attempt(
            @Nullable String identity, boolean known, String address, @Nullable String serial, int second) {
        return new Attempt(
                TestClock.START.plusSeconds(second),
                AttemptNumber.next(samples.random()),
                identity,
                known,
                address,
                Attempt.Step.LOGIN,
                Attempt.Cause.WRONG_SECRET,
                serial);
    }

    private static AttemptNumber numberOf(Attempt attempt) {
        return java.util.Objects.requireNonNull(attempt.number());
    }

    private LicenceAcceptance acceptance(SystemId system, String version, Duration later) {
        return new LicenceAcceptance(
                system,
                version,
                "de",
                "ab".repeat(32),
                UserId.next(samples.random()),
                "ada@example.com",
                TestClock.START.plus(later));
    }
}
