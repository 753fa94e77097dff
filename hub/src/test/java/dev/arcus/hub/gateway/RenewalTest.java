package dev.arcus.hub.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.sasl.SaslElements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Renewing the password over real sockets. */
class RenewalTest {

    private static final String PBX = "PBX-1";

    private final GatewayUnderTest hub = GatewayUnderTest.start();
    private final SystemId system = hub.declare(PBX);

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void connectedBoxGetsItsNewPasswordAtOnceAndIsNotCut() {
        var agent = hub.connect().bound(PBX, GatewayUnderTest.CODE).answeringAlive();
        agent.hello("CPU1");
        var old = agent.acceptCredential();
        await().until(() -> hub.credential(system) instanceof Credential.Activated);

        renew();
        var secret = agent.acceptCredential();

        assertThat(secret).isNotEqualTo(old);
        await().until(() -> hub.credential(system) instanceof Credential.Activated);
        assertThat(hub.sessions.of(system)).isPresent();
        assertThat(agent.isClosed()).isFalse();
        assertThat(hub.events(system)).extracting(ConnectionEvent::kind).contains(ConnectionEvent.Kind.RENEWED);
        assertThat(isRefused(old)).isTrue();
        agent.close();
        await().until(() -> hub.sessions.of(system).isEmpty());
        assertThat(hub.connect().bound(PBX, secret).hello("CPU1")).isInstanceOf(Iq.Result.class);
    }

    @Test
    void boxThatIsAwayGetsItAtItsNextLoginAndTheSameOneAgainWhenItIsCut() {
        var old = activated();

        renew();
        var first = hub.connect().bound(PBX, old);
        first.hello("CPU1");
        var offer = CredentialOffer.read(first.nextRequest("credential").payload());
        first.close();
        await().until(() -> hub.sessions.of(system).isEmpty());
        var second = hub.connect().bound(PBX, old);
        second.hello("CPU1");

        assertThat(CredentialOffer.read(second.nextRequest("credential").payload()))
                .isEqualTo(offer);
    }

    @Test
    void boxThatCannotStoreKeepsItsPasswordAndServes() {
        var old = activated();
        renew();
        var agent = hub.connect().bound(PBX, old).answeringAlive();
        agent.hello("CPU1");

        var request = agent.nextRequest("credential");
        agent.send(request.error(StanzaError.RESOURCE_CONSTRAINT).toElement());

        await().until(() -> hub.attempts(PBX).stream()
                .anyMatch(attempt -> attempt.cause() == dev.arcus.domain.history.Attempt.Cause.BOX_COULD_NOT_STORE));
        assertThat(hub.sessions.of(system)).isPresent();
        assertThat(isRefused(old)).isFalse();
    }

    private String activated() {
        var agent = hub.connect().bound(PBX, GatewayUnderTest.CODE);
        agent.hello("CPU1");
        var secret = agent.acceptCredential();
        await().until(() -> hub.credential(system) instanceof Credential.Activated);
        agent.close();
        await().until(() -> hub.sessions.of(system).isEmpty());
        return secret;
    }

    private boolean isRefused(String secret) {
        return SaslElements.is("failure", hub.connect().open().authenticate(PBX, secret));
    }

    /** As the administration does. */
    private void renew() {
        var found = hub.stores.credentials().find(system).orElseThrow();
        var pending = PrivateAccessCode.generate(hub.random);
        var salt = dev.arcus.domain.credential.Salt.of(dev.arcus.testing.Samples.SALT_KEY, PBX);
        var renewing = ((Credential.Activated) found.value())
                .renew(
                        pending,
                        ScramKeys.derive(pending.text(), salt),
                        TransactionId.generate(hub.random),
                        hub.clock.instant());
        assertThat(hub.stores.credentials().replace(system, found.version(), renewing, hub.clock.instant()))
                .isTrue();
        hub.gateway.connectedSystems().passwordRenewed(system);
    }
}
