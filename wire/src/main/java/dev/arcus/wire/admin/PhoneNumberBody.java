package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A phone of a system, format {@code full} (admin API §4.9): one flat JSON object. Accounts of assigned users are not given out:
 * {@code jid_im} and {@code jid_tel} are null, {@code jid_password} is empty.
 */
public record PhoneNumberBody(
        @JsonUnwrapped Numbers numbers,
        @JsonUnwrapped Holder holder,
        @JsonUnwrapped Device device) {

    /**
     * Its numbers.
     *
     * @param number direct-dial number as typed
     * @param numberE164 in E.164 with {@code +}, or null where there is none
     */
    public record Numbers(
            String id,
            String shortNumber,
            String internalNumber,
            @Nullable String voiceMailNumber,
            @Nullable String number,
            @Nullable String numberE164,
            @Nullable String companyPrefix,
            @Nullable String companyName,
            String country,
            String systemId,
            String pbxId) {}

    /** Who sits there. */
    public record Holder(
            String firstName,
            String lastName,
            @Nullable String userId,
            @Nullable String pbxUserId,
            @JsonProperty("jid_im") @Nullable String imJid,
            @JsonProperty("jid_tel") @Nullable String telJid,
            @JsonProperty("jid_password") String jidPassword,
            @Nullable String rainbowNumber,
            @Nullable String userType) {}

    /** The phone. */
    public record Device(
            String type,
            String deviceType,
            String deviceName,
            @JsonProperty("isFromSystem") boolean isFromSystem,
            @JsonProperty("isMonitored") boolean isMonitored,
            @JsonProperty("isVisibleByOthers") boolean isVisibleByOthers,
            @JsonProperty("isNomadic") boolean isNomadic,
            @JsonProperty("isVoipNomadic") boolean isVoipNomadic,
            @JsonProperty("isNomadicModeInitialized") boolean isNomadicModeInitialized) {}

    /** Format {@code small}. */
    public record Small(
            String id,
            String shortNumber,
            String internalNumber,
            @Nullable String numberE164) {}

    /** Format {@code medium}. */
    public record Medium(
            String id,
            String shortNumber,
            String internalNumber,
            @Nullable String numberE164,
            @Nullable String voiceMailNumber,
            @Nullable String number,
            @JsonProperty("isFromSystem") boolean isFromSystem,
            String pbxId,
            String systemId) {}

    /** A prefix under which a company is known on a centrex system, and the name that it has there. */
    public record Prefix(String companyPrefix, @Nullable String companyName, long numberOfPhoneNumbers) {}
}
