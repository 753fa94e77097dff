package dev.arcus.domain.system;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the hub tells a PBX about itself, for its own pages to show.
 *
 * @param country ISO 3166-1 alpha-3
 */
public record PbxConfiguration(
        long revision,
        String country,
        String nationalPrefix,
        String internationalPrefix,
        List<String> outboundPrefixes,
        boolean useOutboundPrefix,
        @Nullable String installationNumber,
        List<Rule> rules,
        boolean gatewayActive) {

    public PbxConfiguration {
        outboundPrefixes = List.copyOf(outboundPrefixes);
        rules = List.copyOf(rules);
    }

    /** A numbering rule as text. */
    public record Rule(String match, String replacement, String description) {}

    public static PbxConfiguration of(PbxSystem system) {
        var dialing = system.dialing();
        return new PbxConfiguration(
                system.configurationRevision(),
                dialing.country(),
                dialing.nationalPrefix(),
                dialing.internationalPrefix(),
                dialing.outboundPrefixes(),
                dialing.useOutboundPrefix(),
                dialing.installationNumber(),
                system.rules().stream()
                        .map(rule -> new Rule(rule.match(), rule.replacement(), rule.description()))
                        .toList(),
                system.gatewayActive());
    }
}
