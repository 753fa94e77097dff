package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.history.Retention;
import dev.arcus.domain.people.LoginFailure;
import dev.arcus.domain.people.LoginFailures;
import dev.arcus.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anybody can make failed logins grow; age and number bound them. */
class LoginFailureSweepTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    @Test
    void oldestBeyondTheBoundGoAndThoseThatTellNothingMore() {
        var clock = new TestClock();
        var settings = new DatabaseSettings.Embedded(folder.resolve("data"));
        try (var stores = Database.open(settings, Retention.STANDARD, clock, failure -> {})) {
            var failures = stores.loginFailures();
            for (var name : new String[] {"old", "older", "young"}) {
                var last = clock.instant().minus(name.equals("young") ? Duration.ZERO : LoginFailures.AGE);
                failures.put(name, new LoginFailure(1, name.equals("older") ? last.minus(SECOND) : last, null, null));
            }

            assertThat(stores.retentionSweep().dropLoginFailures(LoginFailures.MAX))
                    .isEqualTo(1);
            assertThat(failures.of("older")).isEmpty();
            assertThat(stores.retentionSweep().dropLoginFailures(1)).isEqualTo(1);
            assertThat(failures.of("old")).isEmpty();
            assertThat(failures.of("young")).isPresent();
        }
    }
}
