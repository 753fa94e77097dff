package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A company, format {@code full} (admin API §4.7): one flat JSON object. Dates are ISO 8601 in UTC. */
public record CompanyBody(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Place place,
        @JsonUnwrapped CompanyRequest.Address address,
        @JsonUnwrapped CompanyRequest.Presentation presentation,
        @JsonUnwrapped CompanyRequest.Dealings dealings,
        @JsonUnwrapped Partnership partnership,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long numberUsers) {

    /** What it is. */
    public record Identity(String id, String name, String status, String creationDate, String statusUpdatedDate) {}

    /** Where it stands among the others; {@code bpId} and {@code organisationId} are null where there is none. */
    public record Place(
            String visibility,
            List<String> visibleBy,
            @Nullable String organisationId,
            @Nullable String bpId,
            @JsonProperty("isCentrex") boolean isCentrex,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String companyCallNumber) {}

    /**
     * What makes it a business partner. The fields that begin with {@code bp} are null for customer companies, and absent for
     * those who do not see them.
     */
    public record Partnership(
            @JsonProperty("isBP") boolean isBP,

            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonUnwrapped @Nullable Terms terms) {}

    /** The terms of a business partner. */
    public record Terms(
            @Nullable String bpType,
            @Nullable String bpBusinessModel,
            @Nullable List<String> bpBusinessType,
            @Nullable String bpApplicantNumber,
            @JsonProperty("bpCRDid") @Nullable String bpCrdId,
            @JsonUnwrapped CompanyRequest.Rights rights,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Contract bpContractAcceptationInfo) {}

    /** Who accepted the contract, and when; for superadmin and support only. */
    public record Contract(String acceptationDate, String bpAdminId, String bpAdminLoginEmail) {}

    /** Format {@code small}. */
    public record Small(String id, String name) {}

    /** Format {@code medium}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Medium(
            @JsonUnwrapped Identity identity,
            @JsonUnwrapped CompanyRequest.Presentation presentation,
            @Nullable String country,
            @Nullable String adminEmail,
            String visibility,
            @JsonProperty("isBP") boolean isBP,
            @Nullable String bpType) {}

    /** One of the business types that a partner may have. */
    public record BusinessType(String id, String description) {}
}
