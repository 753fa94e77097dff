package dev.arcus.domain.system;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Name;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared phone system (communication server).
 *
 * @param model null for types other than {@link SystemType#OXO}
 * @param sites where it stands; never empty unless shared or centrex
 * @param rules numbering rules in order, at most 100
 * @param emergencies what was said about emergency numbers; confirms none but these rules
 * @param gatewayActive whether the WebRTC gateway is activated (its licence is accepted)
 * @param statusUpdated when the credential last changed; written with it, not by an update of the system
 * @param configurationRevision grows with each change that the PBX has to know
 */
public record PbxSystem(
        SystemId id,
        PbxId pbxId,
        String name,
        SystemType type,
        @Nullable Model model,
        DeliveryMode deliveryMode,
        List<SiteId> sites,
        DialingInformation dialing,
        List<NumberingRule> rules,
        EmergencyPolicy emergencies,
        Options options,
        boolean gatewayActive,
        long configurationRevision,
        Instant created,
        Instant statusUpdated) {

    /** On how many sites a system may stand. */
    public static final int MAX_SITES = 1000;

    public PbxSystem {
        name = Name.require(name);
        sites = List.copyOf(sites);
        rules = NumberingRule.list(rules);
    }

    /** The same system with other options. */
    public PbxSystem with(Options others) {
        return new PbxSystem(
                id,
                pbxId,
                name,
                type,
                model,
                deliveryMode,
                sites,
                dialing,
                rules,
                emergencies,
                others,
                gatewayActive,
                configurationRevision,
                created,
                statusUpdated);
    }

    /** The same system with another box. */
    public PbxSystem withBox(PbxId other, DeliveryMode mode, @Nullable Model otherModel) {
        return new PbxSystem(
                id,
                other,
                name,
                type,
                otherModel,
                mode,
                sites,
                dialing,
                rules,
                emergencies,
                options,
                gatewayActive,
                configurationRevision,
                created,
                statusUpdated);
    }

    /** The same system without its WebRTC gateway, which the PBX has to know. */
    public PbxSystem withoutGateway() {
        return !gatewayActive
                ? this
                : new PbxSystem(
                        id,
                        pbxId,
                        name,
                        type,
                        model,
                        deliveryMode,
                        sites,
                        dialing,
                        rules,
                        emergencies,
                        options,
                        false,
                        configurationRevision + 1,
                        created,
                        statusUpdated);
    }

    /** The same system at other sites. */
    public PbxSystem withSites(List<SiteId> others) {
        return new PbxSystem(
                id,
                pbxId,
                name,
                type,
                model,
                deliveryMode,
                others,
                dialing,
                rules,
                emergencies,
                options,
                gatewayActive,
                configurationRevision,
                created,
                statusUpdated);
    }

    /**
     * What the admin API keeps of a system beside the article's fields.
     *
     * @param ldapId id in an outside directory, or null
     * @param version software version, reported by the PBX or given, or null
     * @param serverPingTimeout seconds; stored and returned, of no effect (status never waits for it)
     * @param searchResultOrder directories that name a caller, in order
     * @param partner {@code bpId}, or null
     */
    public record Options(
            @Nullable String ldapId,
            @Nullable String version,
            int serverPingTimeout,
            List<String> searchResultOrder,
            boolean shared,
            boolean centrex,
            boolean oxoManaged,
            @Nullable CompanyId partner) {

        public static final Options DEFAULT = new Options(null, null, 120, List.of(), false, false, false, null);

        public Options {
            searchResultOrder = List.copyOf(searchResultOrder);
            if (shared && centrex) {
                throw new IllegalArgumentException("isShared and isCentrex exclude each other");
            }
        }

        /** Whether the system may serve several companies. */
        public boolean isForSeveral() {
            return shared || centrex;
        }

        public Options keptFor(@Nullable CompanyId other) {
            return new Options(
                    ldapId, version, serverPingTimeout, searchResultOrder, shared, centrex, oxoManaged, other);
        }
    }
}
