package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of a system, with what proves it. Ours: {@code /api/arcus/v1/systems/{id}/status}.
 *
 * @param label {@code Pending}, {@code Running}, {@code Degraded}, {@code Activated}, {@code Unknown}
 * @param text the label in the caller's language
 * @param since ISO 8601; absent where nothing is known of it
 * @param credential {@code created}, {@code activating}, {@code activated}
 * @param address where the box is connected from; absent when it is not
 * @param lastAttempt the last box that tried and failed; absent while connected
 * @param nextAttemptDue when it tries again by itself, ISO 8601; absent when that is not known
 * @param configuration dialing information, rules and gateway as pushed to the PBX
 * @param firstActivation the first box with a stock pair whose serial number nobody knew: is it the right one?
 * @param renewal while the password is being renewed
 * @param stability how often the connection drops
 * @param hint how to have it try at once; absent while connected
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusBody(
        String id,
        String pbxId,
        String label,
        String text,
        @Nullable String since,
        String credential,
        @Nullable String address,
        List<Channel> channels,
        @Nullable AttemptBody lastAttempt,
        @Nullable String nextAttemptDue,
        @Nullable Configuration configuration,
        @Nullable FirstActivationBody firstActivation,
        @Nullable Renewal renewal,
        Stability stability,
        @Nullable String hint) {

    /**
     * A new password that is to take the place of the one in force.
     *
     * @param since when it was asked for, ISO 8601
     * @param offered whether it was offered to the PBX; false while it waits for the PBX's next login
     */
    public record Renewal(String since, boolean offered) {}

    /**
     * Which configuration the PBX is to have, and which it has.
     *
     * @param revision grows with each change that it has to know; pushed as soon as it is connected
     * @param acknowledgedRevision that it acknowledged last; 0 for none yet
     * @param current whether it has the present one
     */
    public record Configuration(long revision, long acknowledgedRevision, boolean current) {}

    /**
     * Each drop counts one, and half as much after each hour.
     *
     * @param unstableSince ISO 8601: since the score reached 3, until it falls below 1; absent while it is stable
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Stability(double score, @Nullable String unstableSince) {}

    /**
     * One monitored channel.
     *
     * @param name {@code xmpp}, {@code conf}, {@code csta}, {@code http}
     * @param state {@code up}, {@code down}
     * @param ageMillis age of the last proof; absent when there is none
     * @param reason why it is down; absent when it is up
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Channel(
            String name,
            String state,
            @Nullable Long ageMillis,
            @Nullable String reason) {}
}
