package dev.arcus.agent.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.console.Sayings;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.WebProxy;
import dev.arcus.agent.trust.HubNotTrusted;
import dev.arcus.xmpp.StreamCondition;
import dev.arcus.xmpp.StreamError;
import dev.arcus.xmpp.sasl.SaslCondition;
import dev.arcus.xmpp.sasl.SaslFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the connection says of itself has its words in every language of the OMC page. */
final class SentencesTest {

    private static final Optional<WebProxy> PROXY = Optional.of(WebProxy.parse("proxy.example:3128"));
    private static final Optional<WebProxy> PROXY_WITH_LOGIN =
            PROXY.map(proxy -> proxy.withLogin(Optional.of(new WebProxy.Login("name", "password"))));

    static Stream<String> sentences() {
        return Stream.of(
                        Stream.of(SaslCondition.values())
                                .map(each -> Ending.refused(SaslFailure.of(each), LoginSecret.Kind.CODE)
                                        .words()),
                        Stream.of(Ending.RESTORED),
                        Stream.of(StreamCondition.values())
                                .map(each -> Ending.of(StreamError.of(each)).words()),
                        Stream.of(HubNotTrusted.Fault.values()).map(HubNotTrusted.Fault::words),
                        Stream.of(
                                        new UnknownHostException("hub"),
                                        new ConnectException("refused"),
                                        new HttpConnectTimeoutException("late"),
                                        new SSLException("handshake"),
                                        new IOException("Tunnel failed, got: 407"),
                                        new IOException("Tunnel failed, got: 403"),
                                        new IOException("Tunnel failed, got: 502"),
                                        new IOException("anything"))
                                .flatMap(each -> Stream.of(
                                        DialFailure.of(each, Optional.empty()),
                                        DialFailure.of(each, PROXY),
                                        DialFailure.of(each, PROXY_WITH_LOGIN)))
                                .map(DialFailure::words),
                        Stream.of(DialFailure.timedOut().words()),
                        Stream.of(
                                new ConnectionStatus.Stopped().reason(),
                                new ConnectionStatus.Connected(Instant.EPOCH, true).reason()),
                        Stream.of(
                                        HubAddress.factory(),
                                        HubAddress.factory().withDomain("a.example"),
                                        HubAddress.factory().withDomain("a..b"),
                                        HubAddress.factory().withHub("ws://x"),
                                        HubAddress.factory().withHub("wss://agent.openrainbow.com"))
                                .map(HubLocation::of)
                                .map(where -> where instanceof HubLocation.Unknown(String reason) ? reason : "known"))
                .flatMap(each -> each)
                .filter(text -> !text.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void hasItsWords(String sentence) {
        assertThat(Sayings.isKnown(sentence)).as(sentence).isTrue();
    }
}
