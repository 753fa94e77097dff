package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.guard.BlockedBox;
import dev.arcus.domain.guard.BlockedBoxId;
import dev.arcus.domain.guard.CloneCase;
import dev.arcus.domain.guard.CloneCaseId;
import dev.arcus.domain.history.Attempt;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.domain.session.Session;
import dev.arcus.domain.session.Sessions.Opening;
import dev.arcus.hub.server.RunningApi;
import dev.arcus.testing.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Boxes that nobody awaited, by the pages that people read and the forms that they send. */
class BoxesTest {

    private static final Binding INCUMBENT = new Binding("CPU1", "a".repeat(32));
    private static final Binding NEWCOMER = new Binding("CPU2", "b".repeat(32));

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Sonnenschein");
    private final Browser admin = customer.partnerAdmin();

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void aNameThatNobodyDeclaredIsShownBesideTheOneThatWasMeant() {
        customer.declare("Shop", Map.of("pbxId", "ALE12-1234.5678.90"));
        attempt("ale12-1234.5678.91", "192.0.2.7");
        attempt("<script>alert(1)</script>", "192.0.2.8");

        assertThat(admin.get("/waiting").text())
                .contains("ale12-1234.5678.91", "ALE12-1234.5678.90", "192.0.2.7")
                .doesNotContain("192.0.2.8");
        assertThat(customer.support().get("/waiting").text())
                .contains("192.0.2.8")
                .doesNotContain("<script>alert");
        assertThat(admin.get("/waiting.csv").text()).contains("ale12-1234.5678.91");
        assertThat(new Customer(hub, "Rival's").partnerAdmin().get("/waiting").text())
                .contains("No unknown box dials in.")
                .doesNotContain("ale12-1234.5678.91");
    }

    @Test
    void pbxsThatDroppedTogetherAreOneIncident() {
        assertThat(admin.get("/incidents").text()).contains("No incident is known.");
        var sessions = new ArrayList<Session>();
        for (var i = 0; i < 10; i++) {
            sessions.add(connect("shop-" + i));
        }
        sessions.forEach(session -> hub.sessions().close(session, DisconnectCause.NO_ANSWER));
        hub.clock.advance(Duration.ofSeconds(11));
        hub.incidents().settle();

        assertThat(admin.get("/incidents").text())
                .contains("Address: 192.0.2.7", "Still away", "shop-0 (away)", "and 2 more");
        assertThat(admin.get("/incidents.csv").text()).contains("192.0.2.7");
        assertThat(new Customer(hub, "Rival's").partnerAdmin().get("/incidents").text())
                .contains("No incident is known.");
    }

    @Test
    void aBlockedBoxIsLetInAgainAfterAsking() {
        var system = id("Shop");
        var blocked = block(system);
        var path = "/systems/" + system + "/boxes";
        assertThat(admin.get(path).text()).contains("CPU2", "Rejected as a second box", "ada@example.org");

        var ask = admin.get(path + "/" + blocked.id() + "/unblock");
        assertThat(ask.text()).contains("Let CPU2 try again?", "It gets no secret by that");
        assertThat(hub.memory.blockedBoxes().of(system))
                .as("nothing was done yet")
                .hasSize(1);
        assertThat(admin.post(ask, path + "/" + blocked.id() + "/unblock", Map.of())
                        .location())
                .isEqualTo(path + "?done=boxes.done.unblocked");

        assertThat(hub.memory.blockedBoxes().of(system)).isEmpty();
        assertThat(admin.post(ask, path + "/" + blocked.id() + "/unblock", Map.of())
                        .status())
                .as("the second click")
                .isEqualTo(404);
    }

