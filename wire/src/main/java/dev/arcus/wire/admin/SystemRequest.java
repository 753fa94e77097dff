package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body that declares or changes a system (admin API §4.5). One flat JSON object; absent fields take their default, or stay
 * as they are.
 *
 * @param emergency ours: what is said about emergency numbers
 */
public record SystemRequest(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped DialingBody dialing,
        @Nullable EmergencyRequest emergency,
        @JsonUnwrapped Options options) {

    /**
     * What the system is.
     *
     * @param siteId site to link it to; a list with one id is taken, too
     * @param type {@code oxo}, {@code oxe}, {@code third_party}, {@code undefined}
     * @param model ours: {@code OXO Connect}, {@code OXO Connect Evolution}
     * @param activationCode honoured at creation only
     * @param fleetItemId ours: the PBX of the fleet that it is to be; honoured at creation only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Identity(
            @Nullable String name,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> siteId,

            @Nullable String type,
            @Nullable String model,
            @Nullable String pbxId,
            @Nullable String activationCode,
            @Nullable String pbxLdapId,
            @Nullable String version,
            @Nullable String fleetItemId) {}

    /**
     * The rest.
     *
     * @param serverPingTimeout seconds; stored, of no effect
     * @param webRtcGateway ours: switches the gateway
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Options(
            @Nullable Integer serverPingTimeout,
            @Nullable List<String> searchResultOrder,
            @JsonProperty("isShared") @Nullable Boolean isShared,
            @JsonProperty("isCentrex") @Nullable Boolean isCentrex,
            @JsonProperty("isOxoManaged") @Nullable Boolean isOxoManaged,
            @Nullable String bpId,
            @Nullable GatewayRequest webRtcGateway) {}

    /**
     * Switches the WebRTC gateway.
     *
     * @param licenceSha256 "I accept": the SHA-256 of the licence text that was read; needed to activate
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GatewayRequest(
            @Nullable Boolean active, @Nullable String licenceSha256) {}
}
