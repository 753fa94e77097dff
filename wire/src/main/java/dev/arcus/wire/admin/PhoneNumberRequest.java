package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The body that changes a phone of a system (admin API §4.9). Absent fields stay; an empty text takes a value away. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PhoneNumberRequest(
        @JsonProperty("isMonitored") @Nullable Boolean isMonitored,
        @Nullable String userId,
        @Nullable String internalNumber,
        @Nullable String number,
        @Nullable String type,
        @Nullable String deviceType,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String deviceName,
        @JsonProperty("isVisibleByOthers") @Nullable Boolean isVisibleByOthers,
        @Nullable String country) {}
