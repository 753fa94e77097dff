package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.restoration.Restoration;
import dev.arcus.domain.restoration.ReturningBox;
import dev.arcus.domain.restoration.ReturningBox.State;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.storage.OfflineDatabase.Work;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables tell of PBXs after a restore. */
class RestorationsTest {

    private static final Instant TAKEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant RESTORED = Instant.parse("2026-03-02T10:00:00Z");
    private static final Page.Request PAGE = new Page.Request(10, 0);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"h2", "postgresql"})
    void refusedAwaitedAndReturnedPbxsAreTold(String kind) {
        var settings = restored(kind, connection -> {});
        try (var hub = Database.open(settings)) {
            var restorations = hub.restorations();
            var restoration = restorations.last().orElseThrow();

            assertThat(restoration).isEqualTo(new Restoration(TAKEN, RESTORED, null));
            assertThat(restorations.boxes(restoration, PAGE).items())
                    .as("the activated one is awaited, the other one was never there")
                    .extracting(ReturningBox::state)
                    .containsExactly(State.AWAITED);
            assertThat(restorations.missing(restoration)).isOne();

            assertThat(hub.loginDirectory().isRestored()).isTrue();
            assertThat(hub.loginDirectory().isAwaited(new PbxId("pbx1"))).isTrue();
            assertThat(hub.loginDirectory().isAwaited(new PbxId("stranger"))).isFalse();

            attempt(hub, "PBX1", true, Attempt.Cause.YOUNGER_THAN_BACKUP);
            attempt(hub, "PBX1", true, Attempt.Cause.CODE_SPENT);
            attempt(hub, "stock-pair", true, Attempt.Cause.WRONG_SECRET);
            attempt(hub, "waiting", true, Attempt.Cause.NOT_DECLARED);
            attempt(hub, "stranger", false, Attempt.Cause.UNKNOWN_IDENTITY);
            var both = restorations.boxes(restoration, PAGE).items();
            assertThat(both).extracting(box -> box.pbxId().text()).containsExactly("PBX1", "ALE12-1234.5678.90");
            assertThat(both.getFirst().state()).isEqualTo(State.REFUSED);
            assertThat(Objects.requireNonNull(both.getFirst().refused()).cause())
                    .isEqualTo(Attempt.Cause.YOUNGER_THAN_BACKUP);
            assertThat(restorations.unknown(restoration, 10)).containsExactly("stranger", "stock-pair");
            assertThat(restorations.missing(restoration)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"h2", "postgresql"})
    void pbxThatConnectedSinceIsBackAndClosingIsRemembered(String kind) {
        var settings = restored(
                kind,
                connection -> run(
                        connection, "update session set since = timestamp with time zone '2026-03-02 10:00:05+00:00'"));
        try (var hub = Database.open(settings)) {
            var restorations = hub.restorations();
            var restoration = restorations.last().orElseThrow();

            assertThat(restorations.boxes(restoration, PAGE).items())
                    .extracting(ReturningBox::state)
                    .containsExactly(State.BACK);
            assertThat(restorations.missing(restoration)).isZero();
            assertThat(hub.loginDirectory().isAwaited(new PbxId("ALE12-1234.5678.90")))
                    .isFalse();

            attempt(hub, "ALE12-1234.5678.90", true, Attempt.Cause.WRONG_SECRET);
            assertThat(restorations.boxes(restoration, PAGE).items())
                    .as("another box under its name")
                    .allSatisfy(box -> assertThat(box.refused()).isNotNull());

            restorations.close(RESTORED.plusSeconds(60));
            restorations.close(RESTORED.plusSeconds(90));
            assertThat(restorations.last().orElseThrow().closed()).isEqualTo(RESTORED.plusSeconds(60));
            assertThat(hub.loginDirectory().isRestored()).isFalse();
            assertThat(hub.loginDirectory().isAwaited(new PbxId("pbx1"))).isFalse();
        }
    }

    @Test
    void rowsThatBreakARuleAreFound() {
        var settings = restored("h2", connection -> {});
        try (var hub = Database.offline(settings)) {
            assertThat(hub.broken()).isEmpty();

            hub.with((Work<Boolean, RuntimeException>) connection -> {
                run(connection, "delete from system_site");
                run(connection, "update system_credential set code = null where phase = 'CREATED'");
                return true;
            });

            assertThat(hub.broken())
                    .extracting(Invariants.Finding::what)
                    .containsExactly("systems on no site", "credentials whose columns do not fit their phase");
        }
    }

    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private DatabaseSettings restored(String kind, Change change) {
        var settings = kind.equals("h2") ? OldHub.embedded(folder) : PostgresStoresTest.freshDatabase();
        try (var database = OldHub.in(settings)) {
            database.upgradeAndNote(TAKEN, RESTORED);
            database.with((Work<Boolean, RuntimeException>) connection -> {
                change.on(connection);
                return true;
            });
        }
        return settings;
    }

    private static void attempt(SqlStores hub, String name, boolean known, Attempt.Cause cause) {
        var at = RESTORED.plusSeconds(10);
        var key = new PbxId(name).key();
        hub.attempts().addAll(List.of(new Attempt(at, null, key, known, "192.0.2.9", Attempt.Step.LOGIN, cause, null)));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
