package dev.arcus.hub.gateway;

import dev.arcus.domain.status.Channel;
import dev.arcus.domain.status.ChannelReading;
import dev.arcus.domain.system.PbxConfiguration;
import dev.arcus.domain.system.Station;
import dev.arcus.wire.agent.ChannelFacts;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Configuration;
import dev.arcus.wire.agent.Stations;
import java.util.List;

/** Between the payloads of the wire and the words of the domain. */
final class Translation {
    private Translation() {}

    static List<ChannelReading> readings(ChannelFacts facts) {
        return facts.reports().stream().map(Translation::reading).toList();
    }

    private static ChannelReading reading(ChannelReport report) {
        return new ChannelReading(
                channel(report.channel()), report.up(), report.age().orElse(null), report.reason());
    }

    private static Channel channel(dev.arcus.wire.agent.Channel channel) {
        return switch (channel) {
            case CONF -> Channel.CONF;
            case CSTA -> Channel.CSTA;
            case HTTP -> Channel.HTTP;
        };
    }

    static List<Station> stations(Stations stations) {
        return stations.stations().stream()
                .map(station -> new Station(station.number(), station.name(), station.device()))
                .toList();
    }

    static Configuration configuration(PbxConfiguration configuration) {
        String installation = configuration.installationNumber();
        var dialing = new Configuration.Dialing(
                configuration.country(),
                configuration.nationalPrefix(),
                configuration.internationalPrefix(),
                installation == null ? "" : installation,
                configuration.useOutboundPrefix(),
                configuration.outboundPrefixes());
        var rules = configuration.rules().stream()
                .map(rule -> new Configuration.Rule(rule.match(), rule.replacement(), rule.description()))
                .toList();
        return new Configuration(configuration.revision(), dialing, rules, configuration.gatewayActive());
    }
}
