package dev.arcus.domain.administration;

import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a company's data; null leaves a part as it is.
 *
 * @param fields the texts to change; an empty one takes the field away
 * @param customData replaces all of it
 */
public record CompanyChange(
        @Nullable String name,
        @Nullable CompanyStatus status,
        Ties ties,
        PartnershipChange partnership,
        Map<CompanyField, String> fields,
        @Nullable Map<String, String> customData) {

    /** Nothing. */
    public static final CompanyChange NONE =
            new CompanyChange(null, null, Ties.NONE, PartnershipChange.NONE, Map.of(), null);

    /**
     * A change of its place.
     *
     * @param partner {@code bpId}; empty inside takes it away
     * @param centrex fixed at creation
     */
    public record Ties(
            @Nullable Optional<CompanyId> partner,
            @Nullable Visibility visibility,
            @Nullable List<CompanyId> visibleBy,
            @Nullable Boolean centrex) {
        public static final Ties NONE = new Ties(null, null, null, null);
    }

    public static CompanyChange named(String name) {
        return new CompanyChange(name, null, Ties.NONE, PartnershipChange.NONE, Map.of(), null);
    }

    public static CompanyChange to(CompanyStatus status) {
        return new CompanyChange(null, status, Ties.NONE, PartnershipChange.NONE, Map.of(), null);
    }

    public static CompanyChange of(Map<CompanyField, String> fields) {
        return of(null, fields);
    }

    public static CompanyChange of(@Nullable String name, Map<CompanyField, String> fields) {
        return new CompanyChange(name, null, Ties.NONE, PartnershipChange.NONE, fields, null);
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
