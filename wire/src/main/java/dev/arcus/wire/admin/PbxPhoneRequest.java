package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The body by which a gateway creates or changes a phone of a PBX (admin API §4.10). In a change absent fields stay, and an empty text
 * takes a value away.
 *
 * @param companyPrefix of which company it is, on a centrex system
 * @param companyName the name of that company on the PBX; only in a change
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PbxPhoneRequest(
        @Nullable String shortNumber,
        @Nullable String voiceMailNumber,
        @Nullable String pbxUserId,
        @Nullable String companyPrefix,
        @Nullable String companyName,
        @Nullable String number,
        @Nullable String internalNumber,
        @Nullable String type,
        @Nullable String deviceType,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String deviceName) {}
