package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.KeptOnce;
import dev.arcus.domain.store.OnceKey;
import dev.arcus.domain.store.OnceKeys;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class OnceKeysContract extends StoreContract {

    @Test
    void aKeyIsTakenOnce() {
        var key = key();

        assertThat(keys().reserve(key, TestClock.START)).isTrue();
        keys().complete(key.owned(), "0123456789abcdef01234567");

        assertThat(keys().reserve(key, TestClock.START)).isFalse();
        assertThat(keys().find(key.owned(), TestClock.START))
                .contains(new KeptOnce(key.fingerprint(), "0123456789abcdef01234567", TestClock.START));
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnother() {
        var key = key();
        var others = new OnceKey(
                new OnceKey.Owned(
                        UserId.next(samples.random()).value(), key.owned().key()),
                key.fingerprint());

        assertThat(keys().reserve(key, TestClock.START)).isTrue();

        assertThat(keys().reserve(others, TestClock.START)).isTrue();
    }

    @Test
    void aReleasedKeyIsFree() {
        var key = key();
        keys().reserve(key, TestClock.START);

        keys().release(key.owned());

        assertThat(keys().find(key.owned(), TestClock.START)).isEmpty();
        assertThat(keys().reserve(key, TestClock.START)).isTrue();
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        var key = key();
        keys().reserve(key, TestClock.START);
        var later = TestClock.START.plus(OnceKeys.KEPT);

        assertThat(keys().find(key.owned(), later.minus(Duration.ofMillis(1)))).isPresent();
        assertThat(keys().find(key.owned(), later)).isEmpty();
        assertThat(keys().reserve(key, later)).isTrue();
    }

    @Test
    void aReservationIsUndoneWithItsTransaction() {
        var key = key();

        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    keys().reserve(key, TestClock.START);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(keys().reserve(key, TestClock.START)).isTrue();
    }

    @Test
    void oneOfManyAtOnceGetsIt() throws Exception {
        var key = key();
        Callable<Boolean> attempt = () -> stores().transactions().run(() -> keys().reserve(key, TestClock.START));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> attempt).toList());

            assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
        }
    }

    private OnceKeys keys() {
        return stores().onceKeys();
    }

    private OnceKey key() {
        var owned = new OnceKey.Owned(UserId.next(samples.random()).value(), pbxId());
        return new OnceKey(owned, "0".repeat(64));
    }
}
