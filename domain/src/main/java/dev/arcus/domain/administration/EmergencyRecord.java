package dev.arcus.domain.administration;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import java.time.Instant;
import java.util.stream.Collectors;

/** What the audit trail keeps of a confirmation about emergency numbers: everything that holds from then on. */
final class EmergencyRecord {

    private EmergencyRecord() {}

    static AuditEvent of(EmergencyPolicy old, PbxSystem system, Actor actor, Instant at) {
        var policy = system.emergencies();
        var rules = system.rules().stream()
                .filter(rule -> policy.confirmedRules().contains(rule.match()))
                .map(EmergencyRecord::words)
                .collect(Collectors.joining(", "));
        var detail = "outbound prefix: " + (policy.outboundPrefix() ? "yes" : "no") + "; internal: "
                + String.join(", ", policy.internal()) + "; confirmed rules: " + rules;
        return AuditEvent.of(at, actor, "system.emergency", system.id(), detail)
                .changed(FactsOf.emergency(old), FactsOf.emergency(policy));
    }

    private static String words(NumberingRule rule) {
        return rule.match() + (rule.replacement().isEmpty() ? " bars" : " -> " + rule.replacement());
    }
}
