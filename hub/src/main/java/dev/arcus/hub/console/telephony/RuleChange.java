package dev.arcus.hub.console.telephony;

import dev.arcus.domain.administration.ChangeSystem;
import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.administration.SystemChange;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.numbering.NumberingRule;
import java.util.List;
import java.util.Set;

/** Saves other numbering rules, if the system is still as it was looked at. */
final class RuleChange {

    private final ChangeSystem change;

    RuleChange(ChangeSystem change) {
        this.change = change;
    }

    Outcome<PbxSystem> save(Visit visit, PbxSystem system, List<NumberingRule> rules, String tag) {
        if (rules.size() > NumberingRule.MAX_RULES) {
            return Outcome.refused(Reason.INVALID, "pbxNumberingTranslator", "");
        }
        var wanted = new SystemChange(null, null, null, null, rules, EmergencyChange.NONE, null, null, null);
        return change.run(visit.actor(), system.id(), wanted, new Expected(Set.of(tag)));
    }
}
