package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the dialing lab, and what to try them on. Ours: {@code /api/arcus/v1/lab} and
 * {@code /api/arcus/v1/systems/{id}/lab}.
 *
 * @param dialing on a saved system what is to be otherwise than saved; else the whole
 * @param numbers as someone dials them, 1 to 1,000 of 1 to 256 characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LabRequest(
        @JsonUnwrapped DialingBody dialing,
        @Nullable EmergencyRequest emergency,
        @Nullable List<String> numbers) {}
