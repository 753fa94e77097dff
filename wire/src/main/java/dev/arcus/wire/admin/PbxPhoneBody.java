package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A phone of a PBX in the gateway's lists (admin API §4.10); whole, it is a {@link PhoneNumberBody}. */
public final class PbxPhoneBody {

    private PbxPhoneBody() {}

    /** Format {@code small}. */
    public record Small(
            String id,
            String shortNumber,
            @JsonProperty("isMonitored") boolean isMonitored) {}

    /** Format {@code medium}. Accounts of assigned users are not given out. */
    public record Medium(
            String id,
            String shortNumber,
            @JsonProperty("isMonitored") boolean isMonitored,
            @Nullable String pbxUserId,
            String firstName,
            String lastName,
            String deviceName,
            @JsonProperty("jid_im") @Nullable String imJid,
            @JsonProperty("jid_tel") @Nullable String telJid,
            @JsonProperty("jid_password") String jidPassword) {}
}
