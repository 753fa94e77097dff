package dev.arcus.hub.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which addresses a webhook may be called at. */
class AddressGuardTest {

    @Test
    void publicAddressesAreCalled() throws Exception {
        var guard = new AddressGuard(fixed("198.51.100.7", "2a00::7"), false);

        assertThat(guard.addresses("alarms.example.org")).hasSize(2);
    }

    @Test
    void privateOnesAreLeftOutUnlessTheOperatorAllowedThem() throws Exception {
        var mixed = fixed("198.51.100.7", "10.1.2.3");

        assertThat(new AddressGuard(mixed, false).addresses("alarms.example.org"))
                .containsExactly(InetAddress.ofLiteral("198.51.100.7"));
        assertThat(new AddressGuard(mixed, true).addresses("alarms.example.org"))
                .hasSize(2);
    }

    @Test
    void noNameLeadsToThisMachineOrToTheClouds() {
        for (var address : new String[] {"127.0.0.1", "0.0.0.0", "169.254.169.254", "::1", "fe80::1", "224.0.0.1"}) {
            assertThatThrownBy(() -> new AddressGuard(fixed(address), true).addresses("alarms.example.org"))
                    .isInstanceOf(UnknownHostException.class);
        }
    }

    @Test
    void answersThatChangeAreCheckedEachTime() throws Exception {
        // Given a name server that answers with a public address first, and with this machine after that
        var answers = new ArrayDeque<>(List.of("198.51.100.7", "127.0.0.1"));
        var guard = new AddressGuard(host -> new InetAddress[] {InetAddress.ofLiteral(answers.remove())}, false);
        guard.addresses("rebound.example.org");

        // When it is asked for the next call, then that is refused
        assertThatThrownBy(() -> guard.addresses("rebound.example.org")).isInstanceOf(UnknownHostException.class);
    }

    static AddressGuard.Resolver fixed(String... addresses) {
        return host -> {
            var all = new InetAddress[addresses.length];
            for (var at = 0; at < all.length; at++) {
                all[at] = InetAddress.ofLiteral(addresses[at]);
            }
            return all;
        };
    }
}
