package dev.arcus.hub.api;

import dev.arcus.domain.administration.CompanyChange;
import dev.arcus.domain.administration.CompanyDeclaration;
import dev.arcus.domain.administration.PartnershipChange;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.CompanyTies;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.store.Name;
import dev.arcus.wire.admin.CompanyRequest;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the body that creates or changes a company into what the use cases take. */
final class CompanyReader {

    private static final int MAX_REFERENCE = 255;

    private final CompanyRequest request;
    private final Inputs inputs = new Inputs();

    CompanyReader(CompanyRequest request) {
        this.request = request;
    }

    CompanyDeclaration declaration() {
        var name = inputs.required("name", request.identity().name(), Name::require);
        var status = status();
        var ties = new CompanyTies(
                partner().orElse(null),
                null,
                visibility().orElse(Visibility.PRIVATE),
                visibleBy().orElse(List.of()),
                Boolean.TRUE.equals(request.identity().isCentrex()),
                false);
        var partnership = partnership();
        var fields = fields();
        var data = customData();
        inputs.done();
        var profile = CompanyProfile.EMPTY.with(fields).withCustomData(data.orElse(Map.of()));
        return new CompanyDeclaration(name.orElseThrow(), status.orElse(null), ties, partnership, profile);
    }

    CompanyChange change() {
        var identity = request.identity();
        var name = inputs.optional("name", identity.name(), Name::require);
        var status = status();
        var bpId = identity.bpId();
        var ties = new CompanyChange.Ties(
                bpId == null ? null : partner(),
                visibility().orElse(null),
                visibleBy().orElse(null),
                identity.isCentrex());
        var partnership = partnership();
        var fields = fields();
        var data = customData();
        inputs.done();
        return new CompanyChange(name.orElse(null), status.orElse(null), ties, partnership, fields, data.orElse(null));
    }

    private Optional<CompanyStatus> status() {
        return inputs.optional("status", request.identity().status(), CompanyReader::status);
    }

    private Optional<CompanyId> partner() {
        var bpId = request.identity().bpId();
        return inputs.optional("bpId", bpId == null || bpId.isEmpty() ? null : bpId, CompanyId::new);
    }

    private Optional<Visibility> visibility() {
        return inputs.optional("visibility", request.identity().visibility(), CompanyReader::visibility);
    }

    private Optional<List<CompanyId>> visibleBy() {
        var ids = request.identity().visibleBy();
        if (ids == null) {
            return Optional.empty();
        }
        if (ids.size() > CompanyTies.MAX_VISIBLE_BY) {
            inputs.problem("visibleBy", "must name at most " + CompanyTies.MAX_VISIBLE_BY + " companies", null);
            return Optional.empty();
        }
        return Optional.of(List.copyOf(each("visibleBy", ids, CompanyId::new)));
    }

    private Optional<Map<String, String>> customData() {
        var data = request.dealings().customData();
        return data == null
                ? Optional.empty()
                : inputs.optional("customData", "", unused -> CompanyProfile.requireCustomData(data));
    }

    private PartnershipChange partnership() {
        var terms = request.partnership();
        var rights = terms.rights();
        return new PartnershipChange(
                terms.isBP(),
                inputs.optional("bpType", terms.bpType(), CompanyReader::kind).orElse(null),
                inputs.optional("bpBusinessModel", terms.bpBusinessModel(), CompanyReader::model)
                        .orElse(null),
                terms.bpBusinessType() == null
                        ? null
                        : each("bpBusinessType", terms.bpBusinessType(), CompanyReader::business),
                new PartnershipChange.References(
                        reference("bpApplicantNumber", terms.bpApplicantNumber()),
                        reference("bpCRDid", terms.bpCrdId())),
                new PartnershipChange.Rights(
                        rights.bpHasRightToConnect(), rights.bpHasRightToSell(), rights.bpHasRightForByot()),
                rights.bpIsContractAccepted());
    }

    private @Nullable String reference(String param, @Nullable String text) {
        if (text != null && text.length() > MAX_REFERENCE) {
            inputs.problem(param, "must have at most " + MAX_REFERENCE + " characters", text);
            return null;
        }
        return text;
    }

    private Map<CompanyField, String> fields() {
        var fields = new EnumMap<CompanyField, String>(CompanyField.class);
        texts().forEach((field, text) ->
                inputs.optional(field.spelling(), text, field::check).ifPresent(checked -> fields.put(field, checked)));
        return fields;
    }

