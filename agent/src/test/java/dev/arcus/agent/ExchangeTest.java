package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.connection.ConnectionStatus;
import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.hub.Visit;
import dev.arcus.agent.state.KeyValues;
import dev.arcus.wire.agent.CredentialOffer;
import dev.arcus.wire.agent.Hello;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.StanzaError;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The activation code is traded for the password, and nothing is lost on the way. */
final class ExchangeTest {

    private static final Authority AUTHORITY = Authority.make("Hub CA");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String RENEWED = "fedcba9876543210fedcba9876543210";
    private static final String TRANSACTION = "00000000000000000000000000000001";

    private final TestHub hub = TestHub.start(AUTHORITY.server());

    @TempDir
    Path temp;

    private Site site;

    @BeforeEach
    void build() {
        site = new Site(temp.resolve("site"));
    }

    @AfterEach
    void tidy() throws IOException {
        site.close();
        hub.close();
    }

    @Test
    void thePasswordIsOnTheDiskWhenItIsAcknowledged() throws IOException {
        Visit visit = onlineByCode();

        Iq.Answer answer = offer(visit, SECRET);

        assertThat(answer).isInstanceOf(Iq.Result.class);
        assertThat(stored("credential").required("secret")).isEqualTo(SECRET);
        assertThat(stored("credential").required("transaction")).isEqualTo(TRANSACTION);
    }

    @Test
    void theNextLoginIsByPasswordAndThenTheCodeIsDoneWith() throws IOException {
        assertThat(offer(onlineByCode(), SECRET)).isInstanceOf(Iq.Result.class);
        hub.knows("password", SECRET);

        hub.visit(1).cut();
        backSoon();

        hub.visit(2).awaitHello();
        assertThat(hub.visit(2).secret()).isEqualTo("password");
        site.await(ConnectionStatus.Connected.class);
        assertThat(stored("credential").number("settled-code")).isEqualTo(1);
    }

    @Test
    void theSameOfferAgainIsAcknowledgedAgain() throws IOException {
        Visit visit = onlineByCode();
        assertThat(offer(visit, SECRET)).isInstanceOf(Iq.Result.class);

        visit.send(Iq.set("again", new CredentialOffer(TRANSACTION, SECRET).toElement()));

        assertThat(visit.answer("again")).isInstanceOf(Iq.Result.class);
    }

    @Test
    void whatCannotBeStoredIsNotAcknowledgedAndTheCodeStays() throws IOException {
        Visit visit = onlineByCode();
        Files.createDirectories(site.file("credential/in the way"));

        Iq.Answer answer = offer(visit, SECRET);

        assertThat(((Iq.Error) answer).error()).isEqualTo(StanzaError.RESOURCE_CONSTRAINT);
        visit.cut();
        backSoon();
        hub.visit(2).awaitHello();
        assertThat(hub.visit(2).secret()).isEqualTo("code");
    }

    @Test
    void aRefusedPasswordLetsTheUnsettledCodeTryNext() throws IOException {
        assertThat(offer(onlineByCode(), SECRET)).isInstanceOf(Iq.Result.class);

        hub.visit(1).cut();
        backSoon();
        assertThat(site.await(ConnectionStatus.Refused.class).reason()).contains("not accepted");
        site.advance(Duration.ofSeconds(10));

        hub.visit(3).awaitHello();
        assertThat(hub.visit(3).secret()).isEqualTo("code");
    }

    @Test
    void afterAResetTheNewCodeIsTriedAndTheOldPasswordStays() throws IOException {
        assertThat(offer(onlineByCode(), SECRET)).isInstanceOf(Iq.Result.class);
        hub.knows("password", SECRET);
        hub.visit(1).cut();
        backSoon();
        hub.visit(2).awaitHello();
        site.await(ConnectionStatus.Connected.class);

        hub.forgets("password").forgets("code").knows("new code", "9999-0000");
        hub.visit(2).send(StreamError.of(StreamCondition.RESET).toElement());
        backSoon();
        site.await(ConnectionStatus.Refused.class);
        site.apply(Site.code("9999-0000")::applied);

        hub.visit(4).awaitHello();
        assertThat(hub.visit(4).secret()).isEqualTo("new code");
        assertThat(stored("credential").required("secret")).isEqualTo(SECRET);
        assertThat(offer(hub.visit(4), RENEWED)).isInstanceOf(Iq.Result.class);
        assertThat(stored("credential").required("secret")).isEqualTo(RENEWED);
    }

    @Test
    void aWronglyTypedNewCodeDoesNotLockOutAPasswordThatStillWorks() throws IOException {
        assertThat(offer(onlineByCode(), SECRET)).isInstanceOf(Iq.Result.class);
        hub.knows("password", SECRET);

        site.apply(Site.code("typo")::applied);
        site.await(ConnectionStatus.Refused.class);
        site.advance(Duration.ofSeconds(10));

        hub.visit(3).awaitHello();
        assertThat(hub.visit(3).secret()).isEqualTo("password");
    }

    @Test
    void aRenewedPasswordReplacesTheOldOne() throws IOException {
        assertThat(offer(onlineByCode(), SECRET)).isInstanceOf(Iq.Result.class);
        hub.knows("password", SECRET);
        hub.visit(1).cut();
        backSoon();
        hub.visit(2).awaitHello();

        assertThat(offer(hub.visit(2), RENEWED)).isInstanceOf(Iq.Result.class);

        hub.forgets("password").knows("renewed", RENEWED);
        hub.visit(2).cut();
        backSoon();
        hub.visit(3).awaitHello();
        assertThat(hub.visit(3).secret()).isEqualTo("renewed");
    }

    @Test
    void everyLoginCountsAndTheKeyStays() throws IOException {
        Hello first = onlineByCode().awaitHello();

        site.off();
        site.on(SettingsChange.none());

        Hello second = hub.visit(2).awaitHello();
        assertThat(second.counter()).isEqualTo(first.counter() + 1);
        assertThat(second.installationKey()).isEqualTo(first.installationKey());
        assertThat(second.serial()).isEqualTo(first.serial());
        assertThat(second.boot()).isNotEqualTo(first.boot());
    }

    @Test
    void aLoginThatCannotBeCountedIsNotBegun() throws IOException {
        assertThat(offer(onlineByCode(), SECRET)).isInstanceOf(Iq.Result.class);
        Files.createDirectories(site.file(".identity.new/in the way"));

        hub.visit(1).cut();
        backSoon();

        ConnectionStatus.NotConnected status = site.await(
                ConnectionStatus.NotConnected.class, it -> it.reason().contains("identity"));
        assertThat(status.reason()).contains("cannot write").contains("unchanged");
        assertThat(hub.visits()).isEqualTo(1);
    }

    private Visit onlineByCode() throws IOException {
        hub.knows("code", Site.CODE);
        site.on(Site.typed(hub, AUTHORITY));
        Visit visit = hub.visit(1);
        visit.awaitHello();
        assertThat(visit.secret()).isEqualTo("code");
        assertThat(visit.user()).isEqualTo(Site.PABX_ID);
        site.await(ConnectionStatus.Connected.class);
        return visit;
    }

    private static Iq.Answer offer(Visit visit, String secret) {
        visit.send(Iq.set("offer", new CredentialOffer(TRANSACTION, secret).toElement()));
        return visit.answer("offer");
    }

    /** Lost connections are tried again within a minute. */
    private void backSoon() {
        site.await(ConnectionStatus.NotConnected.class);
        site.advance(Duration.ofSeconds(60));
    }

    private KeyValues stored(String file) throws IOException {
        return KeyValues.parse(site.text(file));
    }
}
