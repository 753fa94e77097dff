package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.session.Epoch;
import dev.arcus.domain.session.SessionRow;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes off while credentials are replaced, durably, and other rows are written beside them: what was acknowledged
 * before is in the file that is left ({@code docs/durability.md}). Set {@code -Darcus.powercuts=N} for more cuts.
 */
class PowerCutTest {

    private static final int CUTS = Integer.getInteger("arcus.powercuts", 40);
    private static final int WRITERS = 4;
    private static final int WRITES_BETWEEN_CUTS = 25;

    private final Samples samples = new Samples(RandomGenerator.getDefault());
    private final ConcurrentMap<SystemId, Long> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean enough;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterThePowerWentOff() throws Exception {
        // Given a hub's database under load
        try (var disk = UnsafeDisk.install();
                var stores = OpenStores.open(new DatabaseSettings.Embedded(real("db")), Retention.STANDARD);
                var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writers = new ArrayList<Future<?>>();
            for (var system : declared(stores)) {
                writers.add(threads.submit(() -> write(stores, system)));
            }
            try {
                for (var cut = 0; cut < CUTS; cut++) {
                    awaitWrites(writers);

                    // When the power goes off
                    var promised = Map.copyOf(acknowledged);
                    var left = real("left-" + cut);
                    disk.cut(real("db"), left, samples.random());

                    // Then everything that was promised is in what is left
                    assertIsThere(promised, left);
                }
            } finally {
                enough = true;
            }
            for (var writer : writers) {
                writer.get();
            }
        }
    }

    private List<PbxSystem> declared(OpenStores stores) {
        var company = samples.customer("Customer", null);
        var site = samples.site(company, "Site");
        var systems = new ArrayList<PbxSystem>();
        for (var i = 0; i < WRITERS; i++) {
            systems.add(samples.system("PBX-" + i, "PBX " + i, site));
        }
        stores.transactions().runDurably(() -> {
            stores.companies().add(company);
            stores.sites().add(site);
            for (var system : systems) {
                stores.systems().add(system);
                stores.credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
            }
            return true;
        });
        return systems;
    }

    /** Replaces the credential again and again; its version counts. In between goes what nobody was promised. */
    private void write(OpenStores stores, PbxSystem system) {
        var credential = Samples.created(system.pbxId(), "code");
        for (var version = 1L; !enough; version++) {
            var read = version;
            var replaced = stores.transactions()
                    .runDurably(() -> stores.credentials().replace(system.id(), read, credential, TestClock.START));
            assertThat(replaced).isTrue();
            acknowledged.put(system.id(), version + 1);
            var row = new SessionRow(system.id(), new Epoch(1, version), TestClock.START, true, version, "127.0.0.1");
            stores.transactions().run(() -> {
                stores.sessionRows().saveAll(List.of(row));
                return true;
            });
        }
    }

    private void awaitWrites(List<Future<?>> writers) {
        var goal = sum() + samples.random().nextInt(1, WRITES_BETWEEN_CUTS);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(60))
                .until(() -> sum() >= goal || writers.stream().anyMatch(Future::isDone));
    }

    private long sum() {
        return acknowledged.values().stream().mapToLong(Long::longValue).sum();
    }

    private static void assertIsThere(Map<SystemId, Long> promised, Path left) {
        try (var stores = OpenStores.open(new DatabaseSettings.Embedded(left), Retention.STANDARD)) {
            promised.forEach((system, version) -> assertThat(
                            stores.credentials().find(system).orElseThrow().version())
                    .isGreaterThanOrEqualTo(version));
        }
    }

    /** As the database itself names it. */
    private Path real(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name)).toRealPath();
    }
}
