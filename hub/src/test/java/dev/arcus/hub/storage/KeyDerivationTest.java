package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import dev.arcus.testing.ThrowAwayPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import put off is made up for, once, and changes nothing else. */
class KeyDerivationTest {

    private static final Salt.SaltKey SALTS = new Salt.SaltKey(new byte[32]);

    private final TestClock clock = new TestClock();
    private final Samples samples = new Samples();

    @TempDir
    private Path folder;

    @Test
    void deferredKeysAreDerivedOnH2() {
        check(new DatabaseSettings.Embedded(folder.resolve("data")));
    }

    @Test
    void deferredKeysAreDerivedOnPostgres() {
        var server = ThrowAwayPostgres.running();
        check(new DatabaseSettings.PostgreSql(server.createDatabase(), server.user(), server.password()));
    }

    private void check(DatabaseSettings settings) {
        try (var stores = Database.open(settings, Retention.STANDARD, clock, failure -> {})) {
            var item = item(stores);
            var system = system(stores);
            var credential = stores.credentials().find(system.id()).orElseThrow();

            assertThat(stores.keyDerivation().run(() -> false)).isZero();
            assertThat(stores.keyDerivation().run(() -> true)).isEqualTo(2);
            assertThat(stores.keyDerivation().run(() -> true)).isZero();

            assertThat(stores.fleetItems().find(item.id())).contains(item);
            assertThat(stores.fleetItems()
                            .find(item.id())
                            .orElseThrow()
                            .pairKeys()
                            .encodeBesideSecret())
                    .isEqualTo(item.pairKeys().encode());
            assertThat(stores.credentials().find(system.id())).contains(credential);
            assertThat(stores.credentials().find(system.id()).orElseThrow().value())
                    .isInstanceOfSatisfying(
                            Credential.Created.class,
                            created -> assertThat(created.codeKeys().encodeBesideSecret())
                                    .doesNotStartWith(ScramKeys.DEFERRED));
        }
    }

    private FleetItem item(SqlStores stores) {
        var partner = samples.partner("Partner");
        stores.companies().add(partner);
        var pair = new StockPair("ALE12", "1234.5678.90");
        var keys = ScramKeys.deferred(pair.code().text(), Salt.of(SALTS, pair.toString()));
        var item = FleetItem.inStock(
                new FleetItemId("0123456789abcdef01234567"),
                partner.id(),
                pair,
                keys,
                BoxDetails.stock(Model.OXO_CONNECT, null),
                clock.instant());
        assertThat(stores.fleetItems().add(item)).isTrue();
        return item;
    }

    private PbxSystem system(SqlStores stores) {
        var system = samples.system("PBX1", "Reception");
        var code = new ActivationCode("a code");
        var keys = ScramKeys.deferred(code.text(), Salt.of(SALTS, "PBX1"));
        assertThat(stores.systems().add(system)).isTrue();
        stores.credentials().add(system.id(), new Credential.Created(code, keys, null, null));
        return system;
    }
}
