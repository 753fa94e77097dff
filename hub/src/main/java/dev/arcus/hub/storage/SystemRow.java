package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a system lies in its row. */
final class SystemRow {

    private SystemRow() {}

    /** Everything from the name to the date of creation; then {@code more}. */
    static @Nullable Object[] values(PbxSystem system, Object... more) {
        var dialing = system.dialing();
        var options = system.options();
        var values = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                system.name(),
                Row.lower(system.name()),
                Row.key(system.name()),
                system.type().name(),
                Row.name(system.model()),
                system.deliveryMode().name(),
                dialing.country(),
                dialing.nationalPrefix(),
                dialing.internationalPrefix(),
                Row.lines(dialing.outboundPrefixes()),
                dialing.useOutboundPrefix(),
                dialing.installationNumber(),
                system.emergencies().outboundPrefix(),
                Row.lines(List.copyOf(system.emergencies().internal())),
                options.ldapId(),
                options.version(),
                options.serverPingTimeout(),
                Row.lines(options.searchResultOrder()),
                options.shared(),
                options.centrex(),
                options.oxoManaged(),
                Row.id(options.partner()),
                system.gatewayActive(),
                system.configurationRevision(),
                Row.at(system.created())));
        Collections.addAll(values, more);
        return values.toArray();
    }

    /**
     * A numbering rule.
     *
     * @param confirmed whether it may bar or change emergency numbers
     */
    record Rule(NumberingRule rule, boolean confirmed) {}

    static PbxSystem read(Row row, List<SiteId> sites, List<Rule> rules) {
        return new PbxSystem(
                new SystemId(row.text("id")),
                new PbxId(row.text("pbx_id")),
                row.text("name"),
                row.one(SystemType.class, "type"),
                row.oneOrNull(Model.class, "model"),
                row.one(DeliveryMode.class, "delivery_mode"),
                sites,
                dialing(row),
                rules.stream().map(Rule::rule).toList(),
                emergencies(row, rules),
                options(row),
                row.flag("gateway_active"),
                row.number("configuration_revision"),
                row.instant("created"),
                row.instant("status_updated"));
    }

    private static DialingInformation dialing(Row row) {
        return new DialingInformation(
                row.text("country"),
                row.text("national_prefix"),
                row.text("international_prefix"),
                row.list("outbound_prefixes"),
                row.flag("use_outbound_prefix"),
                row.textOrNull("installation_number"));
    }

    private static EmergencyPolicy emergencies(Row row, List<Rule> rules) {
        return new EmergencyPolicy(
                row.flag("emergency_outbound"),
                Set.copyOf(row.list("emergency_internal")),
                rules.stream()
                        .filter(Rule::confirmed)
                        .map(rule -> rule.rule().match())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static PbxSystem.Options options(Row row) {
        var partner = row.textOrNull("partner_id");
        return new PbxSystem.Options(
                row.textOrNull("ldap_id"),
                row.textOrNull("version"),
                Math.toIntExact(row.number("server_ping_timeout")),
                row.list("search_result_order"),
                row.flag("shared"),
                row.flag("centrex"),
                row.flag("oxo_managed"),
                partner == null ? null : new CompanyId(partner));
    }
}
