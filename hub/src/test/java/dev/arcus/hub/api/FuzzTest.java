package dev.arcus.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.hub.server.ApiClient;
import dev.arcus.hub.server.RunningApi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Requests at random, over real sockets: the hub never fails, never hangs, and always answers in the standard form. Each try is
 * one seed, which jqwik names when it fails. {@code -Darcus.fuzz.for=PT10M} goes on for so long: {@code ./arcus prove json}.
 */
class FuzzTest {

    private static final int TRIES = 400;
    private static final int ANSWER_MILLIS = 20_000;
    private static final Duration PER_TRY =
            Duration.parse(System.getProperty("arcus.fuzz.for", "PT0S")).dividedBy(2 * TRIES);

    private static final Figures BODIES = new Figures();
    private static final Figures REQUESTS = new Figures();

    private static @Nullable RunningApi api;
    private static @Nullable RequestBodies bodies;
    private static List<RequestBodies.Call> calls = List.of();
    private static @Nullable ApiClient operator;

    @BeforeContainer
    static void start() {
        var started = RunningApi.start();
        api = started;
        bodies = new RequestBodies(started);
        calls = bodies.all();
        operator = started.operator();
    }

    @AfterContainer
    static void stop() {
        System.out.println("json: " + BODIES + " bodies; " + REQUESTS + " requests without");
        if (api != null) {
            api.close();
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyBodyIsTakenOrRefusedInTheStandardForm(@ForAll long seed) {
        repeated(seed, random -> {
            var call = calls.get(random.nextInt(calls.size())).ready();
            var body = new HostileBody(random).of(call);

            var answer = Objects.requireNonNull(bodies).send(call, body);

            BODIES.count(answer.status());
            assertThat(answer.status())
                    .as(() -> call + " " + new String(body, StandardCharsets.UTF_8) + "\n" + answer.text())
                    .isIn(200, 400, 403, 404, 409, 413);
            if (answer.status() != 200) {
                assertThat(answer.json().path("errorCode").asInt()).isEqualTo(answer.status());
                assertThat(answer.json().has("errorDetails")).isTrue();
            }
            assertThat(answer.headers().firstValue("x-content-type-options")).contains("nosniff");
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void anyAddressAndHeaderIsAnswered(@ForAll long seed) {
        repeated(seed, random -> {
            var request = request(random);
            var answer = answer(request);

            REQUESTS.count(answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0);
            // What ends before it is a request may be closed without a word.
            if (!answer.isEmpty()) {
                assertThat(answer)
                        .as(() -> new String(request, StandardCharsets.ISO_8859_1))
                        .startsWith("HTTP/1.1 ")
                        .doesNotStartWith("HTTP/1.1 500")
                        .doesNotStartWith("HTTP/1.1 503");
                assertThat(answer.toLowerCase(Locale.ROOT)).contains("x-content-type-options: nosniff");
            }
        });
    }

    /** How many were sent, and what each was answered with; 0 stands for a connection closed without a word. */
    private static final class Figures {

        private final Map<Integer, Long> counts = new TreeMap<>();

        void count(int status) {
            counts.merge(status, 1L, Long::sum);
        }

        @Override
        public String toString() {
            return counts.values().stream().mapToLong(Long::longValue).sum() + " " + counts;
        }
    }

    private interface Trial {
        void with(RandomGenerator random);
    }

    private static void repeated(long seed, Trial trial) {
        var random = new SplittableRandom(seed);
        var start = System.nanoTime();
        do {
            trial.with(random);
        } while (System.nanoTime() - start < PER_TRY.toNanos());
    }

    private static byte[] request(RandomGenerator random) {
        var methods = List.of("GET", "GET", "GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "X");
        var paths =
                List.of("systems", "sites", "companies", "systems/pbxid/", "systems/0123456789abcdef01234567/state");
        var text = new ByteArrayOutputStream();
        write(text, methods.get(random.nextInt(methods.size())));
        write(text, " /api/rainbow/admin/v1.0/" + paths.get(random.nextInt(paths.size())) + noise(random) + "?");
        for (var name : List.of("name", "limit", "format", "type", "siteId", "sortField", noise(random))) {
            if (random.nextInt(3) == 0) {
                write(text, name + "=" + noise(random) + "&");
            }
        }
        write(text, " HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nAuthorization: ");
        write(text, Objects.requireNonNull(operator).header("Authorization") + "\r\n");
        for (var name :
                List.of("Accept-Language", "Accept", "Content-Type", "X-Forwarded-For", "x-rainbow-correlation-id")) {
            if (random.nextInt(4) == 0) {
                write(text, name + ": " + noise(random) + "\r\n");
            }
        }
        write(text, "\r\n");
        return text.toByteArray();
    }

    /** Half a dozen bytes: letters, escapes that are none, and anything but line ends. */
    private static String noise(RandomGenerator random) {
        var noise = new StringBuilder();
        for (var i = random.nextInt(7); i > 0; i--) {
            var one = List.of(
                            "a", "1", "%", "%00", "%ff", "%c3%a4", "%2f", "..", "/", ";", "&", "\"", "é", "[", "|", "{",
                            "-1", "*")
                    .get(random.nextInt(18));
            noise.append(random.nextInt(9) == 0 ? String.valueOf((char) (random.nextInt(32, 256))) : one);
        }
        return noise.toString();
    }

    private static void write(ByteArrayOutputStream to, String text) {
        to.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String answer(byte[] request) {
        try (var socket = new Socket("127.0.0.1", Objects.requireNonNull(api).plainPort())) {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(new String(request, StandardCharsets.ISO_8859_1), e);
        }
    }
}
