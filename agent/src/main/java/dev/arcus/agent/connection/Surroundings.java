package dev.arcus.agent.connection;

import dev.arcus.agent.time.Ticker;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What an agent takes from the world; may be shared by many.
 *
 * @param clock for dates that people read
 * @param ticker for ages and deadlines
 * @param random cryptographically strong
 * @param dialer makes the connections
 */
public record Surroundings(InstantSource clock, Ticker ticker, RandomGenerator random, Dialer dialer)
        implements AutoCloseable {

    /** The real world, without a proxy. */
    public static Surroundings real() {
        return new Surroundings(
                InstantSource.system(),
                Ticker.system(),
                new SecureRandom(),
                new JdkDialer(HttpClient.Builder.NO_PROXY));
    }

    @Override
    public void close() {
        dialer.close();
    }
}
