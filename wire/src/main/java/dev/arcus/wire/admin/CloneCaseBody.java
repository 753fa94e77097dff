package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A box that came with the identity of another one. Ours: {@code /api/arcus/v1/systems/{id}/clones}.
 *
 * @param id names the case
 * @param box who came
 * @param address where it came from last
 * @param firstSeen ISO 8601
 * @param lastSeen ISO 8601
 * @param count how often it came
 * @param copy whether nothing tells the two boxes apart
 * @param incumbent the box that the identity is bound to; absent when it is bound to none now
 * @param incumbentAddress where the system is connected from; absent when it is not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CloneCaseBody(
        String id,
        Box box,
        String address,
        String firstSeen,
        String lastSeen,
        long count,
        boolean copy,
        @Nullable Box incumbent,
        @Nullable String incumbentAddress) {

    /**
     * A box.
     *
     * @param serial CPU serial number
     * @param installation last eight digits of the SHA-256 of its installation key
     */
    public record Box(String serial, String installation) {}
}
