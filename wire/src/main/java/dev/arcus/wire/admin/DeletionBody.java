package dev.arcus.wire.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What goes when a system is deleted, and what stays.
 *
 * @param companies that lose it, as far as they are in the caller's reach
 * @param otherCompanies how many more there are
 * @param phoneNumbers of the system, with what was said of them
 * @param people who lose a phone; those of companies out of reach are only counted
 * @param group of systems that it leaves, or null
 * @param fleetItem the pair of the box in its partner's fleet, or null
 * @param blockedBy why it would be refused, or null
 */
public record DeletionBody(
        String systemId,
        String name,
        int numberOfCompanies,
        List<SharingBody.Present> companies,
        int otherCompanies,
        int numberingRules,
        int testNumbers,
        int phoneNumbers,
        FreedPhonesBody people,
        @Nullable NamedBody group,
        @Nullable String fleetItem,
        Stays stays,
        @Nullable BlockBody blockedBy) {

    public DeletionBody {
        companies = List.copyOf(companies);
    }

    /**
     * What stays.
     *
     * @param pbxId stays taken for ever
     * @param licenceAcceptances who accepted the gateway's licence and when, for ever
     * @param historyDays how long its connection history is kept
     * @param attemptDays how long its attempts to connect are kept
     * @param auditDays how long it is kept who did what to it
     */
    public record Stays(String pbxId, int licenceAcceptances, long historyDays, long attemptDays, long auditDays) {}
}
