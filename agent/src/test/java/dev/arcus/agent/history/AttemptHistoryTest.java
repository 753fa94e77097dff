package dev.arcus.agent.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.connection.ConnectionStatus.Connected;
import dev.arcus.agent.connection.ConnectionStatus.NotConnected;
import dev.arcus.agent.connection.ConnectionStatus.Refused;
import dev.arcus.agent.history.AttemptEntry.Outcome;
import dev.arcus.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttemptHistoryTest {

    private final TestClock clock = new TestClock();

    @TempDir
    Path folder;

    @Test
    void theNewestComesFirst() {
        HistoryFile file = file();

        file.changed(lost("nothing answers"));
        file.changed(refused("7K2M-93QF"));

        assertThat(file.history().entries())
                .extracting(AttemptEntry::outcome)
                .containsExactly(Outcome.REFUSED, Outcome.NOT_CONNECTED);
        assertThat(file.history().entries().getFirst().attempt()).contains("7K2M-93QF");
    }

    @Test
    void attemptsThatEndAlikeAreOneEntry() {
        HistoryFile file = file();
        Instant first = clock.instant();

        for (int i = 0; i < 3; i++) {
            file.changed(new ConnectionStatus.Connecting());
            file.changed(refused("AAAA-000" + i));
            clock.advance(Duration.ofSeconds(10));
        }

        assertThat(file.history().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.times()).isEqualTo(3);
            assertThat(entry.first()).isEqualTo(first);
            assertThat(entry.last()).isEqualTo(first.plusSeconds(20));
            assertThat(entry.attempt()).contains("AAAA-0002");
        });
    }

    @Test
    void oneMoreThanTheMostDropsTheOldest() {
        HistoryFile file = file();

        for (int i = 0; i <= AttemptHistory.MOST; i++) {
            file.changed(lost("reason " + i));
        }

        assertThat(file.history().entries()).hasSize(AttemptHistory.MOST);
        assertThat(file.history().entries().getLast().reason()).isEqualTo("reason 1");
    }

    @Test
    void aConnectionThatIsNoLongerWaitingIsStillOne() {
        HistoryFile file = file();
        Instant since = clock.instant();

        file.changed(new Connected(since, true));
        file.changed(new Connected(since, false));

        assertThat(file.history().entries())
                .singleElement()
                .extracting(AttemptEntry::reason)
                .isEqualTo("");
    }

    @Test
    void itSurvivesARestartWordForWord() {
        HistoryFile file = file();
        file.changed(lost("a reason; with = signs; and \\ a\nline"));
        file.changed(refused("7K2M-93QF"));

        assertThat(file().history()).isEqualTo(file.history());
        assertThat(HistoryFile.in(folder)).isEqualTo(file.history());
    }

    @Test
    void whatTheHubSaidOfTheSecretStandsUntilItAcceptsOne() {
        HistoryFile file = file();

        file.changed(refused("7K2M-93QF"));
        file.changed(lost("nothing answers"));
        assertThat(file.history().codeMayHelp()).isTrue();
        assertThat(file().history().codeMayHelp()).isTrue();

        file.changed(new Connected(clock.instant(), false));
        assertThat(file.history().codeMayHelp()).isFalse();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        Files.writeString(folder.resolve("history"), "attempt.1=half a li");

        assertThat(file().history()).isEqualTo(AttemptHistory.none());
    }

    @Test
    void theBoardWakesWhoWaitsForNews() throws InterruptedException {
        StatusBoard board = new StatusBoard(file());
        long seen = board.now().version();

        Thread.ofVirtual().start(() -> board.changed(lost("nothing answers")));

        assertThat(board.awaitAfter(seen, Duration.ofSeconds(20)).status()).isInstanceOf(NotConnected.class);
    }

    private HistoryFile file() {
        return new HistoryFile(folder, clock);
    }

    private static ConnectionStatus lost(String reason) {
        return new NotConnected(reason, Optional.empty(), false);
    }

    private static ConnectionStatus refused(String attempt) {
        return new Refused("not accepted", Optional.of(attempt), Optional.empty(), true);
    }
}