    @Test
    void aSecondBoxIsAnsweredAfterAsking() {
        var system = activated();
        var seen = saw(system, NEWCOMER);
        var path = "/systems/" + system + "/clones/" + seen.id() + "/";
        assertThat(admin.get("/systems/" + system + "/boxes").text())
                .contains("CPU2", "CPU1", "192.0.2.1", path + "accept", path + "reject", path + "block-both");

        var ask = admin.get(path + "block-both");
        assertThat(ask.text()).contains("Block CPU2 from 192.0.2.1", "phone numbers and history stay");
        admin.post(ask, path + "block-both", Map.of());

        assertThat(hub.memory.blockedBoxes().of(system)).hasSize(2);
        assertThat(hub.connections.told).contains("disconnect " + system + " RESET");
        assertThat(admin.post(ask, path + "block-both", Map.of()).status())
                .as("the second click")
                .isEqualTo(404);
    }

    @Test
    void aCopyCanOnlyBeBlockedWithTheBoxItself() {
        var system = activated();
        saw(system, INCUMBENT);

        assertThat(admin.get("/systems/" + system + "/boxes").text())
                .contains("a copy", "/block-both")
                .doesNotContain("/accept");
    }

    @Test
    void whoReadsOnlyIsOfferedNothing() {
        var system = activated();
        var seen = saw(system, NEWCOMER);
        var blocked = block(system);
        var support = customer.support();
        var page = support.get("/systems/" + system + "/boxes");

        assertThat(page.text()).contains("CPU2").doesNotContain("/accept").doesNotContain("/unblock");
        var accept = "/systems/" + system + "/clones/" + seen.id() + "/accept";
        assertThat(support.get(accept).status()).isEqualTo(403);
        assertThat(support.post(page, accept, Map.of()).status()).isEqualTo(403);
        var unblock = "/systems/" + system + "/boxes/" + blocked.id() + "/unblock";
        assertThat(support.post(page, unblock, Map.of()).status()).isEqualTo(403);
        assertThat(new Customer(hub, "Rival's")
                        .partnerAdmin()
                        .get("/systems/" + system + "/boxes")
                        .status())
                .isEqualTo(404);
    }

    private void attempt(String name, String address) {
        hub.memory
                .attempts()
                .addAll(List.of(new Attempt(
                        hub.clock.instant(),
                        AttemptNumber.next(hub.samples.random()),
                        name,
                        false,
                        address,
                        Attempt.Step.LOGIN,
                        Attempt.Cause.UNKNOWN_IDENTITY,
                        null)));
    }

    private SystemId id(String name) {
        return new SystemId(customer.declare(name, Map.of()).path("id").asText());
    }

    private Session connect(String name) {
        var system = customer.declare(name, Map.of());
        var opening = hub.sessions()
                .open(
                        new SystemId(system.path("id").asText()),
                        new PbxId(system.path("pbxId").asText()),
                        hub.samples.box("CPU1"),
                        1,
                        "192.0.2.7");
        return ((Opening.Opened) opening).session();
    }

    private BlockedBox block(SystemId system) {
        var blocked = new BlockedBox(
                BlockedBoxId.next(hub.samples.random()),
                system,
                NEWCOMER,
                hub.clock.instant(),
                "ada@example.org",
                BlockedBox.Reason.REJECTED);
        assertThat(hub.memory.blockedBoxes().add(blocked)).isTrue();
        return blocked;
    }

    private CloneCase saw(SystemId system, Binding box) {
        var now = hub.clock.instant();
        var keys = Samples.created(new PbxId("PBX"), "secret").codeKeys();
        var seen = new CloneCase(CloneCaseId.next(hub.samples.random()), system, box, now, now, 1, "192.0.2.1", keys);
        hub.memory.cloneCases().saw(seen);
        return seen;
    }

    private SystemId activated() {
        var id = id("Shop");
        var found = hub.memory.credentials().find(id).orElseThrow();
        var keys = Samples.created(new PbxId("PBX"), "secret").codeKeys();
        var activated = new Credential.Activated(
                keys, "0a1b2c3d", TransactionId.generate(hub.samples.random()), INCUMBENT, keys);
        assertThat(hub.memory.credentials().replace(id, found.version(), activated, hub.clock.instant()))
                .isTrue();
        return id;
    }
}
