package dev.arcus.e2e.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The clients in {@code e2e/clients}, exactly as its lock file pins them, with their install scripts not run. */
final class NodePackages {

    private static final int OLDEST_NODE = 18;
    private static final Duration INSTALLS_WITHIN = Duration.ofMinutes(9);
    private static final String STAMP = "node_modules/.arcus-installed";

    private final Path folder;

    private NodePackages(Path folder) {
        this.folder = folder;
    }

    /** Installed at the first call; the test is skipped, by name, where there is no Node that can run them. */
    static synchronized NodePackages installed() {
        assumeTrue(nodeVersion() >= OLDEST_NODE, "needs Node 18 or newer with npm: sudo ./arcus test --install");
        var packages = new NodePackages(clientsFolder());
        try {
            packages.install();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packages;
    }

    /** The command that runs {@code script}, a path below the folder of the clients, with their resolver loaded before it. */
    List<String> command(String script) {
        return List.of("node", "--require", file("resolver.cjs"), file(script));
    }

    private void install() throws IOException {
        var lock = Files.readString(folder.resolve("package-lock.json"));
        var stamp = folder.resolve(STAMP);
        if (Files.exists(stamp) && Files.readString(stamp).equals(lock)) {
            return;
        }
        var npm = Output.of(
                List.of("npm", "ci", "--ignore-scripts", "--prefer-offline"), folder, Map.of(), INSTALLS_WITHIN);
        assertThat(npm.exit()).as(npm.text()).isZero();
        Files.writeString(stamp, lock);
    }

    private String file(String below) {
        return folder.resolve(below).toString();
    }

    /** The first number of Node's version; 0 where Node or npm is missing. */
    private static int nodeVersion() {
        try {
            var here = Path.of("").toAbsolutePath();
            var node = Output.of(List.of("node", "--version"), here, Map.of(), Duration.ofMinutes(1));
            var npm = Output.of(List.of("npm", "--version"), here, Map.of(), Duration.ofMinutes(1));
            return npm.exit() == 0 ? Integer.parseInt(node.text().strip().replaceAll("^v|\\..*$", "")) : 0;
        } catch (UncheckedIOException missing) {
            return 0;
        }
    }

    private static Path clientsFolder() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("e2e/clients/package-lock.json"))) {
            folder = folder.resolve("..").normalize();
            assertThat(folder.getNameCount())
                    .as("a checkout of Arcus above this folder")
                    .isPositive();
        }
        return folder.resolve("e2e/clients");
    }
}
