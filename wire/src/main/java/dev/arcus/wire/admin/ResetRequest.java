package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Ours: how a connection is to be reset. The vendor's clients send no body.
 *
 * @param code {@code new} (default): a generated activation code; {@code pair}: the stock pair again, for a PBX from stock
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResetRequest(@Nullable String code) {}
