package dev.arcus.hub.api;

import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.EmergencyRules;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.wire.admin.EmergencyBody;
import dev.arcus.wire.admin.EmergencyBody.ExemptRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders what holds for emergency numbers. */
final class EmergencyWriter {

    private EmergencyWriter() {}

    /** With the rules that leave them alone. */
    static EmergencyBody whole(DialingInformation dialing, List<NumberingRule> rules, EmergencyPolicy policy) {
        return body(
                policy,
                EmergencyRules.find(dialing, rules, policy).stream()
                        .filter(touching -> !touching.confirmed())
                        .map(touching -> new ExemptRule(touching.rule(), touching.match(), touching.numbers()))
                        .toList());
    }

    /** Without them: for lists, where looking for them would cost too much. */
    static EmergencyBody brief(EmergencyPolicy policy) {
        return body(policy, null);
    }

    private static EmergencyBody body(EmergencyPolicy policy, @Nullable List<ExemptRule> exempt) {
        return new EmergencyBody(
                policy.outboundPrefix(), List.copyOf(policy.internal()), List.copyOf(policy.confirmedRules()), exempt);
    }
}
