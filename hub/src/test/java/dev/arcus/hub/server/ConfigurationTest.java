package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void defaultsAreThoseOfTheArchitecturePage() {
        var configuration = read("");

        assertThat(configuration.domain()).isEqualTo("openrainbow.com");
        assertThat(configuration.data()).isEqualTo(Path.of(System.getProperty("user.home"), ".arcus", "hub"));
        assertThat(configuration.listeners())
                .isEqualTo(new HubConfiguration.Listeners("0.0.0.0", 8443, 8080, "0.0.0.0", 8444, null));
        assertThat(configuration.database()).isNull();
        assertThat(configuration.policies().returnGrace()).isEqualTo(Duration.ofSeconds(120));
    }

    @Test
    void commandLineWinsOverFileAndFileOverDefault() {
        var file = Settings.read(file("admin-port = 1001\ngateway-port = 1002\n"));

        var configuration = HubConfiguration.of(Settings.of(file, Map.of(Setting.ADMIN_PORT, "2001")), Map.of());

        assertThat(configuration.listeners().adminPort()).isEqualTo(2001);
        assertThat(configuration.listeners().gatewayPort()).isEqualTo(1002);
        assertThat(configuration.listeners().adminPlainPort()).isEqualTo(8080);
    }

    @Test
    void commentsAndBlankLinesAreNoSettings() {
        assertThat(read("\n# a comment\n   \n  domain=example.org  \n").domain())
                .isEqualTo("example.org");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour = red                      | hub.conf:1: unknown setting \"colour\"",
                "Admin-Port = 1                    | unknown setting \"Admin-Port\"",
                "admin-port                        | expected \"key = value\"",
                "admin-port = x                    | admin-port = x: not a whole number",
                "activation-code-form = short     | must be checked or 4-digits",
                "activation-code-lifetime = 91d   | activation-code-lifetime = 91d: is out of range",
                "admin-port = 65536                | must be 0 to 65535",
                "admin-address = 127.0.0.1:18443   | write --admin-address 127.0.0.1 --admin-port 18443",
                "gateway-address = [::1]:8444      | write --gateway-address [::1] --gateway-port 8444",
                "admin-address = a b               | must be an address or a host name",
                "admin-plain-port = on             | not a whole number",
                "domain = Example.org              | must be a domain name in lower case",
                "domain =                          | must be a domain name",
                "data =                            | must not be empty",
                "return-grace = 60s                | out of range",
                "return-grace = 180                | needs a unit",
                "activation-code-lifetime = 91d    | out of range",
                "activation-code-lifetime = 1w     | needs a unit",
                "backup-every = 5m                 | backup-every = 5m: is out of range",
                "backup-every = daily              | needs a unit",
                "held-boxes = -1                   | must be 0",
                "tls-key = x.pem                   | tls-certificate and tls-key go together",
                "database-url = jdbc:mysql://x     | must begin with jdbc:postgresql:"
            })
    void whatIsWrongStopsTheStartAndIsNamed(String line, String words) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining(words);
    }

    @Test
    void repeatedSettingIsRefused() {
        assertThatThrownBy(() -> read("admin-port = 1\nadmin-port = 2"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("hub.conf:2")
                .hasMessageContaining("twice");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> Settings.read(folder.resolve("nowhere.conf")))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining("nowhere.conf");
    }

    @Test
    void secretsComeFromFilesOrVariablesAndNeverPrint() throws Exception {
        var secret = Files.writeString(folder.resolve("secret"), "s3cr3t\n");
        var url = "database-url = jdbc:postgresql://db/arcus\ndatabase-user = arcus\n";

        var byFile = read(url + "database-password-file = " + secret);
        var byVariable = HubConfiguration.of(
                Settings.of(Settings.read(file(url)), Map.of()),
                Map.of("ARCUS_DATABASE_PASSWORD", "s3cr3t", "ARCUS_BOOTSTRAP_PASSWORD", "0p3r4t0r"));

        assertThat(byFile.database()).isEqualTo(byVariable.database());
        assertThat(byFile.toString()).doesNotContain("s3cr3t").contains("****");
        assertThat(byVariable.toString()).doesNotContain("s3cr3t").doesNotContain("0p3r4t0r");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingIsExplainedInTheOperationsPage(Setting setting) throws Exception {
        var page = Files.readString(Path.of("..", "docs", "operations.md"));

        assertThat(page).contains("| `" + setting.key() + "` | " + initial(setting) + " | " + setting.meaning() + " |");
    }

    private static String initial(Setting setting) {
        return setting.initial().isEmpty() ? "–" : "`" + setting.initial() + "`";
    }

    private HubConfiguration read(String text) {
        return HubConfiguration.of(Settings.of(Settings.read(file(text)), Map.of()), Map.of());
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("hub.conf"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
