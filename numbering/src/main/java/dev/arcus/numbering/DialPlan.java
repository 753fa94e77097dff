package dev.arcus.numbering;

import dev.arcus.numbering.Region.Read;
import dev.arcus.numbering.Rules.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dial plan of one PBX, compiled once: from the digits that someone dials to what the PBX gets, and from what the PBX
 * presents to the canonical number. Immutable; any thread. Rules and order: product page, "Numbers"; admin API §5.
 */
public final class DialPlan {

    private final Region region;
    private final Rules rules;
    private final PublicNumbers numbers;
    private final OutboundPrefixes outbound;
    private final EmergencyPolicy emergencies;
    private final @Nullable DirectDial directDial;

    private DialPlan(DialingInformation dialing, Rules rules, EmergencyPolicy emergencies) {
        this.region = Region.of(dialing.country());
        this.rules = rules;
        this.numbers = new PublicNumbers(region, dialing);
        this.outbound = new OutboundPrefixes(dialing.outboundPrefixes(), dialing.useOutboundPrefix());
        this.emergencies = emergencies;
        this.directDial = DirectDial.of(dialing, region).orElse(null);
    }

    /** Throws {@link BadRule} for a rule that cannot be read. */
    public static DialPlan of(DialingInformation dialing, List<NumberingRule> rules) {
        return of(dialing, rules, EmergencyPolicy.UNTOUCHED);
    }

    /** Throws {@link BadRule} for a rule that cannot be read. */
    public static DialPlan of(DialingInformation dialing, List<NumberingRule> rules, EmergencyPolicy emergencies) {
        return new DialPlan(dialing, Rules.of(rules), emergencies);
    }

    /** What the PBX gets for {@code input}, as someone typed it or an address book holds it. Never throws. */
    public Dialled dial(String input) {
        var cleaned = Cleaned.of(input);
        if (cleaned.isEmpty()) {
            return new Dialled.Unrecognised(Trace.of(DecidedBy.NOT_A_NUMBER));
        }
        var emergency = isEmergency(cleaned.digits());
        var stopped = new ArrayList<CompiledRule>();
        var hit = rules.first(
                cleaned.digits(),
                rule -> !emergency
                        || emergencies.confirmedRules().contains(rule.rule().match()),
                stopped);
        if (hit.isPresent()) {
            return byRule(hit.get(), cleaned, emergency, stopped);
        }
        return emergency ? emergency(cleaned, stopped) : analysed(cleaned, stopped);
    }

    /** What a number that the PBX presents means. Never throws. */
    public Presented canonical(String presented) {
        var cleaned = Cleaned.of(presented);
        var digits = cleaned.digits();
        if (cleaned.isEmpty()) {
            return new Presented.Unrecognised(Trace.of(DecidedBy.NOT_A_NUMBER));
        }
        if (cleaned.hasServiceCode()) {
            return new Presented.Internal(digits, null, Trace.of(DecidedBy.SERVICE_CODE));
        }
        if (isEmergency(digits)) {
            return new Presented.Emergency(digits, Trace.of(DecidedBy.EMERGENCY));
        }
        var read = readPresented(digits);
        if (isPresentedShort(digits) && !read.map(Read::valid).orElse(false)) {
            return new Presented.Public(null, Trace.of(DecidedBy.SHORT_NUMBER));
        }
        return read.map(this::publicNumber).orElseGet(() -> internal(digits));
    }

    /** The readings of a presented number, the likelier first; a valid one wins over one that is only possible. */
    private Optional<Read> readPresented(String digits) {
        Optional<Read> possible = Optional.empty();
        for (var reading : outbound.readings(digits)) {
            var read = numbers.read(reading);
            if (read.isPresent() && read.get().valid()) {
                return read;
            }
            possible = possible.isEmpty() ? read : possible;
        }
        return possible;
    }

    private Presented publicNumber(Read read) {
        var by = numbers.isNational(read.number()) ? DecidedBy.NATIONAL : DecidedBy.INTERNATIONAL;
        return new Presented.Public(Region.e164(read.number()), Trace.of(by));
    }

