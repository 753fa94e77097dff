package dev.arcus.agent.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.arcus.agent.hub.Authority;
import dev.arcus.agent.state.KeyValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SipSettingsTest {

    @TempDir
    Path temp;

    @Test
    void littleIsEnough() {
        SipSettings settings = read("connector=sip\nserver=pbx.example\n");

        assertThat(settings.server()).isEqualTo(new SipServer("pbx.example", 5060, Transport.UDP, "pbx.example"));
        assertThat(settings.keepAlive()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.extension()).isEmpty();
    }

    @Test
    void whatIsStoredIsReadBackWithoutTheTrustFile() throws IOException {
        Files.writeString(temp.resolve("ca.pem"), Authority.make("PBX CA").pem());
        SipSettings typed = read("""
                connector = sip
                server = [fd00::2]:5099
                transport = tls
                domain = pbx.example
                trust = ca.pem
                keep-alive = 10
                extension = 200
                login = agent
                password = a=b # c
                expires = 3600
                stations = ../stations.csv
                """);
        Files.delete(temp.resolve("ca.pem"));

        SipSettings again = SipSettings.read(KeyValues.parse(typed.stored().format()), Path.of("/"));

        assertThat(again.server()).isEqualTo(new SipServer("fd00::2", 5099, Transport.TLS, "pbx.example"));
        assertThat(again).isEqualTo(typed);
        assertThat(again.stations()).contains(temp.resolveSibling("stations.csv"));
        assertThat(again.extension().orElseThrow().password()).isEqualTo("a=b # c");
    }

    @Test
    void thePasswordNeverPrints() {
        SipSettings settings = read("connector=sip\nserver=a\nextension=200\npassword=geheim\n");

        assertThat(settings + " " + settings.stored()).doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, udp, sip:192.0.2.1",
        "192.0.2.1:5061, udp, sip:192.0.2.1:5061",
        "pbx.example:5060, tcp, sip:pbx.example",
        "[fd00::2]:5070, tcp, sip:[fd00::2]:5070"
    })
    void requestsGoToTheServersOwnAddress(String server, String transport, String uri) {
        SipSettings settings = read("server=" + server + "\ntransport=" + transport + "\n");

        assertThat(settings.server().uri()).isEqualTo(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "transport=udp",
                "server=a b",
                "server=a:0",
                "server=a:65536",
                "server=a:b",
                "server=fd00::2",
                "server=a\ntransport=sctp",
                "server=a\ntransport=tls",
                "server=a\ntrust=public",
                "server=a\nkeep-alive=0",
                "server=a\nkeep-alive=11",
                "server=a\nextension=200",
                "server=a\npassword=x",
                "server=a\nextension=2 0\npassword=x",
                "server=a\nextension=200\npassword=x\nexpires=9",
                "server=a\nextension=200\npassword=x\nexpires=3601",
                "server=a\ndomain=a/b",
                "server=a\ncolour=red"
            })
    void whatCannotBeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(text));
    }

    private SipSettings read(String text) {
        return SipSettings.read(KeyValues.parse(text), temp);
    }
}
