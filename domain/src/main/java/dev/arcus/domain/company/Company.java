package dev.arcus.domain.company;

import dev.arcus.domain.store.Name;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer company, or a business partner that manages customer companies.
 *
 * @param name 1 to 255 characters
 * @param partnership what makes it a business partner, or null for a customer company
 */
public record Company(
        CompanyId id,
        String name,
        CompanyStatus status,
        CompanyTies ties,
        @Nullable Partnership partnership,
        CompanyProfile profile,
        Dates dates) {

    /** When it was created, and when its status changed last. */
    public record Dates(Instant created, Instant statusUpdated) {

        public static Dates from(Instant created) {
            return new Dates(created, created);
        }
    }

    public Company {
        name = Name.require(name);
    }

    /** An active company without anything optional. */
    public static Company plain(CompanyId id, String name, @Nullable CompanyId partner, Instant created) {
        return new Company(
                id,
                name,
                CompanyStatus.ACTIVE,
                CompanyTies.to(partner),
                null,
                CompanyProfile.EMPTY,
                Dates.from(created));
    }

    public boolean isPartner() {
        return partnership != null;
    }

    /** The business partner that manages this company, or null. */
    public @Nullable CompanyId partner() {
        return ties.partner();
    }

    public @Nullable OrganisationId organisation() {
        return ties.organisation();
    }

    /** ISO 3166-1 alpha-3, or null. */
    public @Nullable String country() {
        return profile.get(CompanyField.COUNTRY).orElse(null);
    }

    public @Nullable PartnerKind partnerKind() {
        return partnership == null ? null : partnership.kind();
    }

    /** {@code bpHasRightToConnect}: whether it is a partner that may connect PBXs at all. */
    public boolean rightToConnect() {
        return partnership != null && partnership.rights().connect();
    }

    public boolean isCentrex() {
        return ties.centrex();
    }

    public Instant created() {
        return dates.created();
    }

    public Company withName(String next) {
        return new Company(id, next, status, ties, partnership, profile, dates);
    }

    public Company withStatus(CompanyStatus next, Instant now) {
        return next == status
                ? this
                : new Company(id, name, next, ties, partnership, profile, new Dates(dates.created(), now));
    }

    public Company with(CompanyTies next) {
        return new Company(id, name, status, next, partnership, profile, dates);
    }

    /** Null makes it a customer company. */
    public Company with(@Nullable Partnership next) {
        return new Company(id, name, status, ties, next, profile, dates);
    }

    public Company with(CompanyProfile next) {
        return new Company(id, name, status, ties, partnership, next, dates);
    }
}