    private Presented internal(String digits) {
        var canonical = directDial(digits);
        var by = canonical == null ? DecidedBy.INTERNAL : DecidedBy.DIRECT_DIAL;
        return new Presented.Internal(digits, canonical, Trace.of(by));
    }

    private boolean isPresentedShort(String digits) {
        return outbound.inUse().isEmpty()
                ? isShort(digits)
                : outbound.stripped(digits).stream().anyMatch(this::isShort);
    }

    private boolean isShort(String digits) {
        return !digits.startsWith("+") && region.isShortNumber(digits);
    }

    private Dialled byRule(Hit hit, Cleaned cleaned, boolean emergency, List<CompiledRule> stopped) {
        var trace = new Trace(DecidedBy.RULE, hit.rule().words(), words(stopped));
        if (hit.bars()) {
            return new Dialled.Barred(trace);
        }
        var dial = hit.result() + cleaned.afterPause();
        if (emergency) {
            return new Dialled.Emergency(dial, trace);
        }
        return canonical(hit.result()) instanceof Presented.Public known
                ? new Dialled.Public(dial, known.canonical(), trace)
                : new Dialled.Internal(dial, null, trace);
    }

    private Dialled emergency(Cleaned cleaned, List<CompiledRule> stopped) {
        var prefix = emergencies.outboundPrefix() && region.isEmergency(cleaned.digits()) ? outbound.inUse() : "";
        return new Dialled.Emergency(prefix + cleaned.digits(), new Trace(DecidedBy.EMERGENCY, "", words(stopped)));
    }

    private Dialled analysed(Cleaned cleaned, List<CompiledRule> stopped) {
        var digits = cleaned.digits();
        if (cleaned.hasServiceCode()) {
            return new Dialled.Internal(
                    digits + cleaned.afterPause(), null, new Trace(DecidedBy.SERVICE_CODE, "", words(stopped)));
        }
        var read = emergencies.internal().contains(digits) ? Optional.<Read>empty() : numbers.read(digits);
        if (read.isPresent()) {
            return publicCall(read.get(), cleaned, stopped);
        }
        if (isShort(digits) && !emergencies.internal().contains(digits)) {
            return new Dialled.Public(
                    outbound.inUse() + digits + cleaned.afterPause(),
                    null,
                    new Trace(DecidedBy.SHORT_NUMBER, "", words(stopped)));
        }
        var trace = new Trace(DecidedBy.INTERNAL, "", words(stopped));
        return new Dialled.Internal(digits + cleaned.afterPause(), directDial(digits), trace);
    }

    private Dialled publicCall(Read read, Cleaned cleaned, List<CompiledRule> stopped) {
        var canonical = Region.e164(read.number());
        var own = directDial == null ? Optional.<String>empty() : directDial.extension(canonical);
        if (own.isPresent() && outbound.stripped(own.get()).isEmpty()) {
            return new Dialled.Internal(
                    own.get() + cleaned.afterPause(), canonical, new Trace(DecidedBy.DIRECT_DIAL, "", words(stopped)));
        }
        var by = numbers.isNational(read.number()) ? DecidedBy.NATIONAL : DecidedBy.INTERNATIONAL;
        return new Dialled.Public(
                outbound.inUse() + numbers.write(read.number()) + cleaned.afterPause(),
                canonical,
                new Trace(by, "", words(stopped)));
    }

    /** As dialled, and after one outbound prefix. */
    private boolean isEmergency(String digits) {
        if (digits.startsWith("+") || emergencies.internal().contains(digits)) {
            return false;
        }
        return region.isEmergency(digits) || outbound.stripped(digits).stream().anyMatch(region::isEmergency);
    }

    private @Nullable String directDial(String digits) {
        return directDial == null ? null : directDial.canonical(digits).orElse(null);
    }

    private static List<String> words(List<CompiledRule> stopped) {
        return stopped.isEmpty()
                ? List.of()
                : stopped.stream().map(CompiledRule::words).toList();
    }
}
