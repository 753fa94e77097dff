package dev.arcus.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.e2e.prove.H2Copy;
import dev.arcus.e2e.support.ChildProcess;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.Signal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code arcus admin audit verify} as it runs: a process of its own, on the data of a hub that is stopped. */
class AuditVerifyTest {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    @TempDir
    private Path folder;

    @Test
    void wholeTrailIsCountedAndOneLetterThatWasChangedIsFoundAtItsEntry() {
        // Given the trail of a hub that was stopped: its superadmin, two logins and three companies
        var setup = HubProcess.Setup.in(folder);
        try (var hub = HubProcess.start(setup)) {
            for (var time = 0; time < 2; time++) {
                hub.login().close();
            }
            try (var admin = hub.login()) {
                var partner = admin.createPartner("Nordlicht");
                admin.createCustomer("Sonnenschein", partner);
                admin.createCustomer("Regenbogen", partner);
            }
            hub.process().signal(Signal.TERM);
            hub.process().awaitExit(LIMIT);
        }

        // When it is verified, and again after somebody changed one letter in the database
        var whole = verify(setup);
        H2Copy.change(setup.data(), "update audit_event set act = 'q' || substring(act, 2) where place = 5");
        var changed = verify(setup);

        // Then the first says so with a count, and the second names the entry
        assertThat(whole.code()).as(whole.text()).isZero();
        assertThat(whole.text()).contains("whole: entries 1 to 7, 0 without a place yet");
        assertThat(changed.code()).as(changed.text()).isEqualTo(1);
        assertThat(changed.text()).contains("broken: entry 5 was changed, inserted or put elsewhere");
    }

    private record Ended(int code, String text) {}

    private Ended verify(HubProcess.Setup setup) {
        var arguments = List.of("audit", "verify", "--data", setup.data().toString());
        var program =
                new ChildProcess.Program("verify", folder, FLAGS, "dev.arcus.hub.server.HubMain", arguments, Map.of());
        try (var command = ChildProcess.start(program, line -> {})) {
            var code = command.awaitExit(LIMIT);
            return new Ended(code, command.output());
        }
    }
}
