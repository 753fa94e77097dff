package dev.arcus.agent.state;

import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * What tells this box from a copy of it ({@code docs/protocol.md} §2). Both values stand in one file, so that a key never
 * meets another box's counter.
 *
 * @param key installation key, 32 hexadecimal digits, made once
 * @param counter how many logins were begun, 0 or more
 */
public record Identity(String key, long counter) {

    private static final int KEY_BYTES = 16;

    public Identity {
        if (!Hex32.is(key)) {
            throw new IllegalArgumentException("an installation key is 32 hexadecimal digits");
        }
        if (counter < 0) {
            throw new IllegalArgumentException("a login counter is not negative");
        }
    }

    static Identity make(RandomGenerator secure) {
        byte[] key = new byte[KEY_BYTES];
        secure.nextBytes(key);
        return new Identity(HexFormat.of().formatHex(key), 0);
    }

    static Identity read(KeyValues stored) {
        stored.onlyKnown(Set.of("key", "counter"), Set.of());
        return new Identity(stored.required("key"), stored.number("counter"));
    }

    Identity next() {
        return new Identity(key, Math.addExact(counter, 1));
    }

    KeyValues stored() {
        return KeyValues.empty().with("key", key).with("counter", Long.toString(counter));
    }
}
