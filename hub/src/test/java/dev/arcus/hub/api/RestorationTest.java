package dev.arcus.hub.api;

import static dev.arcus.hub.server.ApiClient.ARCUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.restoration.Restoration;
import dev.arcus.domain.restoration.ReturningBox;
import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The report of what became of the PBXs after a restore. */
class RestorationTest {

    private static final String PATH = ARCUS + "/restoration";
    private static final String CLOSE = PATH + "/close";
    private static final Instant RESTORED = TestClock.START.minus(Duration.ofHours(1));

    private final RunningApi api = RunningApi.start();
    private final ApiClient operator = api.operator();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void reportNamesEachPbxWithItsReasonInTheReadersLanguage() {
        restored();

        var report = operator.with("Accept-Language", "de").get(PATH).good();

        assertThat(report.path("missing").asInt()).isEqualTo(2);
        assertThat(report.path("closedDate").isNull()).isTrue();
        var refused = report.path("boxes").get(0);
        assertThat(refused.path("state").asText()).isEqualTo("refused");
        assertThat(refused.path("cause").asText()).isEqualTo("younger_than_backup");
        assertThat(refused.path("remedy").asText()).contains("Aktivierungscode");
        assertThat(refused.path("attempt").asText()).isEqualTo("7KQ2-M9XD");
        assertThat(report.path("boxes").get(1).path("state").asText()).isEqualTo("awaited");
        assertThat(report.path("boxes").get(2).path("state").asText()).isEqualTo("back");
        assertThat(report.path("unknown").get(0).asText()).isEqualTo("pbx9");
        assertThat(report.path("unknownCode").asInt()).isEqualTo(404912);
        assertThat(report.path("unknownRemedy").asText()).contains("erneut");
    }

    @Test
    void reportIsPaged() {
        restored();

        var page = operator.get(PATH + "?limit=1&offset=1").good();

        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("boxes")).hasSize(1);
        assertThat(page.path("boxes").get(0).path("state").asText()).isEqualTo("awaited");
    }

    @Test
    void hubThatWasNeverRestoredHasNone() {
        assertThat(operator.get(PATH).code()).isEqualTo(404000);
        assertThat(operator.post(CLOSE, Map.of()).code()).isEqualTo(404000);
    }

    @Test
    void supportReadsItAndOnlyASuperadminCloses() {
        restored();
        var company = api.add(api.samples.partner("Partner"));
        var support = api.as(company, AdminType.UNDEFINED, null, Role.SUPPORT);

        assertThat(support.get(PATH).status()).isEqualTo(200);
        assertThat(support.post(CLOSE, Map.of()).status()).isEqualTo(403);
        for (var other : List.of(
                api.as(company, AdminType.UNDEFINED, null, Role.BP_ADMIN),
                api.as(company, AdminType.COMPANY_ADMIN, null, Role.ADMIN))) {
            assertThat(other.get(PATH).status()).isEqualTo(403);
            assertThat(other.post(CLOSE, Map.of()).status()).isEqualTo(403);
        }
        assertThat(api.anonymous().get(PATH).status()).isEqualTo(401);
        assertThat(operator.get(PATH).good().path("closedDate").isNull()).isTrue();
    }

    @Test
    void closingTwiceKeepsTheFirstDate() {
        restored();
        assertThat(operator.post(CLOSE, Map.of()).status()).isEqualTo(200);
        var first = operator.get(PATH).good().path("closedDate").asText();
        api.clock.advance(Duration.ofMinutes(5));

        assertThat(operator.post(CLOSE, Map.of()).status()).isEqualTo(200);

        assertThat(operator.get(PATH).good().path("closedDate").asText())
                .isNotEmpty()
                .isEqualTo(first);
    }

    @Test
    void twoWhoCloseAtOnceBothAreToldThatItIsClosed() throws Exception {
        restored();
        var other = api.operator();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(
                    () -> operator.post(CLOSE, Map.of()).status(),
                    () -> other.post(CLOSE, Map.of()).status()));

            assertThat(Stream.of(answers.get(0).get(), answers.get(1).get())).containsExactly(200, 200);
        }
        assertThat(operator.get(PATH).good().path("closedDate").isNull()).isFalse();
    }

    private void restored() {
        api.restorations.put(
                new Restoration(RESTORED.minus(Duration.ofDays(1)), RESTORED, null),
                List.of(
                        box("pbx1", null, Attempt.Cause.YOUNGER_THAN_BACKUP),
                        box("pbx2", null, null),
                        box("pbx3", RESTORED.plusSeconds(9), null)),
                List.of("pbx9"));
    }

    private ReturningBox box(String name, @Nullable Instant back, Attempt.@Nullable Cause cause) {
        var refused = cause == null
                ? null
                : new Attempt(
                        RESTORED.plusSeconds(5),
                        new AttemptNumber("7KQ2-M9XD"),
                        name,
                        true,
                        "192.0.2.7",
                        Attempt.Step.LOGIN,
                        cause,
                        null);
        return new ReturningBox(SystemId.next(api.samples.random()), new PbxId(name), name, back, refused);
    }
}
