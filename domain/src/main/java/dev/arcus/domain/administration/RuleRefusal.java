package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.numbering.BadRule;

/** The refusal of a numbering rule that cannot be read. */
final class RuleRefusal {

    private RuleRefusal() {}

    static <T> Outcome<T> of(BadRule bad) {
        return Outcome.refused(
                Reason.INVALID,
                "pbxNumberingTranslator[" + (bad.rule() - 1) + "]." + bad.field(),
                "character " + (bad.index() + 1) + ": " + bad.problem());
    }
}
