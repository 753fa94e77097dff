package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.hub.server.RunningApi;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");
    private final Browser browser = customer.partnerAdmin().with("Accept-Language", "de");
    private final JsonNode system = customer.declare("Filiale", Map.of());
    private final String path = "/systems/" + system.path("id").asText();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void whilePendingItSaysWhyWithEveryAttemptAndTheRemedy() {
        hub.clock.advance(Duration.ofSeconds(5));
        hub.memory
                .attempts()
                .addAll(List.of(new Attempt(
                        hub.clock.instant(),
                        new AttemptNumber("7KQ2-M9XD"),
                        system.path("pbxId").asText().toLowerCase(Locale.ROOT),
                        true,
                        "192.0.2.7",
                        Attempt.Step.LOGIN,
                        Attempt.Cause.WRONG_SECRET,
                        null)));

        var page = browser.get(path + "/connection");

        assertThat(page.text().substring(page.text().indexOf("<h1>")))
                .contains(
                        "Warum ist sie ausstehend?",
                        "7KQ2-M9XD",
                        "192.0.2.7",
                        "Anmeldung",
                        "falsche Eingaben verbrauchen ihn nicht");
    }

    @Test
    void whilePendingTheCodeIsThereToBeCopiedWithItsExpiry() {
        assertThat(browser.get(path + "/connection").text())
                .contains(
                        "Rainbow PABX-ID",
                        system.path("pbxId").asText(),
                        "Aktivierungscode",
                        system.path("jid_pbxagent_password").asText(),
                        "Code gültig bis",
                        "data-copy=\"activation-code\"");
    }

    @Test
    void oncePastTheExchangeTheLastEightDigitsOfTheHashStandThere() {
        customer.activate(system);

        var page = browser.get(path + "/connection");

        assertThat(page.text())
                .containsPattern("Hashwerts\\)</dt><dd>[0-9a-f]{8}</dd>")
                .doesNotContain(system.path("jid_pbxagent_password").asText(), "Warum ist sie ausstehend?");
    }

    @Test
    void whileConnectedEachChannelIsShownAndTheAddress() {
        customer.activate(system);
        customer.connect(system, "192.0.2.7");

        assertThat(browser.get(path + "/connection").text())
                .contains("Nachweis je Kanal", "Konfiguration", "Telefonie (CSTA)", "192.0.2.7", "Eingeschränkt");
    }

    @Test
    void theHistorySaysWhatEndedAConnection() {
        customer.activate(system);
        hub.sessions().close(customer.connect(system, "192.0.2.7"), DisconnectCause.LOST);
        hub.journal().flush();

        assertThat(browser.get(path + "/connection").text())
                .contains("Getrennt", "Die Verbindung riss ohne Abmeldung ab.");
    }

    @Test
    void whatHappenedIsToldInTheVisitorsWords() {
        hub.journal().flush();

        assertThat(browser.get(path + "/connection").text())
                .containsPattern("(?s)>Erstellt</td>.*Build To Customer Order")
                .doesNotContain(">btco<");
    }

    @Test
    void probeNowSaysHowLongTheAnswerTookOrThatThereWasNone() {
        var page = browser.get(path + "/connection");

        var silent = browser.post(page, path + "/probe", Map.of());
        hub.connections.answers.put(
                new SystemId(system.path("id").asText()),
                List.of(new ChannelReading(Channel.CONF, true, Duration.ofMillis(20), "")));
        var answered = browser.post(page, path + "/probe", Map.of());

        assertThat(silent.text()).contains("class=\"notice problem\"");
        assertThat(answered.text()).containsPattern("Die Telefonanlage hat innerhalb von [0-9]+ ms geantwortet.");
    }

    @Test
    void aResetAsksOnceSaysWhatStaysAndGivesANewCode() {
        var ask = browser.get(path + "/reset");
        assertThat(ask.text()).contains("Verbindung zurücksetzen?", "Regeln und Verlauf bleiben.");
        assertThat(hub.connections.told).noneMatch(told -> told.startsWith("disconnect"));

        var done = browser.post(ask, path + "/reset", Map.of());

        assertThat(done.location()).startsWith(path + "/connection");
        assertThat(hub.connections.told)
                .contains("disconnect " + system.path("id").asText() + " RESET");
        assertThat(browser.get(done.location()).text())
                .contains("Die Verbindung ist zurückgesetzt.")
                .doesNotContain(system.path("jid_pbxagent_password").asText());
    }

    @Test
    void whoeverOnlyReadsMayProbeAndNotReset() {
        var support = customer.support();
        var page = support.get(path + "/connection");

        assertThat(page.text()).contains("Probe now").doesNotContain("Reset connection");
        assertThat(support.get(path + "/reset").status()).isEqualTo(403);
        assertThat(support.post(page, path + "/reset", Map.of()).status()).isEqualTo(403);
        assertThat(support.post(page, path + "/probe", Map.of()).status()).isEqualTo(200);
    }
}
