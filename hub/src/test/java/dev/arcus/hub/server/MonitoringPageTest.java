package dev.arcus.hub.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of log keys and metrics says what the hub says. */
class MonitoringPageTest {

    private static final Path PAGE = Path.of("..", "docs", "monitoring.md");
    private static final Pattern EVENT = Pattern.compile("\"event=([a-z-]+)((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FIELD = Pattern.compile(" ([a-zA-Z]+)=");
    private static final Pattern NAME = Pattern.compile("`([a-z_*-]+)`");
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) ");

    @TempDir
    private Path folder;

    @Test
    void everyKeyOfTheLogStandsThereWithItsFields() throws IOException {
        var rows = rows("## The log", "## Metrics");
        var missing = new TreeSet<String>();
        for (var source : sources()) {
            EVENT.matcher(source).results().forEach(event -> {
                var row = rows.stream()
                        .filter(line -> line.split("\\|", -1)[1].contains("`" + event.group(1) + "`"))
                        .findFirst();
                if (row.isEmpty()) {
                    missing.add(event.group(1));
                }
                FIELD.matcher(event.group(2))
                        .results()
                        .map(field -> field.group(1))
                        .filter(field -> row.isPresent() && !row.get().contains("`" + field + "`"))
                        .forEach(field -> missing.add(event.group(1) + " " + field));
            });
        }

        assertThat(missing).as("to be told in docs/monitoring.md").isEmpty();
    }

    @Test
    void noKeyStandsThereThatNobodyWrites() throws IOException {
        var all = String.join("\n", sources());

        assertThat(names(rows("## The log", "## Metrics"), 1))
                .allSatisfy(key -> assertThat(all.contains("event=" + key) || all.contains("\"" + key + "\""))
                        .as(key)
                        .isTrue());
    }

    @Test
    void everyMetricStandsThere() throws IOException {
        var documented = names(rows("## Metrics", "Worth an alarm"), 1);
        try (var hub = start()) {
            var client = ApiClient.plain(
                    URI.create(Objects.requireNonNull(hub.facts().adminPlainUrl()))
                            .getPort());
            client.get("/health");
            var names = new ArrayList<String>();
            TYPE.matcher(client.get("/metrics").text()).results().forEach(found -> names.add(found.group(1)));

            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(documented)
                            .anyMatch(known -> known.endsWith("*")
                                    ? name.startsWith(known.substring(0, known.length() - 1))
                                    : known.equals(name)));
        }
    }

    private Hub start() {
        var settings = new EnumMap<>(Map.of(
                Setting.DATA, folder.resolve("hub").toString(),
                Setting.ADMIN_PORT, "0",
                Setting.ADMIN_PLAIN_PORT, "0",
                Setting.GATEWAY_PORT, "0"));
        var configuration =
                HubConfiguration.of(Settings.of(Map.of(), settings), Map.of("ARCUS_BOOTSTRAP_PASSWORD", "chosen"));
        return Hub.start(configuration, Hub.Times.real(), failure -> {});
    }

    private static Set<String> names(List<String> rows, int cell) {
        return rows.stream()
                .flatMap(row -> NAME.matcher(row.split("\\|", -1)[cell]).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> rows(String from, String to) throws IOException {
        var page = Files.readString(PAGE);
        return page.substring(page.indexOf(from), page.indexOf(to))
                .lines()
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `event=`"))
                .toList();
    }

    private static List<String> sources() throws IOException {
        var all = new ArrayList<String>();
        for (var module : List.of("hub", "domain")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> all.add(read(file)));
            }
        }
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
