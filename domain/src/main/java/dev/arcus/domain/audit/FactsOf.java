package dev.arcus.domain.audit;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.Organisation;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.group.SystemGroup;
import dev.arcus.domain.people.User;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import java.util.List;
import java.util.TreeSet;

/** The facts of each kind of object that people change. */
public final class FactsOf {

    private FactsOf() {}

    public static Facts system(PbxSystem system) {
        var options = system.options();
        return Facts.NONE
                .and("name", system.name())
                .and("pbxId", system.pbxId().text())
                .and("type", system.type())
                .and("model", system.model())
                .and("deliveryMode", system.deliveryMode())
                .and("siteId", system.sites())
                .and("version", options.version())
                .and("pbxLdapId", options.ldapId())
                .and("serverPingTimeout", options.serverPingTimeout())
                .and("searchResultOrder", options.searchResultOrder())
                .and("isShared", options.shared())
                .and("isCentrex", options.centrex())
                .and("isOxoManaged", options.oxoManaged())
                .and("bpId", options.partner())
                .and("webRtcGateway", system.gatewayActive())
                .and(dialing(system.dialing()))
                .and(rules(system.rules()))
                .and(emergency(system.emergencies()));
    }

    private static Facts dialing(DialingInformation dialing) {
        return Facts.NONE
                .and("country", dialing.country())
                .and("pbxNationalPrefix", dialing.nationalPrefix())
                .and("pbxInternationalPrefix", dialing.internationalPrefix())
                .and("pbxMainBundlePrefix", dialing.outboundPrefixes())
                .and("usePbxMainBundlePrefix", dialing.useOutboundPrefix())
                .and("installationNumber", dialing.installationNumber());
    }

    /** Each by its place, 1 for the first. */
    public static Facts rules(List<NumberingRule> rules) {
        var facts = Facts.NONE;
        for (var at = 0; at < rules.size(); at++) {
            facts = facts.and("rule " + (at + 1), words(rules.get(at)));
        }
        return facts;
    }

    private static String words(NumberingRule rule) {
        var does = rule.replacement().isEmpty() ? " bars" : " -> " + rule.replacement();
        return rule.match() + does + (rule.description().isEmpty() ? "" : " (" + rule.description() + ")");
    }

    public static Facts emergency(EmergencyPolicy policy) {
        return Facts.NONE
                .and("emergency.outboundPrefix", policy.outboundPrefix())
                .and("emergency.internalNumbers", policy.internal())
                .and("emergency.confirmedRules", policy.confirmedRules());
    }

    public static Facts company(Company company) {
        var facts = Facts.NONE
                .and("name", company.name())
                .and("status", company.status())
                .and("bpId", company.partner())
                .and("organisationId", company.organisation())
                .and("visibility", company.ties().visibility())
                .and("visibleBy", company.ties().visibleBy())
                .and("isCentrex", company.isCentrex());
        for (var field : CompanyField.values()) {
            facts = facts.and(field.spelling(), company.profile().get(field).orElse(null));
        }
        for (var key : new TreeSet<>(company.profile().customData().keySet())) {
            facts = facts.and(
                    "customData." + key, company.profile().customData().get(key));
        }
        var partnership = company.partnership();
        return partnership == null ? facts : facts.and(partnership(partnership));
    }

    private static Facts partnership(Partnership partnership) {
        var rights = partnership.rights();
        return Facts.NONE
                .and("bpType", partnership.kind())
                .and("bpBusinessModel", partnership.model())
                .and("bpBusinessType", new TreeSet<>(partnership.businesses()))
                .and("bpApplicantNumber", partnership.applicantNumber())
                .and("bpCRDid", partnership.crdId())
                .and("bpHasRightToConnect", rights.connect())
                .and("bpHasRightToSell", rights.sell())
                .and("bpHasRightForBYOT", rights.ownTrunk());
    }

    public static Facts organisation(Organisation organisation) {
        return Facts.NONE.and("name", organisation.name()).and("visibility", organisation.visibility());
    }

    public static Facts site(Site site) {
        return Facts.NONE.and("name", site.name()).and("status", site.status()).and("companyId", site.company());
    }

    /** Of the password nothing: an act that replaces it says so. */
    public static Facts person(User user) {
        return Facts.NONE
                .and("loginEmail", user.loginEmail())
                .and("firstName", user.firstName())
                .and("lastName", user.lastName())
                .and("roles", new TreeSet<>(user.roles()))
                .and("adminType", user.adminType())
                .and("companyId", user.company())
                .and("siteId", user.site())
                .and("language", user.language())
                .and("isActive", user.active());
    }

    public static Facts group(SystemGroup group) {
        return Facts.NONE
                .and("name", group.name())
                .and("companyId", group.company())
                .and(
                        "systems",
                        group.members().stream()
                                .map(member -> member.pbxId().text())
                                .toList())
                .and("defaultGateway", group.defaultGateway());
    }

    public static Facts phone(PhoneNumber phone) {
        var numbers = phone.details().numbers();
        var holder = phone.details().holder();
        var device = phone.details().device();
        return Facts.NONE
                .and("shortNumber", phone.shortNumber())
                .and("internalNumber", phone.internalNumber())
                .and("voiceMailNumber", numbers.voiceMail())
                .and("number", numbers.direct())
                .and("companyPrefix", numbers.companyPrefix())
                .and("companyName", numbers.companyName())
                .and("country", numbers.country())
                .and("firstName", holder.firstName())
                .and("lastName", holder.lastName())
                .and("userId", holder.user())
                .and("pbxUserId", holder.pbxUserId())
                .and("deviceName", device.name())
                .and("deviceType", device.kind())
                .and("type", device.use())
                .and("isMonitored", device.monitored());
    }
}
