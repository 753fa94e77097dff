package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A system, format {@code full} (admin API §4.5): one flat JSON object. Dates are ISO 8601 in UTC.
 *
 * @param emergency ours: what holds for emergency numbers
 */
public record SystemBody(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Account account,
        @JsonUnwrapped DialingBody dialing,
        EmergencyBody emergency,
        @JsonUnwrapped Options options,
        @JsonUnwrapped Facts facts) {

    /**
     * What the system is.
     *
     * @param model ours; absent for types without models
     * @param deliveryMode ours: {@code stock}, {@code btco}, {@code specified}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Identity(
            String id,
            String name,
            String pbxId,
            @Nullable String pbxLdapId,
            List<String> siteId,
            String type,
            @Nullable String model,
            String deliveryMode,
            @Nullable String version) {}

    /**
     * The login of the PBX. Pending secrets and the gateway's own are never given: those fields are empty.
     *
     * @param password the activation code while it is unspent, for those who may declare; the last eight digits of the private
     *     access code's hash once activated
     * @param status {@code created}, {@code activating}, {@code activated}
     * @param codeExpires ours: when the activation code stops being accepted; absent for never
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Account(
            @JsonProperty("jid_pbxagent") String agentJid,
            @JsonProperty("jid_pbxagent_password") String password,

            @JsonProperty("jid_pbxagent_password_activating")
            String pendingPassword,

            @JsonProperty("activatingTransactionId") String transactionId,
            @JsonProperty("jid_pbxpcg") String gatewayJid,
            @JsonProperty("jid_pbxpcg_password") String gatewayPassword,
            String status,
            String statusUpdatedDate,
            @Nullable String codeExpires) {}

    /** The vendor's options; {@code bpId} is null where there is none. */
    public record Options(
            int serverPingTimeout,
            List<String> searchResultOrder,
            @JsonProperty("isShared") boolean isShared,
            @JsonProperty("isCentrex") boolean isCentrex,
            @JsonProperty("isOxoManaged") boolean isOxoManaged,
            @Nullable String bpId) {}

    /**
     * What is known of it now.
     *
     * @param hasMediaPillar whether the WebRTC gateway is activated
     * @param connectionStatus ours: {@code Pending}, {@code Running}, {@code Degraded}, {@code Activated}, {@code Unknown}
     * @param connectionHistory on demand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Facts(
            String creationDate,
            boolean hasMediaPillar,
            Gateway webRtcGateway,
            String connectionStatus,
            @Nullable List<HistoryEntry> connectionHistory) {}

    /** Ours: the WebRTC gateway, in the form in which it is switched. */
    public record Gateway(boolean active) {}

    /** Format {@code small}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Small(
            String id,
            String pbxId,
            @Nullable String version,
            @Nullable List<HistoryEntry> connectionHistory) {}

    /** Format {@code medium}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Medium(
            String id,
            String name,
            String pbxId,
            @Nullable String serialNumber,
            @Nullable String version,
            String status,
            String connectionStatus,
            @Nullable List<HistoryEntry> connectionHistory) {}
}
