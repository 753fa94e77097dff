package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form "Erstellen" asks for.
 *
 * @param site null for a shared or centrex system that no company uses yet
 * @param model null for the default of the type
 * @param pbxId null to have one generated
 * @param code null to have one generated
 * @param emergencies what is said about emergency numbers
 * @param item of the partner's fleet that the system is to be, or null: a stock pair finds its item, too
 * @param consent the accepted licence of the WebRTC gateway, or null to leave the gateway for later
 */
public record SystemDeclaration(
        String name,
        @Nullable SiteId site,
        SystemType type,
        @Nullable Model model,
        @Nullable PbxId pbxId,
        @Nullable ActivationCode code,
        DialingInformation dialing,
        List<NumberingRule> rules,
        EmergencyChange emergencies,
        PbxSystem.Options options,
        @Nullable LicenceConsent consent,
        @Nullable FleetItemId item) {

    public SystemDeclaration {
        rules = List.copyOf(rules);
    }

    /** Of a system that names no item of the fleet. */
    public SystemDeclaration(
            String name,
            @Nullable SiteId site,
            SystemType type,
            @Nullable Model model,
            @Nullable PbxId pbxId,
            @Nullable ActivationCode code,
            DialingInformation dialing,
            List<NumberingRule> rules,
            EmergencyChange emergencies,
            PbxSystem.Options options,
            @Nullable LicenceConsent consent) {
        this(name, site, type, model, pbxId, code, dialing, rules, emergencies, options, consent, null);
    }

    /** The model chosen, or OXO Connect where the type has models and none was chosen. */
    @Nullable Model modelOrDefault() {
        return type == SystemType.OXO && model == null ? Model.OXO_CONNECT : model;
    }

    Identify.Wish identity() {
        return new Identify.Wish(pbxId, code, item, modelOrDefault());
    }

    /** What holds for emergency numbers; throws {@link Misfit} for the confirmation of a rule that there is not. */
    EmergencyPolicy policy() {
        return emergencies.applyTo(EmergencyPolicy.UNTOUCHED, List.of(), rules);
    }

    /** The same, kept for {@code partner}. */
    SystemDeclaration keptFor(@Nullable CompanyId partner) {
        var kept = options.keptFor(partner);
        return new SystemDeclaration(
                name, site, type, model, pbxId, code, dialing, rules, emergencies, kept, consent, item);
    }
}
