package dev.arcus.domain.company;

import java.util.function.UnaryOperator;

/** The optional texts of a company, in the API's spelling, each with its rule (admin API §4.7). */
public enum CompanyField {
    COUNTRY("country", FieldRules::country),
    STATE("state", FieldRules::state),
    STREET("street", FieldRules.upTo(255)),
    CITY("city", FieldRules.upTo(255)),
    POSTAL_CODE("postalCode", FieldRules.upTo(64)),
    CURRENCY("currency", FieldRules::currency),
    ADMIN_EMAIL("adminEmail", FieldRules::email),
    SUPPORT_EMAIL("supportEmail", FieldRules::email),
    COMPANY_CONTACT_ID("companyContactId", FieldRules::id),
    SLOGAN("slogan", FieldRules.upTo(255)),
    DESCRIPTION("description", FieldRules.upTo(2000)),
    WEBSITE("website", FieldRules.upTo(2000)),
    SIZE(
            "size",
            FieldRules.oneOf(
                    "self-employed",
                    "1-10 employees",
                    "11-50 employees",
                    "51-200 employees",
                    "201-500 employees",
                    "501-1000 employees",
                    "1001-5000 employees",
                    "5001-10,000 employees",
                    "10,001+ employees")),
    ECONOMIC_ACTIVITY("economicActivityClassification", FieldRules::activity),
    OFFER_TYPE("offerType", FieldRules.oneOf("freemium", "premium")),
    CATALOG_ID("catalogId", FieldRules::id),
    EXTERNAL_REFERENCE("externalReference", FieldRules.upTo(64)),
    EXTERNAL_REFERENCE_2("externalReference2", FieldRules.upTo(64)),
    SALESFORCE_ACCOUNT_ID("salesforceAccountId", FieldRules.upTo(255)),
    AVATAR_SHAPE("avatarShape", FieldRules.oneOf("square", "circle")),
    COMPANY_CALL_NUMBER("companyCallNumber", FieldRules.upTo(32));

    private final String spelling;
    private final UnaryOperator<String> rule;

    CompanyField(String spelling, UnaryOperator<String> rule) {
        this.spelling = spelling;
        this.rule = rule;
    }

    public String spelling() {
        return spelling;
    }

    /** The value to keep for {@code text}; IllegalArgumentException says what is wrong with it. An empty text means none. */
    public String check(String text) {
        return text.isEmpty() ? text : rule.apply(text);
    }
}
