package dev.arcus.domain.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The failed logins of one address, whether anybody has it or not.
 *
 * @param count how many in a row
 * @param last when the last one was
 * @param attempt what tells the last one from another, or null; worthless to whoever reads the store
 * @param lockedUntil or null when the address is not locked
 */
public record LoginFailure(
        int count,
        Instant last,
        @Nullable String attempt,
        @Nullable Instant lockedUntil) {}