    private Map<CompanyField, String> texts() {
        var texts = new EnumMap<CompanyField, String>(CompanyField.class);
        var address = request.address();
        put(texts, CompanyField.COUNTRY, address.country() == null ? null : CountryList.alpha3(address.country()));
        put(texts, CompanyField.STATE, address.state());
        put(texts, CompanyField.STREET, address.street());
        put(texts, CompanyField.CITY, address.city());
        put(texts, CompanyField.POSTAL_CODE, address.postalCode());
        put(texts, CompanyField.ADMIN_EMAIL, address.adminEmail());
        put(texts, CompanyField.SUPPORT_EMAIL, address.supportEmail());
        put(texts, CompanyField.COMPANY_CALL_NUMBER, request.identity().companyCallNumber());
        putPresentation(texts, request.presentation());
        putDealings(texts, request.dealings());
        return texts;
    }

    private static void putPresentation(Map<CompanyField, String> texts, CompanyRequest.Presentation shown) {
        put(texts, CompanyField.COMPANY_CONTACT_ID, shown.companyContactId());
        put(texts, CompanyField.SLOGAN, shown.slogan());
        put(texts, CompanyField.DESCRIPTION, shown.description());
        put(texts, CompanyField.WEBSITE, shown.website());
        put(texts, CompanyField.SIZE, shown.size());
        put(texts, CompanyField.ECONOMIC_ACTIVITY, shown.economicActivityClassification());
        put(texts, CompanyField.AVATAR_SHAPE, shown.avatarShape());
    }

    private static void putDealings(Map<CompanyField, String> texts, CompanyRequest.Dealings dealings) {
        put(texts, CompanyField.CURRENCY, dealings.currency());
        put(texts, CompanyField.OFFER_TYPE, dealings.offerType());
        put(texts, CompanyField.CATALOG_ID, dealings.catalogId());
        put(texts, CompanyField.EXTERNAL_REFERENCE, dealings.externalReference());
        put(texts, CompanyField.EXTERNAL_REFERENCE_2, dealings.externalReference2());
        put(texts, CompanyField.SALESFORCE_ACCOUNT_ID, dealings.salesforceAccountId());
    }

    private static void put(Map<CompanyField, String> texts, CompanyField field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }

    private <T> Set<T> each(String param, List<String> texts, Function<String, T> type) {
        var found = new LinkedHashSet<T>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (Objects.isNull(text)) {
                inputs.problem(param + "[" + i + "]", "must be a string", null);
            } else {
                inputs.optional(param + "[" + i + "]", text, type).ifPresent(found::add);
            }
        }
        return found;
    }

    static CompanyStatus status(String text) {
        return text.equals("initializing") ? CompanyStatus.INITIALIZING : SitesResource.status(text);
    }

    static Visibility visibility(String text) {
        return switch (text) {
            case "public" -> Visibility.PUBLIC;
            case "private" -> Visibility.PRIVATE;
            case "organization", "organisation" -> Visibility.ORGANIZATION;
            case "closed" -> Visibility.CLOSED;
            case "isolated" -> Visibility.ISOLATED;
            default -> throw new IllegalArgumentException("must be public, private, organization, closed or isolated");
        };
    }

    static PartnerKind kind(String text) {
        return switch (text) {
            case "VAD" -> PartnerKind.VAD;
            case "DR" -> PartnerKind.DR;
            case "IR" -> PartnerKind.IR;
            default -> throw new IllegalArgumentException("must be VAD, DR or IR");
        };
    }

    private static Partnership.Model model(String text) {
        return switch (text) {
            case "referral" -> Partnership.Model.REFERRAL;
            case "resell" -> Partnership.Model.RESELL;
            default -> throw new IllegalArgumentException("must be referral or resell");
        };
    }

    private static Partnership.Business business(String text) {
        return switch (text) {
            case "voice_by_partner" -> Partnership.Business.VOICE_BY_PARTNER;
            case "voice_by_ale" -> Partnership.Business.VOICE_BY_ALE;
            case "conference" -> Partnership.Business.CONFERENCE;
            case "default" -> Partnership.Business.DEFAULT;
            default ->
                throw new IllegalArgumentException("must be voice_by_partner, voice_by_ale, conference or default");
        };
    }
}
