package dev.arcus.agent.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.agent.state.HubAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HubLocationTest {

    private static final Optional<String> PUBLIC = Optional.of("public");

    @ParameterizedTest
    @CsvSource({
        "pbx.example, '', wss://agent.pbx.example:443/websocket",
        "PBX.Example, '', wss://agent.pbx.example:443/websocket",
        "openrainbow.com, wss://127.0.0.1:8444/websocket, wss://127.0.0.1:8444/websocket",
        "pbx.example, wss://hub.example, wss://hub.example/websocket",
        "pbx.example, wss://hub.example:8444/, wss://hub.example:8444/websocket",
        "pbx.example, wss://hub.example/other, wss://hub.example/other"
    })
    void theAddressIsTheInstalledOneElseThatOfTheDomain(String domain, String hub, String dialled) {
        HubLocation found =
                HubLocation.of(new HubAddress(domain, Optional.of(hub).filter(text -> !text.isEmpty()), PUBLIC));

        assertThat(found)
                .isInstanceOfSatisfying(
                        HubLocation.Known.class,
                        known -> assertThat(known.address()).hasToString(dialled));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openrainbow.com", "OpenRainbow.com", "sandbox.openrainbow.com"})
    void thePublicDomainIsNeverDialled(String domain) {
        assertThat(HubLocation.of(new HubAddress(domain, Optional.empty(), PUBLIC)))
                .isEqualTo(new HubLocation.Unknown("no hub installed for this domain"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wss://openrainbow.com/websocket",
                "wss://agent.openrainbow.com/websocket",
                "wss://AGENT.OPENRAINBOW.COM./websocket",
                "ws://hub.example/websocket",
                "https://hub.example/websocket",
                "wss://user@hub.example/",
                "wss://hub.example/#a",
                "wss:hub",
                "hub.example",
                "wss://hub example/"
            })
    void whatIsNoAddressOfAHubIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> HubLocation.hub(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a..b", "-a.example", "a_b.example", "a/b"})
    void whatIsNoDomainIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> HubLocation.domain(typed));
    }

    @Test
    void withoutTrustAnchorNothingIsKnown() {
        assertThat(HubLocation.of(new HubAddress("pbx.example", Optional.empty(), Optional.empty())))
                .isInstanceOf(HubLocation.Unknown.class);
    }
}
