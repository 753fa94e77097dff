package dev.arcus.agent.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebProxyTest {

    private static final WebProxy.Login LOGIN = new WebProxy.Login("büro", "p@ss:wört=1");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "proxy.lan:3128, proxy.lan:3128",
        "' http://proxy.lan:8080/ ', proxy.lan:8080",
        "10.0.0.1:80, 10.0.0.1:80",
        "[fd00::1]:3128, [fd00::1]:3128"
    })
    void whatPeopleTypeIsRead(String typed, String address) {
        assertThat(WebProxy.parse(typed).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.lan",
                ":3128",
                "proxy.lan:0",
                "proxy.lan:65536",
                "proxy.lan:x",
                "https://proxy.lan:1",
                "name:word@proxy.lan:1",
                "proxy.lan:1/path",
                "two words:1"
            })
    void whatIsNoProxyIsRefused(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebProxy.parse(typed))
                .withMessageContaining("web proxy");
    }

    @ParameterizedTest
    @CsvSource({"'', word", "a:b, word", "' a', word", "a, 'word '"})
    void whatBasicOrTheFileCannotCarryIsRefused(String name, String password) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebProxy.Login(name, password));
    }

    @Test
    void theHeaderIsThatOfTheRfc() {
        assertThat(new WebProxy.Login("Aladdin", "open sesame").header())
                .isEqualTo("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(WebProxy.parse("proxy.lan:1").withLogin(Optional.of(LOGIN)).toString())
                .contains("proxy.lan", "büro")
                .doesNotContain("wört");
    }

    @Test
    void theProxyIsKept() throws StateFault {
        WebProxy proxy = WebProxy.parse("[::1]:3128").withLogin(Optional.of(LOGIN));

        Settings written = new SettingsFile(temp).edit(old -> old.withProxy(Optional.of(proxy)));

        assertThat(new SettingsFile(temp).read()).isEqualTo(written);
        assertThat(written.proxy()).contains(proxy);
    }

    @Test
    void settingsOfAnOlderAgentAreReadWithoutAProxy() throws Exception {
        Files.writeString(temp.resolve("settings"), """
                format=1
                revision=7
                enabled=true
                pabx-id=PBX-1
                activation-code=1234
                code-revision=2
                code-origin=typed
                domain=pbx.example
                hub=wss://127.0.0.1:1/websocket
                trust=public
                """);

        Settings read = new SettingsFile(temp).read();

        assertThat(read.proxy()).isEmpty();
        assertThat(read.revision()).isEqualTo(7);
        assertThat(read.code()).contains(new ActivationCode("1234"));
        assertThat(read.withRevision(8).stored().format()).doesNotContain("proxy");
    }
}
