package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.hub.Visit;
import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.xmpp.Iq;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real agents, really killed around the offer, before a hub that keeps its side of the promise: it accepts the code until
 * the password was acknowledged or used. Each comes back without a new code. The long proof is {@code arcus prove crashes}.
 */
final class ExchangeUnderKillTest {

    private static final int ROUNDS = 6;
    private static final int LONGEST_MICROS = 12_000;
    private static final Authority AUTHORITY = Authority.make("Hub CA");

    private final TestHub hub = TestHub.start(AUTHORITY.server());
    private final RandomGenerator random = new SecureRandom();

    @TempDir
    Path temp;

    @AfterEach
    void tidy() throws IOException {
        hub.close();
    }

    @Test
    void killedAroundTheOfferItComesBackWithoutANewCode() throws Exception {
        int visits = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            String secret = HexFormat.of().formatHex(bytes);
            hub.forgets("password").knows("code", "code-" + round);
            visits++;
            try (Child child = start(round)) {
                Visit visit = hub.visit(visits);
                visit.awaitHello();
                offer(visit, secret);
                LockSupport.parkNanos(1_000L * random.nextInt(LONGEST_MICROS));
                child.kill();
                visit.awaitOver();
                spendIfAcknowledged(visit);
            }
            visits = comeBack(round, visits, secret);
        }
    }

    /** At most: refused with one secret, then in with the other; the offer again if the code was still needed. */
    private int comeBack(int round, int before, String secret) throws Exception {
        try (Child child = start(round)) {
            child.await("Connection status: Connected");
            Visit visit = hub.visit(before + 1);
            visit.awaitHello();
            if (visit.secret().equals("code")) {
                offer(visit, secret);
                assertThat(visit.answer("offer")).isInstanceOf(Iq.Result.class);
            } else {
                assertThat(visit.secret()).isEqualTo("password");
            }
            child.stop();
            assertThat(child.exitCode()).isZero();
            return before + 1;
        }
    }

    /** From the offer on, the hub accepts both. */
    private void offer(Visit visit, String secret) {
        hub.knows("password", secret);
        visit.send(Iq.set("offer", new CredentialOffer("0".repeat(32), secret).toElement()));
    }

    private void spendIfAcknowledged(Visit visit) {
        boolean acknowledged = visit.received().stream()
                .anyMatch(frame -> frame.attribute("id").orElse("").equals("offer"));
        if (acknowledged) {
            hub.forgets("code");
        }
    }

    private Child start(int round) throws IOException {
        return Child.start(
                temp,
                "--state",
                temp.resolve("state-" + round).toString(),
                "--pabx-id",
                "PBX-" + round,
                "--activation-code",
                "code-" + round,
                "--domain",
                TestHub.DOMAIN,
                "--hub",
                hub.address().toString(),
                "--trust",
                "sha256:" + AUTHORITY.fingerprint());
    }
}
