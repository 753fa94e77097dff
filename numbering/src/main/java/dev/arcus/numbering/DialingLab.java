package dev.arcus.numbering;

import dev.arcus.numbering.LabReport.Row;
import dev.arcus.numbering.LabReport.Warning;
import dev.arcus.numbering.LabReport.Warning.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries a dial plan, saved or not, on numbers of someone's choice: forward, back, and what looks wrong. Changes nothing. */
public final class DialingLab {

    /** More numbers than anyone reads. */
    public static final int MAX_NUMBERS = 1_000;

    private final DialingInformation dialing;
    private final List<NumberingRule> rules;
    private final EmergencyPolicy emergencies;
    private final DialPlan plan;

    /** Throws {@link BadRule} for a rule that cannot be read. */
    public DialingLab(DialingInformation dialing, List<NumberingRule> rules, EmergencyPolicy emergencies) {
        this.dialing = dialing;
        this.rules = NumberingRule.list(rules);
        this.emergencies = emergencies;
        this.plan = DialPlan.of(dialing, rules, emergencies);
    }

    /** One row a number, in order; at most {@value #MAX_NUMBERS}. */
    public LabReport run(List<String> numbers) {
        if (numbers.size() > MAX_NUMBERS) {
            throw new IllegalArgumentException("at most " + MAX_NUMBERS + " numbers at once");
        }
        var warnings = new ArrayList<Warning>(DeadRules.find(rules));
        warnings.addAll(touchedEmergencies());
        return new LabReport(numbers.stream().map(this::row).toList(), warnings);
    }

    private Row row(String number) {
        var dialled = plan.dial(number);
        var dial = dialOf(dialled);
        var back = dial.map(plan::canonical);
        return new Row(number, dialled, back, warnings(number, dialled, back));
    }

    private List<Warning> warnings(String number, Dialled dialled, Optional<Presented> back) {
        var warnings = new ArrayList<Warning>();
        var byRule = dialled.trace().decidedBy() == DecidedBy.RULE;
        if (byRule && dialled instanceof Dialled.Public known && lacksOutboundPrefix(known.dial())) {
            warnings.add(new Warning(Kind.NO_OUTBOUND_PREFIX, known.trace().words()));
        }
        if (byRule) {
            lostDigits(number, back).ifPresent(warnings::add);
        }
        if (isAmbiguous(dialled)) {
            warnings.add(new Warning(Kind.INTERNAL_OR_PUBLIC, number));
        }
        dialled.trace().stoppedRules().forEach(rule -> warnings.add(new Warning(Kind.RULE_STOPPED, rule)));
        return warnings;
    }

    private boolean lacksOutboundPrefix(String dial) {
        return dialing.useOutboundPrefix()
                && !dialing.outboundPrefixes().isEmpty()
                && dialing.outboundPrefixes().stream()
                        .noneMatch(prefix -> !prefix.isEmpty() && dial.startsWith(prefix));
    }

    /** The rule cut digits off the end of a public number. */
    private Optional<Warning> lostDigits(String number, Optional<Presented> back) {
        var without = DialPlan.of(dialing, List.of(), emergencies).dial(number);
        if (without instanceof Dialled.Public meant
                && meant.canonical() != null
                && back.orElse(null) instanceof Presented.Public reached
                && reached.canonical() != null
                && meant.canonical().startsWith(reached.canonical())
                && meant.canonical().length() > reached.canonical().length()) {
            return Optional.of(new Warning(Kind.LOST_DIGITS, meant.canonical() + " became " + reached.canonical()));
        }
        return Optional.empty();
    }

    /** As short as an extension, and a service number of the country; or an extension behind an outbound prefix. */
    private boolean isAmbiguous(Dialled dialled) {
        return switch (dialled) {
            case Dialled.Public number -> number.trace().decidedBy() == DecidedBy.SHORT_NUMBER;
            case Dialled.Internal number ->
                number.trace().decidedBy() == DecidedBy.INTERNAL
                        && dialing.outboundPrefixes().stream()
                                .anyMatch(prefix -> !prefix.isEmpty()
                                        && number.dial().length() > prefix.length()
                                        && number.dial().startsWith(prefix));
            case Dialled.Emergency number -> false;
            case Dialled.Barred barred -> false;
            case Dialled.Unrecognised unrecognised -> false;
        };
    }

    /** Emergency numbers that a confirmed rule bars or changes, and those that a rule would if it were confirmed. */
    private List<Warning> touchedEmergencies() {
        return EmergencyRules.find(dialing, rules, emergencies).stream()
                .map(touching -> new Warning(
                        kind(touching),
                        "rule " + touching.rule() + " (" + touching.match() + "): "
                                + String.join(", ", touching.numbers())))
                .toList();
    }

    private static Kind kind(EmergencyRules.Touching touching) {
        if (!touching.confirmed()) {
            return Kind.EMERGENCY_EXEMPT;
        }
        return touching.bars() ? Kind.EMERGENCY_BARRED : Kind.EMERGENCY_CHANGED;
    }

    private static Optional<String> dialOf(Dialled dialled) {
        return switch (dialled) {
            case Dialled.Public number -> Optional.of(number.dial());
            case Dialled.Internal number -> Optional.of(number.dial());
            case Dialled.Emergency number -> Optional.of(number.dial());
            case Dialled.Barred barred -> Optional.empty();
            case Dialled.Unrecognised unrecognised -> Optional.empty();
        };
    }
}
