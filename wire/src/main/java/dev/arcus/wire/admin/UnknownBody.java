package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A box calls itself by a name that nobody declared. Ours: {@code /api/arcus/v1/attempts/unknown}.
 *
 * @param name as sent, at most 128 characters, without any that control or hide
 * @param step the furthest that it came, as in attempts
 * @param addresses where it came from, last seen first; at most 8
 * @param likely the PABX-ID or pair that differs from it in one place; absent when there is none, or several
 * @param text one sentence in the caller's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnknownBody(
        String name,
        String firstSeen,
        String lastSeen,
        long count,
        String step,
        List<From> addresses,
        @Nullable String likely,
        String text) {

    /** How often it came from one address. */
    public record From(String address, long count, String lastSeen) {}
}
