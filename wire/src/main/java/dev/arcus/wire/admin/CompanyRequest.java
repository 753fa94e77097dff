package dev.arcus.wire.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body that creates or changes a company (admin API §4.7): one flat JSON object. On a change absent fields stay as they are,
 * and an empty text takes a field away.
 */
public record CompanyRequest(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped Address address,
        @JsonUnwrapped Presentation presentation,
        @JsonUnwrapped Dealings dealings,
        @JsonUnwrapped Partnership partnership) {

    /**
     * What the company is.
     *
     * @param status {@code initializing}, {@code active}, {@code alerting}, {@code hold}, {@code terminated}
     * @param visibility {@code public}, {@code private}, {@code organization}, {@code closed}, {@code isolated}
     * @param visibleBy ids of companies
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Identity(
            @Nullable String name,
            @Nullable String status,
            @Nullable String visibility,
            @Nullable List<String> visibleBy,
            @Nullable String bpId,
            @JsonProperty("isCentrex") @Nullable Boolean isCentrex,
            @Nullable String companyCallNumber) {}

    /**
     * Where it is and how to reach it.
     *
     * @param country ISO 3166-1 alpha-3; alpha-2 is taken, too, since the vendor's SDK sends it
     * @param state two letters; needed in {@code USA} and {@code CAN}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Address(
            @Nullable String country,
            @Nullable String state,
            @Nullable String street,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String adminEmail,
            @Nullable String supportEmail) {}

    /** How it shows itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Presentation(
            @Nullable String companyContactId,
            @Nullable String slogan,
            @Nullable String description,
            @Nullable String website,
            @Nullable String size,
            @Nullable String economicActivityClassification,
            @Nullable String avatarShape) {}

    /**
     * What others keep about it.
     *
     * @param currency ISO 4217
     * @param offerType {@code freemium}, {@code premium}
     * @param customData texts by key
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dealings(
            @Nullable String currency,
            @Nullable String offerType,
            @Nullable String catalogId,
            @Nullable String externalReference,
            @Nullable String externalReference2,
            @Nullable String salesforceAccountId,
            @Nullable Map<String, String> customData) {}

    /**
     * What makes it a business partner.
     *
     * @param bpType {@code VAD}, {@code DR}, {@code IR}; with {@code isBP}
     * @param bpBusinessModel {@code referral}, {@code resell}
     * @param bpBusinessType {@code voice_by_partner}, {@code voice_by_ale}, {@code conference}, {@code default}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Partnership(
            @JsonProperty("isBP") @Nullable Boolean isBP,
            @Nullable String bpType,
            @Nullable String bpBusinessModel,
            @Nullable List<String> bpBusinessType,
            @Nullable String bpApplicantNumber,
            @JsonProperty("bpCRDid") @Nullable String bpCrdId,
            @JsonUnwrapped Rights rights) {}

    /** What a business partner may do, and whether it accepted its contract. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Rights(
            @Nullable Boolean bpHasRightToConnect,
            @Nullable Boolean bpHasRightToSell,
            @JsonProperty("bpHasRightForBYOT") @Nullable Boolean bpHasRightForByot,
            @Nullable Boolean bpIsContractAccepted) {}
}
