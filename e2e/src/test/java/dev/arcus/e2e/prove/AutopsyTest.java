package dev.arcus.e2e.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.state.KeyValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the facts say of a renewal that was cut, and what must never be seen. */
class AutopsyTest {

    private static final String OLD = "a".repeat(32);
    private static final String NEW = "b".repeat(32);
    private static final String FIRST = "1".repeat(32);
    private static final String SECOND = "2".repeat(32);

    private final Marks marks = new Marks();

    @TempDir
    private Path folder;

    @Test
    void stepsOfARenewalAreTold() throws IOException {
        marks.forget(true);
        holds(OLD, FIRST);
        assertThat(step(renewing(false))).isEqualTo(Step.BEFORE);
        marks.hear("event=login-begun agent=PBX1 with=password counter=2");
        assertThat(step(renewing(true))).isEqualTo(Step.OFFER_WRITTEN);
        marks.hear("event=offer-sent pbxId=PBX1 transaction=" + SECOND);
        assertThat(step(renewing(true))).isEqualTo(Step.OFFER_SENT);
        holds(NEW, SECOND);
        assertThat(step(renewing(true))).isEqualTo(Step.STORED);
        marks.hear("event=secret-stored agent=PBX1 transaction=" + SECOND);
        marks.hear("event=ack-sent agent=PBX1 transaction=" + SECOND);
        assertThat(step(renewing(true))).isEqualTo(Step.ACKNOWLEDGED);
        assertThat(step(renewed())).isEqualTo(Step.COMMITTED);
        marks.hear("event=login-begun agent=PBX1 with=password counter=3");
        assertThat(step(renewed())).isEqualTo(Step.FIRST_USE);
        marks.hear("event=login-accepted agent=PBX1 with=password state=online");
        assertThat(step(renewed())).isEqualTo(Step.AFTER);
    }

    @Test
    void boxThatWasKilledBeforeItCouldSayThatItStoredComesBackWithTheNewPassword() throws IOException {
        marks.forget(true);
        holds(NEW, SECOND);

        marks.holdsNew("pbx1");
        marks.hear("event=login-begun agent=PBX1 with=password counter=3");

        assertThat(step(renewing(true))).isEqualTo(Step.FIRST_USE);
    }

    @Test
    void whatLiesInTheFolderHasToBeInForce() throws IOException {
        holds(OLD, FIRST);
        assertThat(violations(renewing(true))).isEmpty();
        assertThat(violations(renewed())).hasSize(1);
        holds(NEW, SECOND);
        assertThat(violations(renewed())).isEmpty();
        assertThat(violations(renewing(true))).isEmpty();
        // The hub stores that it offers before it offers.
        assertThat(violations(renewing(false))).hasSize(1);
        holds("c".repeat(32), SECOND);
        assertThat(violations(renewing(true))).hasSize(1);
        assertThat(violations(renewed())).hasSize(1);
    }

    private Step step(Ledger.Entry entry) {
        return autopsy(entry).stepOf(pbx());
    }

    private List<String> violations(Ledger.Entry entry) {
        return autopsy(entry).violations();
    }

    private Autopsy autopsy(Ledger.Entry entry) {
        return Autopsy.of(List.of(pbx()), Map.of("pbx1", entry), marks);
    }

    private ProvenPbx pbx() {
        return new ProvenPbx("id", "PBX1", "code", folder, "CPU1");
    }

    private static Ledger.Entry renewing(boolean offered) {
        return new Ledger.Entry(
                Ledger.Phase.ACTIVATED,
                FIRST,
                NEW,
                Autopsy.fingerprint(OLD),
                Optional.of(new Ledger.Renewal(SECOND, offered)));
    }

    private static Ledger.Entry renewed() {
        return new Ledger.Entry(Ledger.Phase.ACTIVATED, SECOND, "", Autopsy.fingerprint(NEW), Optional.empty());
    }

    private void holds(String secret, String transaction) throws IOException {
        var file = KeyValues.empty().with("secret", secret).with("transaction", transaction);
        Files.writeString(folder.resolve("credential"), file.format());
    }
}
