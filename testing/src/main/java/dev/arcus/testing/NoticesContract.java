package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.Alarm;
import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.notice.DeliveryId;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.notice.MaintenanceWindow.Schedule;
import dev.arcus.domain.notice.MaintenanceWindowId;
import dev.arcus.domain.notice.Notice;
import dev.arcus.domain.notice.NoticeBook.DeliveryFilter;
import dev.arcus.domain.notice.NoticeBook.Filter;
import dev.arcus.domain.notice.NoticeChannel;
import dev.arcus.domain.notice.NoticeDelays;
import dev.arcus.domain.notice.NoticeId;
import dev.arcus.domain.notice.NoticeKind;
import dev.arcus.domain.notice.NoticeRule;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.notice.NoticeStores;
import dev.arcus.domain.notice.NoticeTopic;
import dev.arcus.domain.notice.WebhookSecret;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class NoticesContract extends StoreContract {

    private static final Instant NOW = TestClock.START;

    @Test
    void rulesAreKeptAsTheyWereAndChanged() {
        var company = addPartner("Partner");
        var hook = webhook(company, "Hook");
        var mail = mail(company);
        notices().rules().add(hook);
        notices().rules().add(mail);
        var rotated = hook.with(
                ((NoticeChannel.Webhook) hook.channel()).rotated(WebhookSecret.generate(samples.random()), NOW));

        var first = notices().rules().of(company.id());
        notices().rules().update(rotated);

        assertThat(first).containsExactlyInAnyOrder(hook, mail);
        assertThat(notices().rules().find(hook.id())).contains(rotated);
        assertThat(notices().rules().find(hook.id()).map(NoticeRule::tag)).contains(rotated.tag());
        assertThat(hook.tag()).isNotEqualTo(rotated.tag());
        assertThat(notices().rules().all()).contains(rotated, mail);
    }

    @Test
    void windowsAreKeptAsTheyWere() {
        var site = addSite();
        var system = addSystem("PBX", site);
        var once = window(site.company(), new Schedule.Once(NOW, NOW.plus(Duration.ofHours(2))), null, system.id());
        var weekly = window(
                site.company(),
                new Schedule.Weekly(
                        DayOfWeek.SUNDAY, LocalTime.of(2, 30), Duration.ofHours(3), ZoneId.of("Europe/Berlin")),
                site.id(),
                null);
        notices().windows().add(once);
        notices().windows().add(weekly);

        var kept = notices().windows().of(site.company());
        notices().windows().remove(once.id());

        assertThat(kept).containsExactlyInAnyOrder(once, weekly);
        assertThat(kept).extracting(MaintenanceWindow::tag).containsExactlyInAnyOrder(once.tag(), weekly.tag());
        assertThat(notices().windows().find(once.id())).isEmpty();
        assertThat(notices().windows().all()).contains(weekly);
    }

    @Test
    void noticesAreFoundNewestFirstByKindAndTime() {
        var company = addPartner("Partner");
        var rule = added(webhook(company, "Hook"));
        var first = notice(rule, NoticeKind.NOT_RUNNING, NOW);
        var second = notice(rule, NoticeKind.RUNNING, NOW.plusSeconds(60));
        notices().book().add(first, List.of());
        notices().book().add(second, List.of());

        var all = notices().book().list(new Filter(company.id(), null, null, null, null), FIRST_PAGE);
        var early = notices()
                .book()
                .list(new Filter(company.id(), NoticeKind.NOT_RUNNING, false, NOW, NOW.plusSeconds(60)), FIRST_PAGE);

        assertThat(all.items()).containsExactly(second, first);
        assertThat(early.items()).containsExactly(first);
        assertThat(notices().book().find(first.id())).contains(first);
    }

    @Test
    void aWebhooksOldestThatWaitsIsDueAndEveryMail() {
        var company = addPartner("Partner");
        var hook = added(webhook(company, "Hook"));
        var mail = added(mail(company));
        var one = delivery(hook, false, NOW);
        var two = delivery(hook, false, NOW);
        var letters = List.of(delivery(mail, true, NOW), delivery(mail, true, NOW));

        var due = due(hook, mail);
        notices().book().update(failed(one, NOW.plusSeconds(10)));
        var whileFirstWaits = due(hook, mail);
        notices().book().update(done(one));
        var afterFirst = due(hook, mail);

        assertThat(due).containsExactly(one, letters.get(0), letters.get(1));
        assertThat(whileFirstWaits).isEqualTo(letters);
        assertThat(afterFirst).containsExactly(two, letters.get(0), letters.get(1));
        assertThat(notices().book().waiting(hook.id())).isOne();
        assertThat(notices()
                        .book()
                        .deliveries(
                                new DeliveryFilter(company.id(), Delivery.State.DELIVERED, hook.id(), null, null),
                                FIRST_PAGE)
                        .items())
                .containsExactly(done(one));
    }

    @Test
    void ruleTakesItsDeliveriesAndAlarmsAlongAndLeavesItsNotices() {
        var company = addPartner("Partner");
        var rule = added(webhook(company, "Hook"));
        var delivery = delivery(rule, false, NOW);
        var alarm = new Alarm(new Alarm.Key(rule.id(), NoticeTopic.STATUS, "0".repeat(24)), NOW, true);
        notices().book().put(alarm);
        var before = notices().book().alarms();

        notices().rules().remove(rule.id());
        notices().book().put(alarm);

        assertThat(before).contains(alarm);
        assertThat(notices().book().alarms()).doesNotContain(alarm);
        assertThat(notices().book().delivery(delivery.id())).isEmpty();
        assertThat(notices().book().find(delivery.notice())).isPresent();
    }

    @Test
    void downsAreKeptAndGoWithTheSystem() {
        var site = addSite();
        var one = addSystem("One", site);
        var two = addSystem("Two", site);
        notices().book().addDowns(Map.of(one.id(), NOW, two.id(), NOW.plusSeconds(1)));

        var kept = notices().book().downs();
        notices().book().removeDowns(List.of(one.id()));
        stores().systems().delete(two.id());

        assertThat(kept).containsEntry(one.id(), NOW).containsEntry(two.id(), NOW.plusSeconds(1));
        assertThat(notices().book().downs()).doesNotContainKeys(one.id(), two.id());
    }

    @Test
    void unfinishedCodesAreListed() {
        var system = addSystem("PBX", addSite());
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));

        assertThat(notices().book().unfinished(100_000))
                .filteredOn(one -> one.system().equals(system.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.since()).isEqualTo(system.statusUpdated()));
    }

    private NoticeStores notices() {
        return stores().notices();
    }

    private List<Delivery> due(NoticeRule... rules) {
        var ids = Arrays.stream(rules).map(NoticeRule::id).toList();
        return notices().book().due(NOW, 100_000).stream()
                .filter(delivery -> ids.contains(delivery.rule()))
                .toList();
    }

    private NoticeRule added(NoticeRule rule) {
        notices().rules().add(rule);
        return rule;
    }

    private NoticeRule webhook(Company company, String name) {
        return rule(
                company,
                name,
                new NoticeChannel.Webhook(
                        URI.create("https://alarms.example.org/arcus"),
                        WebhookSecret.generate(samples.random()),
                        null,
                        null));
    }

    private NoticeRule mail(Company company) {
        return rule(
                company,
                "Mail",
                new NoticeChannel.Mail(List.of("ada@example.org", "bo@example.org"), "de", Duration.ofMinutes(15)));
    }

    private NoticeRule rule(Company company, String name, NoticeChannel channel) {
        return new NoticeRule(
                NoticeRuleId.next(samples.random()),
                company.id(),
                name,
                true,
                Set.of(NoticeTopic.STATUS, NoticeTopic.SECOND_BOX),
                NoticeDelays.STANDARD,
                channel,
                NOW);
    }

    private MaintenanceWindow window(
            CompanyId company, Schedule schedule, @Nullable SiteId site, @Nullable SystemId system) {
        return new MaintenanceWindow(
                MaintenanceWindowId.next(samples.random()), company, "Night", site, system, schedule);
    }

    private Notice notice(NoticeRule rule, NoticeKind kind, Instant at) {
        var subject = new Notice.Subject(null, "", "hub", "", "", at, "words");
        return new Notice(
                NoticeId.next(samples.random()), rule.id(), rule.company(), kind, at, false, 1, List.of(subject));
    }

    private Delivery delivery(NoticeRule rule, boolean mail, Instant due) {
        var notice = notice(rule, NoticeKind.NOT_RUNNING, NOW);
        var delivery = new Delivery(
                DeliveryId.next(samples.random()),
                notice.id(),
                rule.id(),
                mail,
                "somewhere",
                Delivery.State.WAITING,
                0,
                due,
                "",
                NOW);
        notices().book().add(notice, List.of(delivery));
        return delivery;
    }

    private static Delivery failed(Delivery delivery, Instant due) {
        return changed(delivery, Delivery.State.WAITING, due);
    }

    private static Delivery done(Delivery delivery) {
        return changed(delivery, Delivery.State.DELIVERED, NOW);
    }

    private static Delivery changed(Delivery delivery, Delivery.State state, Instant due) {
        return new Delivery(
                delivery.id(),
                delivery.notice(),
                delivery.rule(),
                delivery.mail(),
                delivery.target(),
                state,
                1,
                due,
                "200",
                NOW);
    }
}
