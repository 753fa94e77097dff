package dev.arcus.hub.api;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import dev.arcus.wire.admin.CompanyBody;
import dev.arcus.wire.admin.CompanyRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders companies for one reader: administrators of customers do not see the terms of business partners (admin API §4.7). */
final class CompanyWriter {

    private static final String USUAL_SIZE = "self-employed";
    private static final String USUAL_OFFER = "freemium";

    private final boolean seesTerms;
    private final boolean seesContract;

    CompanyWriter(Actor reader) {
        this.seesContract = reader.is(Role.SUPERADMIN) || reader.is(Role.SUPPORT);
        this.seesTerms = seesContract || reader.is(Role.BP_ADMIN) || reader.is(Role.BP_FINANCE);
    }

    Object write(Company company, Query.Format format) {
        return switch (format) {
            case SMALL -> new CompanyBody.Small(company.id().value(), company.name());
            case MEDIUM -> medium(company);
            case FULL -> full(company, null);
        };
    }

    private CompanyBody.Medium medium(Company company) {
        var kind = company.partnerKind();
        return new CompanyBody.Medium(
                identity(company),
                presentation(company),
                text(company, CompanyField.COUNTRY),
                text(company, CompanyField.ADMIN_EMAIL),
                SystemWriter.lower(company.ties().visibility()),
                company.isPartner(),
                kind == null || !seesTerms ? null : kind.name());
    }

    /** {@code users} is null where nobody counted them. */
    CompanyBody full(Company company, @Nullable Long users) {
        return new CompanyBody(
                identity(company),
                place(company),
                address(company),
                presentation(company),
                dealings(company),
                new CompanyBody.Partnership(company.isPartner(), seesTerms ? terms(company.partnership()) : null),
                users);
    }

    private static CompanyBody.Identity identity(Company company) {
        return new CompanyBody.Identity(
                company.id().value(),
                company.name(),
                SystemWriter.lower(company.status()),
                SystemWriter.date(company.created()),
                SystemWriter.date(company.dates().statusUpdated()));
    }

    private static CompanyBody.Place place(Company company) {
        var ties = company.ties();
        var organisation = ties.organisation();
        var partner = ties.partner();
        return new CompanyBody.Place(
                SystemWriter.lower(ties.visibility()),
                ties.visibleBy().stream().map(CompanyId::value).toList(),
                organisation == null ? null : organisation.value(),
                partner == null ? null : partner.value(),
                ties.centrex(),
                text(company, CompanyField.COMPANY_CALL_NUMBER));
    }

    private static CompanyRequest.Address address(Company company) {
        return new CompanyRequest.Address(
                text(company, CompanyField.COUNTRY),
                text(company, CompanyField.STATE),
                text(company, CompanyField.STREET),
                text(company, CompanyField.CITY),
                text(company, CompanyField.POSTAL_CODE),
                text(company, CompanyField.ADMIN_EMAIL),
                text(company, CompanyField.SUPPORT_EMAIL));
    }

    private static CompanyRequest.Presentation presentation(Company company) {
        return new CompanyRequest.Presentation(
                text(company, CompanyField.COMPANY_CONTACT_ID),
                text(company, CompanyField.SLOGAN),
                text(company, CompanyField.DESCRIPTION),
                text(company, CompanyField.WEBSITE),
                company.profile().get(CompanyField.SIZE).orElse(USUAL_SIZE),
                text(company, CompanyField.ECONOMIC_ACTIVITY),
                text(company, CompanyField.AVATAR_SHAPE));
    }

    private static CompanyRequest.Dealings dealings(Company company) {
        return new CompanyRequest.Dealings(
                text(company, CompanyField.CURRENCY),
                company.profile().get(CompanyField.OFFER_TYPE).orElse(USUAL_OFFER),
                text(company, CompanyField.CATALOG_ID),
                text(company, CompanyField.EXTERNAL_REFERENCE),
                text(company, CompanyField.EXTERNAL_REFERENCE_2),
                text(company, CompanyField.SALESFORCE_ACCOUNT_ID),
                company.profile().customData());
    }

    private CompanyBody.Terms terms(@Nullable Partnership partnership) {
        if (partnership == null) {
            var nothing = new CompanyRequest.Rights(null, null, null, null);
            return new CompanyBody.Terms(null, null, null, null, null, nothing, null);
        }
        var rights = partnership.rights();
        var contract = partnership.contract();
        return new CompanyBody.Terms(
                partnership.kind().name(),
                SystemWriter.lower(partnership.model()),
                businesses(partnership),
                partnership.applicantNumber(),
                partnership.crdId(),
                new CompanyRequest.Rights(rights.connect(), rights.sell(), rights.ownTrunk(), contract != null),
                seesContract && contract != null ? contract(contract) : null);
    }

    private static List<String> businesses(Partnership partnership) {
        return partnership.businesses().stream()
                .map(SystemWriter::lower)
                .sorted()
                .toList();
    }

    private static CompanyBody.Contract contract(Partnership.ContractAcceptance accepted) {
        return new CompanyBody.Contract(SystemWriter.date(accepted.at()), accepted.by(), accepted.loginEmail());
    }

    private static @Nullable String text(Company company, CompanyField field) {
        return company.profile().get(field).orElse(null);
    }
}
