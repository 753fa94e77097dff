package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code connectionHistory}.
 *
 * @param eventType {@code connected}, {@code activated}, {@code disconnected}, {@code channel_down}, {@code channel_up},
 *     {@code refused}, {@code declared}, {@code reset}, {@code replaced}
 * @param eventDate ISO 8601
 * @param detail ours: the reason, the channel, the address
 * @param causeClass ours, of {@code disconnected} and {@code refused}: {@code clean_stop}, {@code lost}, {@code protocol_error},
 *     {@code replaced}, {@code reset}, {@code refused_clone}, {@code hub_drain}, {@code hub_crash}
 * @param cause the cause class in the caller's language
 * @param address ours: where the box was connected from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(
        String eventType,
        String eventDate,
        String detail,
        @Nullable String causeClass,
        @Nullable String cause,
        @Nullable String address) {}
