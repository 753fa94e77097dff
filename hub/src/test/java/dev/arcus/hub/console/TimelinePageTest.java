package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.history.ConnectionEvent.Kind;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.hub.server.RunningApi;
import java.net.HttpCookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelinePageTest {

    private static final Pattern BAR = Pattern.compile("<rect x=\"[^\"]*\"[^>]*fill=\"url\\(#past-([a-z-]+)\\)\"");

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final JsonNode system = customer.declare("Filiale", Map.of());
    private final String path = "/systems/" + system.path("id").asText() + "/connection";
    private final Instant declared = hub.clock.instant();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void thePastIsDrawnWithTotalsMarksAndALegendOfWhatItShows() {
        happened(60, Kind.CONNECTED, "", null);
        happened(61, Kind.ACTIVATED, "box CPU1", null);
        happened(600, Kind.DISCONNECTED, "NO_ANSWER", CauseClass.LOST);
        happened(604, Kind.CONNECTED, "", null);
        customer.activate(system);
        hub.clock.advance(Duration.ofHours(20));
        online();

        var page = open("");

        assertThat(page)
                .contains(
                        "role=\"img\" aria-labelledby=\"past-title past-text\"",
                        "The connection in the last 24 hours",
                        "<dt>Interruptions</dt><dd>1</dd>",
                        "<dt>Longest interruption</dt><dd>4 min</dd>",
                        "Connection lost: The connection was lost without a word.",
                        "Running, proved",
                        "Nothing known");
        assertThat(bars(page))
                .contains("nothing-known", "pending", "up", "away")
                .doesNotContain("not-observed");
        assertThat(page).containsPattern("<dt>Running</dt><dd>99\\.[0-9]+%</dd>");
        assertThat(page.substring(page.indexOf("id=\"timeline\""))).doesNotContain("style=\"", "<script");
    }

    @Test
    void whatWasBeforeTheDeclarationIsNotKnownAndNotCounted() {
        var page = open("");

        assertThat(bars(page)).contains("nothing-known").doesNotContain("up", "away");
        assertThat(page).contains("Nothing to count yet");
    }

    @Test
    void whileNoHubWasThereNothingIsAnybodysFault() {
        hub.memory.hubRuns().started(1, declared);
        hub.memory.hubRuns().alive(1, declared.plus(Duration.ofHours(3)));
        hub.memory.hubRuns().started(2, declared.plus(Duration.ofHours(5)));
        happened(60, Kind.CONNECTED, "", null);
        happened(61, Kind.ACTIVATED, "", null);
        happened(5 * 60 + 1, Kind.CONNECTED, "", null);
        customer.activate(system);
        hub.clock.advance(Duration.ofHours(8));
        online();

        var page = open(customer.partnerAdmin().with("Accept-Language", "de"), "");

        assertThat(bars(page)).contains("not-observed", "up").doesNotContain("away");
        assertThat(page)
                .contains("Nicht beobachtet: Es war kein Hub da", "<dt>Nicht beobachtet</dt><dd>2 Std. 1 Min.</dd>");
        assertThat(page).contains("Laufend", "100\u00a0%", "Hub stand: Der Hub ist ausgefallen.");
    }

    @Test
    void thirtyDaysAreALinkAwayAndSoIsTheWayBack() {
        hub.clock.advance(Duration.ofDays(20));

        var day = open("");
        var month = open("?span=30d");

        assertThat(day).contains("href=\"" + path + "?span=30d#timeline\"");
        assertThat(bars(day)).doesNotContain("nothing-known");
        assertThat(month).contains("The connection in the last 30 days", "href=\"" + path + "?span=24h#timeline\"");
        assertThat(bars(month)).contains("nothing-known", "pending");
        assertThat(open("?span=99y")).contains("The connection in the last 24 hours");
    }

    @Test
    void timesAreThoseOfTheReadersZoneWhereTheBrowserNamesIt() {
        hub.clock.advance(Duration.ofDays(2));
        var browser = customer.partnerAdmin();
        var plain = open(browser, "");

        browser.take(inZone("Asia/Kolkata"));
        var theirs = open(browser, "");
        browser.take(inZone("Middle-Earth/Shire"));

        assertThat(theirs).contains("Times in: Kolkata Time", "Nov 24, 2026, 1:30:00");
        assertThat(open(browser, "")).contains(zone(plain)).doesNotContain("Kolkata");
    }

    private static HttpCookie inZone(String zone) {
        var cookie = new HttpCookie("arcus-zone", zone);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    private static String zone(String page) {
        var found = Pattern.compile("Times in: ([^.]+)").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void itTurnsWithTheStatusAndIsNotDrawnAgainWithTheRest() {
        assertThat(open("")).contains("hx-get=\"" + path + "?span=24h\" hx-select=\"#timeline\"");

        var rest = open(customer.partnerAdmin().with("HX-Target", "picture"), "");

        assertThat(rest).contains("id=\"picture\"", "id=\"events\"").doesNotContain("id=\"timeline\"");
    }

    @Test
    void fiveHundredEventsMakeNoHeavyPage() {
        customer.activate(system);
        for (var minute = 60; minute < 60 + 500 * 80; minute += 160) {
            happened(minute, Kind.CONNECTED, "", null);
            happened(minute + 150, Kind.DISCONNECTED, "LOST", CauseClass.LOST);
        }
        hub.clock.advance(Duration.ofDays(29));

        var page = open("?span=30d");

        assertThat(page).contains("The newest 100 of 5");
        assertThat(BAR.matcher(page).results().count()).isLessThan(2_500);
        assertThat(page.length()).isLessThan(400_000);
    }

    /** By somebody who logs in now: a session ends when the clock has gone on for hours. */
    private String open(String query) {
        return open(customer.partnerAdmin(), query);
    }

    private String open(Browser browser, String query) {
        return browser.get(path + query).text();
    }

    private void online() {
        var session = customer.connect(system, "192.0.2.7");
        hub.journal().flush();
        hub.board()
                .proved(
                        session,
                        List.of(
                                new ChannelReading(Channel.CONF, true, Duration.ZERO, ""),
                                new ChannelReading(Channel.CSTA, true, Duration.ZERO, "")));
    }

    private void happened(int minute, Kind kind, String detail, @Nullable CauseClass cause) {
        hub.journal().flush();
        var event = new ConnectionEvent(
                new SystemId(system.path("id").asText()),
                declared.plus(Duration.ofMinutes(minute)),
                kind,
                detail,
                cause,
                null);
        hub.memory.connectionEvents().addAll(List.of(event));
    }

    private static List<String> bars(String page) {
        return BAR.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }
}
