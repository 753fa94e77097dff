package dev.arcus.hub.gateway;

import dev.arcus.domain.store.Ticker;
import io.netty.util.Timer;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/** What every connection of a gateway shares. */
record Surroundings(
        GatewayConfiguration configuration,
        GatewayUseCases use,
        Registry registry,
        Lobby lobby,
        AttemptBook attempts,
        GatewayCounters counters,
        Sources sources) {

    /**
     * Time, chance and threads.
     *
     * @param threads a virtual thread for each task
     * @param random unguessable, and safe for all threads
     */
    record Sources(InstantSource clock, Ticker ticker, RandomGenerator random, Timer timer, Executor threads) {}

    GatewayLimits limits() {
        return configuration.limits();
    }

    GatewayLimits.Waits waits() {
        return configuration.limits().waits();
    }

    String domain() {
        return configuration.domain();
    }
}
