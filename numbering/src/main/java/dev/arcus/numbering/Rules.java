package dev.arcus.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The numbering rules of a PBX: the first that matches decides. */
final class Rules {

    private final List<CompiledRule> rules;

    private Rules(List<CompiledRule> rules) {
        this.rules = rules;
    }

    static Rules of(List<NumberingRule> rules) {
        var compiled = new ArrayList<CompiledRule>(rules.size());
        for (var rule : NumberingRule.list(rules)) {
            compiled.add(CompiledRule.of(rule, compiled.size() + 1));
        }
        return new Rules(List.copyOf(compiled));
    }

    /** Those that can be read; others would match nothing. */
    static Rules readable(List<NumberingRule> rules) {
        var compiled = new ArrayList<CompiledRule>(rules.size());
        for (var i = 0; i < rules.size(); i++) {
            try {
                compiled.add(CompiledRule.of(rules.get(i), i + 1));
            } catch (BadRule unreadable) {
                continue;
            }
        }
        return new Rules(List.copyOf(compiled));
    }

    /** What the first matching rule makes of a number; empty {@code result} bars it. */
    record Hit(CompiledRule rule, String result) {

        boolean bars() {
            return rule.bars() || result.isEmpty();
        }
    }

    /**
     * @param allowed rules that may decide; others are passed over
     * @param stopped is told of rules that used up the budget and so did not match
     */
    Optional<Hit> first(String digits, Predicate<CompiledRule> allowed, List<CompiledRule> stopped) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        var input = new StepBudget().watched(digits);
        for (var rule : rules) {
            if (allowed.test(rule)) {
                try {
                    var matcher = rule.pattern().matcher(input);
                    if (matcher.find()) {
                        return Optional.of(new Hit(rule, rule.apply(digits, matcher)));
                    }
                } catch (StepBudget.Exhausted | StackOverflowError e) {
                    stopped.add(rule);
                }
            }
        }
        return Optional.empty();
    }

    List<CompiledRule> list() {
        return rules;
    }
}
