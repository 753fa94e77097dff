package dev.arcus.domain.system;

import dev.arcus.numbering.DialPlan;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.Presented;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers in E.164 of a system's phones, by its dial plan. */
public final class PublicNumbers {

    private final DialingInformation dialing;
    private final DialPlan plan;

    public PublicNumbers(PbxSystem system) {
        this.dialing = system.dialing();
        this.plan = DialPlan.of(dialing, List.of());
    }

    /** Of its direct-dial number, else of its internal number where the installation number reaches it; else empty. */
    public Optional<String> of(PhoneNumber phone) {
        var numbers = phone.details().numbers();
        var direct = numbers.direct();
        if (direct != null) {
            return Optional.ofNullable(canonical(planFor(numbers.country()).canonical(direct)));
        }
        return plan.canonical(phone.internalNumber()) instanceof Presented.Internal internal
                ? Optional.ofNullable(internal.canonical())
                : Optional.empty();
    }

    private DialPlan planFor(@Nullable String country) {
        return country == null || country.equals(dialing.country())
                ? plan
                : DialPlan.of(
                        new DialingInformation(
                                country,
                                dialing.nationalPrefix(),
                                dialing.internationalPrefix(),
                                dialing.outboundPrefixes(),
                                dialing.useOutboundPrefix(),
                                null),
                        List.of());
    }

    private static @Nullable String canonical(Presented presented) {
        return switch (presented) {
            case Presented.Public known -> known.canonical();
            case Presented.Internal internal -> internal.canonical();
            case Presented.Emergency emergency -> null;
            case Presented.Unrecognised unrecognised -> null;
        };
    }
}
