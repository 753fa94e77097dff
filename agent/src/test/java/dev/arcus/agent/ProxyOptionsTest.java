package dev.arcus.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.WebProxy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code arcus agent configure --proxy …}. */
final class ProxyOptionsTest {

    private static final WebProxy.Login LOGIN = new WebProxy.Login("office", "secret word");

    @TempDir
    Path temp;

    @Test
    void aProxyIsSetAndRemoved() throws StateFault {
        assertThat(configure("--proxy", "proxy.lan:3128")).startsWith("0 ");
        assertThat(proxy()).contains(new WebProxy("proxy.lan", 3128, Optional.empty()));

        assertThat(configure("--proxy", "none")).startsWith("0 ");
        assertThat(proxy()).isEmpty();
    }

    @Test
    void thePasswordComesFromTheFirstLineOfAFile() throws Exception {
        assertThat(configure("--proxy", "proxy.lan:3128", "--proxy-login", "office", "--proxy-password-file", file()))
                .startsWith("0 ")
                .doesNotContain("secret");

        assertThat(proxy()).contains(new WebProxy("proxy.lan", 3128, Optional.of(LOGIN)));
    }

    @Test
    void thePasswordComesFromTheStandardInput() throws Exception {
        Process child = Child.command(
                        "configure",
                        "--state",
                        temp.toString(),
                        "--proxy",
                        "proxy.lan:3128",
                        "--proxy-login",
                        "office",
                        "--proxy-password-file",
                        "-")
                .redirectErrorStream(true)
                .start();
        try (Writer typed = child.outputWriter()) {
            typed.write("secret word\nmore\n");
        }
        assertThat(child.waitFor()).isZero();

        assertThat(proxy().flatMap(WebProxy::login)).contains(LOGIN);
    }

    @Test
    void withoutATerminalThePasswordMustComeFromSomewhere() throws StateFault {
        assertThat(configure("--proxy", "proxy.lan:3128", "--proxy-login", "office"))
                .startsWith("2 ")
                .contains("--proxy-password-file");
        assertThat(proxy()).isEmpty();
    }

    @Test
    void theSameProxyAgainKeepsItsLoginAndAnotherProxyIsNeverToldIt() throws Exception {
        configure("--proxy", "proxy.lan:3128", "--proxy-login", "office", "--proxy-password-file", file());

        configure("--proxy", "proxy.lan:3128");
        assertThat(proxy().flatMap(WebProxy::login)).contains(LOGIN);

        configure("--proxy", "other.lan:3128");
        assertThat(proxy()).contains(new WebProxy("other.lan", 3128, Optional.empty()));
    }

    @Test
    void aLoginAloneIsForTheProxyThatIsThere() throws Exception {
        assertThat(configure("--proxy-login", "office", "--proxy-password-file", file()))
                .startsWith("2 ")
                .contains("there is no web proxy yet");

        configure("--proxy", "proxy.lan:3128");
        configure("--proxy-login", "office", "--proxy-password-file", file());
        assertThat(proxy().flatMap(WebProxy::login)).contains(LOGIN);

        configure("--proxy-login", "");
        assertThat(proxy()).contains(new WebProxy("proxy.lan", 3128, Optional.empty()));
    }

    private String file() throws IOException {
        return Files.writeString(temp.resolve("word"), "secret word\n").toString();
    }

    private Optional<WebProxy> proxy() throws StateFault {
        Settings settings = new SettingsFile(temp).read();
        return settings.proxy();
    }

    private String configure(String... options) {
        List<String> words = new ArrayList<>(List.of("configure", "--state", temp.toString()));
        words.addAll(List.of(options));
        StringWriter said = new StringWriter();
        int code = AgentMain.commandLine()
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words.toArray(String[]::new));
        return code + " " + said;
    }
}
