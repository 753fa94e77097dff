package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the status of a system was. Ours: {@code /api/arcus/v1/systems/{id}/timeline}. Dates are ISO 8601; spans follow each other
 * without a hole.
 */
public record TimelineBody(
        String id, String from, String to, Share availability, List<Span> spans, List<Bucket> buckets) {

    /**
     * Some time in which nothing changed.
     *
     * @param status {@code Pending}, {@code Running}, {@code Degraded}, {@code Activated}, {@code Unknown}; absent where nothing is known
     * @param causeClass what ended the last connection, where there is none
     * @param cause its words in the caller's language
     * @param hub whether the hub itself could not see
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Span(
            String from,
            String to,
            @Nullable String status,
            @Nullable String text,
            @Nullable String causeClass,
            @Nullable String cause,
            boolean hub) {}

    /**
     * How much of the time the PBX was there. Pending, gaps of the hub and what is no longer kept do not count.
     *
     * @param running percent of the counted time that it was Running; absent when none counts
     * @param connected percent that it was logged in, Running or Degraded
     * @param countedSeconds the time that counts
     * @param hubSeconds left out since the hub could not see
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Share(@Nullable Double running, @Nullable Double connected, long countedSeconds, long hubSeconds) {}

    /** One of the equal parts that were asked for. */
    public record Bucket(String from, String to, Share availability) {}
}
