package dev.arcus.hub.api;

import dev.arcus.hub.api.RequestBodies.Call;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Bodies that no honest client sends: a good one with some fields turned bad, and perhaps some bytes as well. */
final class HostileBody {

    private static final List<@Nullable Object> VALUES = Arrays.asList(
            null,
            true,
            -1,
            0,
            1e308,
            Long.MIN_VALUE,
            new BigDecimal("1e-400"),
            "",
            " ",
            "\u0000",
            "\ud83d",
            "\uffff\u202e\u200b\ufeff",
            "x".repeat(300),
            "9".repeat(70_000),
            "000000000000000000000000",
            "../../../etc/passwd",
            "' or '1'='1",
            "(a+)+$",
            "${jndi:ldap://127.0.0.1/x}",
            "1",
            "-0",
            "DEU",
            "oxo",
            List.of(),
            Map.of(),
            Map.of("", Map.of("\u0000", List.of())));

    /** The hub hears a client out that sends more than it takes, up to 16 MiB; then it hangs up, and the client with it. */
    private static final int MOST_BYTES = 12 << 20;

    private static final int MAX_CHANGES = 4;
    private static final int MAX_DEPTH = 40;

    private final RandomGenerator random;

    HostileBody(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(Call call) {
        var body = new LinkedHashMap<String, @Nullable Object>(call.good());
        var fields = call.fields();
        for (var i = random.nextInt(MAX_CHANGES); i >= 0; i--) {
            var name = random.nextInt(8) == 0
                    ? text()
                    : fields.get(random.nextInt(fields.size())).name();
            body.put(name, value(0));
        }
        var bytes = RequestBodies.json(body);
        var sent = random.nextInt(3) == 0 ? damaged(bytes) : bytes;
        return sent.length > MOST_BYTES ? Arrays.copyOf(sent, MOST_BYTES) : sent;
    }

    /** Any text, of few characters. */
    String text() {
        return random.ints(random.nextInt(12), 0, Character.MAX_VALUE + 1)
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 3 ? 3 : 6)) {
            case 0 -> text();
            case 1, 2 -> VALUES.get(random.nextInt(VALUES.size()));
            case 3 -> many(depth);
            case 4 -> Map.of(text(), Objects.requireNonNullElse(value(depth + 1), "null"));
            default -> nested(random.nextInt(MAX_DEPTH));
        };
    }

    private List<@Nullable Object> many(int depth) {
        var list = new ArrayList<@Nullable Object>();
        for (var i = random.nextInt(random.nextInt(10) == 0 ? 500 : 5); i > 0; i--) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private static Object nested(int depth) {
        Object value = "deep";
        for (var i = 0; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }

    private byte[] damaged(byte[] bytes) {
        var from = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> Arrays.copyOfRange(bytes, from, bytes.length);
            case 2 -> flipped(bytes);
            default -> repeated(bytes, from);
        };
    }

    private byte[] flipped(byte[] bytes) {
        var result = bytes.clone();
        for (var i = random.nextInt(8); i >= 0; i--) {
            result[random.nextInt(result.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return result;
    }

    private static byte[] repeated(byte[] bytes, int from) {
        var result = Arrays.copyOf(bytes, bytes.length + (bytes.length - from));
        System.arraycopy(bytes, from, result, bytes.length, bytes.length - from);
        return result;
    }
}
