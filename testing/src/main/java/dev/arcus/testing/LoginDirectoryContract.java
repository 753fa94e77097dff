package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.activation.LoginDirectory.DeclaredLogin;
import dev.arcus.domain.credential.PbxId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

abstract class LoginDirectoryContract extends StoreContract {

    @Test
    void declaredSystemIsFoundInAnyCaseWithItsCredential() {
        var system = addSystem("PBX", addSite());
        var credential = Samples.created(system.pbxId(), "code");
        stores().credentials().add(system.id(), credential);

        var found =
                stores().loginDirectory().find(new PbxId(system.pbxId().text().toUpperCase(Locale.ROOT)));

        assertThat(found).contains(new DeclaredLogin(system.id(), system.pbxId(), credential, null, false));
    }

    @Test
    void hubThatNeverCameOutOfABackupAwaitsNobody() {
        var system = addSystem("PBX", addSite());

        assertThat(stores().loginDirectory().isRestored()).isFalse();
        assertThat(stores().loginDirectory().isAwaited(system.pbxId())).isFalse();
    }

    @Test
    void serialOfTheFleetItemIsExpected() {
        var partner = addPartner("Partner");
        var system = addSystem("PBX", addSite(partner, "Site"));
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        var pair = "LD%09d-1234.5678.90".formatted(samples.random().nextInt(1_000_000_000));
        var item = samples.fleetItem(partner, pair, "SN-77");
        assertThat(stores().fleetItems().add(item)).isTrue();
        stores().fleetItems().update(FleetItemsContract.assigned(item, system));

        var found = stores().loginDirectory().find(system.pbxId());

        assertThat(found.orElseThrow().expectedSerial()).isEqualTo("SN-77");
    }

    @Test
    void deletedAndUnknownSystemsAreNotFound() {
        var system = addSystem("PBX", addSite());
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        stores().systems().delete(system.id());

        assertThat(stores().loginDirectory().find(system.pbxId())).isEmpty();
        assertThat(stores().loginDirectory().find(new PbxId(pbxId()))).isEmpty();
    }
}
