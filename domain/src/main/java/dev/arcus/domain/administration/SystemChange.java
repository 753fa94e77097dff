package dev.arcus.domain.administration;

import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.NumberingRule;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A change of a system's data; null leaves a part as it is.
 *
 * @param dialing from the old dialing information to the new
 * @param emergencies what is said otherwise about emergency numbers
 * @param options from the old options to the new
 * @param consent accepts the gateway's licence and activates the gateway
 * @param gatewayActive false deactivates the gateway; true needs a consent, unless it is active
 */
public record SystemChange(
        @Nullable String name,
        @Nullable SystemType type,
        @Nullable Model model,
        @Nullable UnaryOperator<DialingInformation> dialing,
        @Nullable List<NumberingRule> rules,
        EmergencyChange emergencies,
        @Nullable UnaryOperator<PbxSystem.Options> options,
        @Nullable LicenceConsent consent,
        @Nullable Boolean gatewayActive) {

    boolean isEmpty() {
        return name == null
                && type == null
                && model == null
                && dialing == null
                && rules == null
                && emergencies.isEmpty()
                && options == null
                && consent == null
                && gatewayActive == null;
    }

    /** The changed system; the revision grows when the PBX has to know. Throws IllegalArgumentException for bad values. */
    PbxSystem applyTo(PbxSystem old) {
        var newDialing = dialing == null ? old.dialing() : dialing.apply(old.dialing());
        var newRules = rules == null ? old.rules() : rules;
        var newEmergencies = emergencies.applyTo(old.emergencies(), old.rules(), newRules);
        var newGateway = consent != null || (gatewayActive == null ? old.gatewayActive() : gatewayActive);
        var told =
                newDialing.equals(old.dialing()) && newRules.equals(old.rules()) && newGateway == old.gatewayActive();
        return new PbxSystem(
                old.id(),
                old.pbxId(),
                name == null ? old.name() : name,
                type == null ? old.type() : type,
                model == null ? old.model() : model,
                old.deliveryMode(),
                old.sites(),
                newDialing,
                newRules,
                newEmergencies,
                options == null ? old.options() : sharing(old, options.apply(old.options())),
                newGateway,
                told ? old.configurationRevision() : old.configurationRevision() + 1,
                old.created(),
                old.statusUpdated());
    }

    /** Taken back from sharing, a system stands on one site, and no partner keeps it any more (admin API §2.4). */
    private static PbxSystem.Options sharing(PbxSystem old, PbxSystem.Options wanted) {
        if (wanted.shared() && !old.options().shared() && old.sites().isEmpty() && wanted.partner() == null) {
            throw new Misfit("isShared", "needs a site or a partner");
        }
        if (wanted.shared() || !old.options().shared()) {
            return wanted;
        }
        if (old.sites().size() != 1) {
            throw new Misfit("isShared", "can be taken back only on a system of exactly one site");
        }
        return new PbxSystem.Options(
                wanted.ldapId(),
                wanted.version(),
                wanted.serverPingTimeout(),
                wanted.searchResultOrder(),
                false,
                wanted.centrex(),
                wanted.oxoManaged(),
                null);
    }
}
