package dev.arcus.numbering;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that would bar or change an emergency number of the country; without a confirmation they leave it alone. */
public final class EmergencyRules {

    private EmergencyRules() {}

    /**
     * A rule that matches emergency numbers and does not leave them as they were dialled.
     *
     * @param rule which, 1 for the first
     * @param match its regular expression
     * @param bars whether it bars one of them
     * @param confirmed whether it may; if not, the numbers are exempt from it
     * @param numbers as dialled, with and without an outbound prefix
     */
    public record Touching(int rule, String match, boolean bars, boolean confirmed, List<String> numbers) {

        public Touching {
            numbers = List.copyOf(numbers);
        }
    }

    /** In the order of the rules. A rule that cannot be read touches nothing. */
    public static List<Touching> find(
            DialingInformation dialing, List<NumberingRule> rules, EmergencyPolicy emergencies) {
        if (rules.isEmpty()) {
            return List.of();
        }
        var readable = Rules.readable(rules);
        var found = new LinkedHashMap<CompiledRule, Found>();
        for (var number : dialled(dialing, emergencies)) {
            touch(number, readable, emergencies, found);
        }
        return readable.list().stream()
                .flatMap(rule -> Optional.ofNullable(found.get(rule)).stream()
                        .map(touched -> touched.of(rule, isConfirmed(rule, emergencies))))
                .toList();
    }

    private static final class Found {
        private final List<String> numbers = new ArrayList<>();
        private boolean bars;

        Touching of(CompiledRule rule, boolean confirmed) {
            return new Touching(rule.position(), rule.rule().match(), bars, confirmed, numbers);
        }
    }

    /** A rule that is not confirmed is passed over, and the next one has its turn. */
    private static void touch(String number, Rules rules, EmergencyPolicy emergencies, Map<CompiledRule, Found> found) {
        var passed = new HashSet<CompiledRule>();
        var next = rules.first(number, rule -> true, new ArrayList<>());
        while (next.isPresent()) {
            var hit = next.get();
            if (hit.bars() || !hit.result().equals(number)) {
                var touched = found.computeIfAbsent(hit.rule(), rule -> new Found());
                touched.numbers.add(number);
                touched.bars |= hit.bars();
            }
            passed.add(hit.rule());
            next = isConfirmed(hit.rule(), emergencies)
                    ? Optional.empty()
                    : rules.first(number, rule -> !passed.contains(rule), new ArrayList<>());
        }
    }

    private static boolean isConfirmed(CompiledRule rule, EmergencyPolicy emergencies) {
        return emergencies.confirmedRules().contains(rule.rule().match());
    }

    private static List<String> dialled(DialingInformation dialing, EmergencyPolicy emergencies) {
        var numbers = new ArrayList<String>();
        for (var number : Region.of(dialing.country()).emergencyNumbers()) {
            if (!emergencies.internal().contains(number)) {
                numbers.add(number);
            }
            for (var prefix : dialing.outboundPrefixes()) {
                if (!prefix.isEmpty() && !emergencies.internal().contains(prefix + number)) {
                    numbers.add(prefix + number);
                }
            }
        }
        return numbers;
    }
}
