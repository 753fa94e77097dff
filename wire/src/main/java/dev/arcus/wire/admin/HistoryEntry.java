package dev.arcus.wire.admin;

/**
 * One entry of {@code connectionHistory}.
 *
 * @param eventType {@code connected}, {@code activated}, {@code disconnected}, {@code channel_down}, {@code channel_up},
 *     {@code refused}, {@code declared}, {@code reset}
 * @param eventDate ISO 8601
 * @param detail ours: the reason, the channel, the address
 */
public record HistoryEntry(String eventType, String eventDate, String detail) {}
