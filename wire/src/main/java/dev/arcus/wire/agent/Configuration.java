package dev.arcus.wire.agent;

import dev.arcus.xmpp.Element;
import java.util.List;

/**
 * The settings that the hub gives the PBX for its own pages (docs/protocol.md §4). The hub translates numbers itself.
 *
 * @param revision grows with every change, 0 to 2^63−1
 * @param rules in order, at most 100
 * @param gatewayActive whether the WebRTC gateway is activated
 */
public record Configuration(long revision, Dialing dialing, List<Rule> rules, boolean gatewayActive) {
    private static final String NAME = "configuration";

    /**
     * Dialing information; what is not set is empty.
     *
     * @param country ISO 3166 alpha-3, such as {@code DEU}
     * @param national national prefix, 0 to 16 characters
     * @param international international prefix, 0 to 16 characters
     * @param installation installation number, 0 to 32 characters
     * @param useOutbound whether an outbound prefix goes in front of public numbers
     * @param outbound outbound prefixes, the usual one first, at most 10 of 1 to 16 characters
     */
    public record Dialing(
            String country,
            String national,
            String international,
            String installation,
            boolean useOutbound,
            List<String> outbound) {
        public Dialing {
            Bounds.optionalText("country", country, 3);
            Bounds.optionalText("national", national, 16);
            Bounds.optionalText("international", international, 16);
            Bounds.optionalText("installation", installation, 32);
            outbound = Bounds.atMost("outbound prefixes", outbound, 10);
            outbound.forEach(prefix -> Bounds.text("outbound", prefix, 16));
        }

        static Dialing read(Element element) {
            return new Dialing(
                    Bounds.optional(element, "country"),
                    Bounds.optional(element, "national"),
                    Bounds.optional(element, "international"),
                    Bounds.optional(element, "installation"),
                    Bounds.truth(element, "use-outbound"),
                    element.children("outbound", AgentNamespace.URI).stream()
                            .map(Element::text)
                            .toList());
        }

        Element toElement() {
            var element = Element.builder("dialing", AgentNamespace.URI)
                    .attributeIfPresent("country", country)
                    .attributeIfPresent("national", national)
                    .attributeIfPresent("international", international)
                    .attributeIfPresent("installation", installation)
                    .attribute("use-outbound", String.valueOf(useOutbound));
            outbound.forEach(prefix -> element.child(
                    Element.builder("outbound", AgentNamespace.URI).text(prefix).build()));
            return element.build();
        }
    }

    /**
     * A numbering rule.
     *
     * @param match regular expression, 1 to 64 characters
     * @param replace replacement, 0 to 64 characters; empty bars the call
     * @param description 0 to 255 characters
     */
    public record Rule(String match, String replace, String description) {
        public Rule {
            Bounds.text("match", match, 64);
            Bounds.optionalText("replace", replace, 64);
            Bounds.optionalText("description", description, 255);
        }

        static Rule read(Element element) {
            return new Rule(
                    Bounds.required(element, "match"),
                    Bounds.optional(element, "replace"),
                    Bounds.optional(element, "description"));
        }

        Element toElement() {
            return Element.builder("rule", AgentNamespace.URI)
                    .attribute("match", match)
                    .attribute("replace", replace)
                    .attributeIfPresent("description", description)
                    .build();
        }
    }

    public Configuration {
        Bounds.between("revision", revision, 0, Long.MAX_VALUE);
        rules = Bounds.atMost("rules", rules, 100);
    }

    public static boolean isConfiguration(Element payload) {
        return payload.is(NAME, AgentNamespace.URI);
    }

    public static Reading<Configuration> read(Element element) {
        return Reading.of(() -> {
            Bounds.expect(element, NAME);
            var dialing = element.child("dialing", AgentNamespace.URI)
                    .orElseThrow(() -> new IllegalArgumentException("dialing is missing"));
            var gateway = element.child("gateway", AgentNamespace.URI);
            return new Configuration(
                    Bounds.number(element, "revision"),
                    Dialing.read(dialing),
                    element.children("rule", AgentNamespace.URI).stream()
                            .map(Rule::read)
                            .toList(),
                    gateway.isPresent() && Bounds.truth(gateway.get(), "active"));
        });
    }

    public Element toElement() {
        var element = Element.builder(NAME, AgentNamespace.URI)
                .attribute("revision", revision)
                .child(dialing.toElement());
        rules.forEach(rule -> element.child(rule.toElement()));
        return element.child(Element.builder("gateway", AgentNamespace.URI)
                        .attribute("active", String.valueOf(gatewayActive))
                        .build())
                .build();
    }
}
