package dev.arcus.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.RunningApi;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WeightTest {

    private static final int MOST = 150 * 1024;
    private static final int LINES = 100;
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final RunningApi hub = RunningApi.start();
    private final Customer customer = new Customer(hub, "Acme");

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void theLongestListWithEverythingThatItLoadsIsLightOnTheWire() {
        for (var number = 0; number < LINES; number++) {
            customer.declare("Filiale " + number, Map.of());
        }
        var browser = customer.partnerAdmin().with("Accept-Encoding", "gzip");

        var page = browser.bytes(customer.servers() + "?size=100");

        var all = page.length;
        for (var asset : ASSET.matcher(browser.with("Accept-Encoding", "identity")
                        .get(customer.servers())
                        .text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList()) {
            all += browser.with("Accept-Encoding", "gzip").bytes(asset).length;
        }
        assertThat(all).isLessThan(MOST);
        assertThat(page).as("compressed").startsWith(0x1f, 0x8b);
    }
}
