package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A link to set a password, just made. Ours.
 *
 * @param mailed whether a mail server took it
 * @param expires ISO 8601
 * @param link to hand over; absent when it was mailed
 * @param token its secret part, for {@code POST /api/arcus/v1/password}; absent when it was mailed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PasswordLinkBody(
        boolean mailed,
        String expires,
        @Nullable String link,
        @Nullable String token) {

    /** Never prints the link. */
    @Override
    public String toString() {
        return "PasswordLinkBody[mailed=" + mailed + "]";
    }
}
