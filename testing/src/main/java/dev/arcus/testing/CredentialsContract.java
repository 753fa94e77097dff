package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.PrivateAccessCode;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.credential.TransactionId;
import dev.arcus.domain.store.Versioned;
import dev.arcus.domain.system.PbxSystem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class CredentialsContract extends StoreContract {

    @Test
    void renewalIsKeptUntilItIsComplete() {
        var system = addSystem("PBX", addSite());
        var created = Samples.created(system.pbxId(), "code");
        stores().credentials().add(system.id(), created);
        var activated = offered(system, created).complete();
        replace(system, activated);
        var pending = PrivateAccessCode.generate(samples.random());
        var renewing = activated.renew(
                pending, activated.spentCode(), TransactionId.generate(samples.random()), TestClock.START);

        replace(system, renewing);
        assertThat(stores().credentials().find(system.id()).orElseThrow().value())
                .isEqualTo(renewing);
        replace(system, renewing.offer());
        assertThat(stores().credentials().find(system.id()).orElseThrow().value())
                .isEqualTo(renewing.offer());
        replace(system, renewing.complete());
        assertThat(stores().credentials().find(system.id()).orElseThrow().value())
                .isEqualTo(renewing.complete());
    }

    private void replace(PbxSystem system, Credential next) {
        var version = stores().credentials().find(system.id()).orElseThrow().version();
        assertThat(stores().credentials().replace(system.id(), version, next, TestClock.START))
                .isTrue();
    }

    @Test
    void everyPhaseIsKeptAsItWas() {
        var system = addSystem("PBX", addSite());
        var created = withExpiryAndFormer(system);
        var activating = offered(system, created);
        var activated = activating.complete();

        stores().credentials().add(system.id(), created);
        var first = found(system);
        replaceAt(system, first.version(), activating);
        var second = found(system);
        replaceAt(system, second.version(), activated);

        assertThat(first.value()).isEqualTo(created);
        assertThat(second.value()).isEqualTo(activating);
        assertThat(((Credential.Activating) second.value()).pending().text())
                .isEqualTo(activating.pending().text());
        assertThat(found(system).value()).isEqualTo(activated);
        assertThat(second.version()).isNotEqualTo(first.version());
    }

    @Test
    void keysSurviveTheStore() {
        var system = addSystem("PBX", addSite());
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "the code"));

        var keys = ((Credential.Created) found(system).value()).codeKeys();

        var expected = Samples.keys(system.pbxId(), "the code");
        assertThat(keys.storedKeySha256()).isEqualTo(expected.storedKeySha256());
        assertThat(keys.serverKeySha256()).isEqualTo(expected.serverKeySha256());
        assertThat(keys.storedKeySha1()).isEqualTo(expected.storedKeySha1());
        assertThat(keys.serverKeySha1()).isEqualTo(expected.serverKeySha1());
    }

    @Test
    void replaceAtAnOldVersionChangesNothing() {
        var system = addSystem("PBX", addSite());
        var created = Samples.created(system.pbxId(), "code");
        stores().credentials().add(system.id(), created);
        var old = found(system).version();
        var reset = Samples.created(system.pbxId(), "reset");
        replaceAt(system, old, reset);

        var late = stores().credentials().replace(system.id(), old, offered(system, created), TestClock.START);

        assertThat(late).isFalse();
        assertThat(found(system).value()).isEqualTo(reset);
    }

    @Test
    void replaceDatesTheStatus() {
        var system = addSystem("PBX", addSite());
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        var later = TestClock.START.plus(Duration.ofHours(3));

        var replaced = stores().credentials()
                .replace(system.id(), found(system).version(), Samples.created(system.pbxId(), "reset"), later);

        assertThat(replaced).isTrue();
        assertThat(stores().systems().find(system.id()).orElseThrow().statusUpdated())
                .isEqualTo(later);
    }

    @Test
    void oneOfManyWhoReplaceTheSameVersionWins() throws Exception {
        var system = addSystem("PBX", addSite());
        stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
        var version = found(system).version();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> replacing(system, version, "code " + i))
                    .toList());

            assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
        }
    }

    @Test
    void manyAreFoundInOneLook() {
        var site = addSite();
        var one = addSystem("One", site);
        var two = addSystem("Two", site);
        var without = addSystem("Without", site);
        stores().credentials().add(one.id(), Samples.created(one.pbxId(), "1"));
        stores().credentials().add(two.id(), Samples.created(two.pbxId(), "2"));

        var found = stores().credentials().findAll(List.of(one.id(), two.id(), without.id()));

        assertThat(found).containsOnlyKeys(one.id(), two.id());
        assertThat(found.get(two.id())).isEqualTo(Samples.created(two.pbxId(), "2"));
        assertThat(stores().credentials().findAll(List.of())).isEmpty();
    }

    @Test
    void phasesAreReadWithoutTheRest() {
        var site = addSite();
        var created = addSystem("Created", site);
        var activating = addSystem("Activating", site);
        var gone = addSystem("Gone", site);
        stores().credentials().add(created.id(), Samples.created(created.pbxId(), "1"));
        stores().credentials().add(activating.id(), offered(activating, Samples.created(activating.pbxId(), "2")));
        var all = new HashMap<SystemId, Credential.Phase>();

        stores().credentials().eachPhase(all::put);
        var some = stores().credentials().phases(List.of(activating.id(), created.id(), gone.id()));

        assertThat(all).containsEntry(created.id(), Credential.Phase.CREATED);
        assertThat(all)
                .containsEntry(activating.id(), Credential.Phase.ACTIVATING)
                .doesNotContainKey(gone.id());
        assertThat(some)
                .isEqualTo(
                        Map.of(created.id(), Credential.Phase.CREATED, activating.id(), Credential.Phase.ACTIVATING));
        assertThat(stores().credentials().phases(List.of())).isEmpty();
    }

    @Test
    void whoHearsOfCredentialsHearsOfEachChange() {
        var system = addSystem("PBX", addSite());
        var heard = new ConcurrentLinkedQueue<Optional<Credential.Phase>>();
        stores().credentials()
                .hear(id -> Optional.of(id)
                        .filter(system.id()::equals)
                        .ifPresent(ours -> heard.add(Optional.ofNullable(
                                stores().credentials().phases(List.of(ours)).get(ours)))));

        var created = Samples.created(system.pbxId(), "code");
        stores().credentials().add(system.id(), created);
        var afterAdding = heard.stream().toList();
        replaceAt(system, found(system).version(), offered(system, created));
        var afterReplacing = heard.stream().toList();
        stores().systems().delete(system.id());

        assertThat(afterAdding).last().isEqualTo(Optional.of(Credential.Phase.CREATED));
        assertThat(afterReplacing).last().isEqualTo(Optional.of(Credential.Phase.ACTIVATING));
        assertThat(heard).last().isEqualTo(Optional.empty());
    }

    private Callable<Boolean> replacing(PbxSystem system, long version, String code) {
        var next = Samples.created(system.pbxId(), code);
        return () -> stores().transactions()
                .run(() -> stores().credentials().replace(system.id(), version, next, TestClock.START));
    }

    private Credential.Created withExpiryAndFormer(PbxSystem system) {
        var created = Samples.created(system.pbxId(), "code");
        return new Credential.Created(
                created.code(),
                created.codeKeys(),
                TestClock.START.plus(Duration.ofDays(30)),
                Samples.keys(system.pbxId(), "former"));
    }

    private Credential.Activating offered(PbxSystem system, Credential.Created created) {
        var secret = PrivateAccessCode.generate(samples.random());
        return created.offer(
                secret,
                Samples.keys(system.pbxId(), secret.text()),
                TransactionId.generate(samples.random()),
                samples.box("SN-1"));
    }

    private Versioned<Credential> found(PbxSystem system) {
        return stores().credentials().find(system.id()).orElseThrow();
    }

    private void replaceAt(PbxSystem system, long version, Credential next) {
        assertThat(stores().credentials().replace(system.id(), version, next, TestClock.START))
                .isTrue();
    }
}
