package dev.arcus.agent.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.hub.TestHub;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.trust.Trust;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The hub's address: installed, else by the domain's name, else what the domain says itself. */
final class DiscoveryTest {

    /** Never resolves (RFC 6761 §6.4). */
    private static final String DOMAIN = "hub.invalid";

    private static final Authority AUTHORITY = Authority.make("Hub CA");

    private final TestHub hub = TestHub.start(AUTHORITY.server());
    private final JdkDialer dialer = new JdkDialer(
            HttpClient.Builder.NO_PROXY,
            new HostMeta(
                    domain -> URI.create("https://127.0.0.1:" + hub.address().getPort() + "/.well-known/host-meta")));

    @AfterEach
    void tidy() throws Exception {
        dialer.close();
        hub.close();
    }

    @Test
    void aDomainWhoseAgentNameDoesNotResolveIsAskedWhereItsHubIs() throws Exception {
        hub.behaves(new TestHub.Behaviour().hostMeta(meta(hub.address().toString())));

        assertThat(dial(AUTHORITY)).isEqualTo("connected");
    }

    @Test
    void anotherLinkIsNotTheHubs() throws Exception {
        hub.behaves(new TestHub.Behaviour()
                .hostMeta(
                        meta(hub.address().toString()).replace("alt-connections:websocket", "alt-connections:xbosh")));

        assertThat(dial(AUTHORITY)).isEqualTo("NAME the hub's name cannot be resolved");
    }

    @Test
    void anUnencryptedOrPublicAddressIsNotDialled() throws Exception {
        for (String address :
                new String[] {"ws://127.0.0.1:1/websocket", "wss://agent.openrainbow.com/websocket", "x"}) {
            hub.behaves(new TestHub.Behaviour().hostMeta(meta(address)));

            assertThat(dial(AUTHORITY)).isEqualTo("NAME the hub's name cannot be resolved");
        }
    }

    @Test
    void whatAnUntrustedServerSaysCountsForNothing() throws Exception {
        hub.behaves(new TestHub.Behaviour().hostMeta(meta(hub.address().toString())));

        assertThat(dial(Authority.make("Another CA"))).isEqualTo("NAME the hub's name cannot be resolved");
    }

    @Test
    void anInstalledAddressIsNeverReplaced() throws Exception {
        hub.behaves(new TestHub.Behaviour().hostMeta(meta(hub.address().toString())));
        HubLocation installed = HubLocation.of(address(AUTHORITY).withHub("wss://elsewhere.invalid/websocket"));

        assertThat(dial(installed)).isEqualTo("NAME the hub's name cannot be resolved");
    }

    @Test
    void whoWantsToKnowIsToldWithoutDialling() {
        hub.behaves(new TestHub.Behaviour().hostMeta(meta(hub.address().toString())));
        HubLocation.Known suggested = (HubLocation.Known) HubLocation.of(address(AUTHORITY));
        HubLocation.Known installed =
                (HubLocation.Known) HubLocation.of(address(AUTHORITY).withHub("wss://elsewhere.invalid/websocket"));

        assertThat(dialer.elsewhere(suggested).map(HubLocation.Known::address)).contains(hub.address());
        assertThat(dialer.elsewhere(installed)).isEmpty();
    }

    private String dial(Authority trusted) throws Exception {
        return dial(HubLocation.of(address(trusted)));
    }

    private String dial(HubLocation where) throws Exception {
        DialledWords heard = new DialledWords();
        dialer.dial((HubLocation.Known) where, heard);
        return heard.await();
    }

    private static HubAddress address(Authority trusted) {
        return new HubAddress(
                DOMAIN,
                Optional.empty(),
                Optional.of(Trust.parse("sha256:" + trusted.fingerprint(), Path.of(""))
                        .text()));
    }

    private static String meta(String address) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">"
                + "<Link rel=\"urn:xmpp:alt-connections:websocket\" href=\"" + address + "\"/></XRD>\n";
    }
}
