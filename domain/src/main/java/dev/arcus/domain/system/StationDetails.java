package dev.arcus.domain.system;

import dev.arcus.domain.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a phone beside what its PBX reports; it outlives each report. Null leaves a part as the PBX has it, or at its
 * default.
 */
public record StationDetails(Numbers numbers, Holder holder, Device device) {

    public static final StationDetails NONE = new StationDetails(
            new Numbers(null, null, null, null, null, null),
            new Holder(null, null, null, null),
            new Device(null, null, null, null));

    /** The same phone without the person who sits there; what the PBX calls that person stays. */
    public StationDetails freed() {
        return new StationDetails(numbers, new Holder(null, null, null, holder.pbxUserId()), device);
    }

    /**
     * Its numbers.
     *
     * @param internal by which others of the company call it; the short number by default
     * @param direct direct-dial number as typed
     * @param companyPrefix under which its company is known on a centrex system, which calls the company {@code companyName}
     * @param country ISO 3166-1 alpha-3 in which {@code direct} is read; the system's by default
     */
    public record Numbers(
            @Nullable String internal,
            @Nullable String voiceMail,
            @Nullable String direct,
            @Nullable String companyPrefix,
            @Nullable String companyName,
            @Nullable String country) {}

    /**
     * Who sits there.
     *
     * @param lastName the name that the PBX reports by default
     * @param pbxUserId id of the person in the PBX
     */
    public record Holder(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable UserId user,
            @Nullable String pbxUserId) {}

    /**
     * The phone itself.
     *
     * @param kind {@code landline} (default), {@code mobile}, {@code fax}, {@code other}
     * @param use {@code work} (default), {@code home}, {@code other}
     * @param monitored no by default
     */
    public record Device(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String use,
            @Nullable Boolean monitored) {}
}
