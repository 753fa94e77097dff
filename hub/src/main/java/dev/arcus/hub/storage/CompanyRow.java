package dev.arcus.hub.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.CompanyTies;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.PartnerKind;
import dev.arcus.domain.company.Partnership;
import dev.arcus.domain.company.Visibility;
import dev.arcus.domain.store.StorageFailed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A company as a row of the table {@code company}. */
final class CompanyRow {

    /** In the order of {@link #values}; the id comes last. */
    static final List<String> COLUMNS = List.of(
            "name",
            "name_lower",
            "name_key",
            "status",
            "status_updated",
            "created",
            "partner_id",
            "organisation_id",
            "visibility",
            "visible_by",
            "centrex",
            "standard",
            "partner_kind",
            "right_to_connect",
            "partnership",
            "country",
            "profile",
            "catalog_id",
            "salesforce_id",
            "external_key",
            "external2_key",
            "id");

    private static final ObjectMapper JSON = new ObjectMapper();

    private CompanyRow() {}

    /** Everything but the kind and the right to connect, which have columns of their own. */
    private record Terms(
            String model,
            List<String> businesses,
            @Nullable String applicantNumber,
            @Nullable String crdId,
            boolean sell,
            boolean ownTrunk,
            @Nullable Acceptance contract) {}

    private record Acceptance(String at, String by, String loginEmail) {}

    private record Profile(Map<String, String> fields, Map<String, String> customData) {}

    static @Nullable Object[] values(Company company) {
        var values = new ArrayList<@Nullable Object>();
        values.add(company.name());
        values.add(Row.lower(company.name()));
        values.add(Row.key(company.name()));
        values.add(company.status().name());
        values.add(Row.at(company.dates().statusUpdated()));
        values.add(Row.at(company.created()));
        addTies(values, company.ties());
        addPartnership(values, company.partnership());
        addProfile(values, company.profile());
        values.add(company.id().value());
        return values.toArray();
    }

    private static void addTies(Collection<@Nullable Object> values, CompanyTies ties) {
        values.add(Row.id(ties.partner()));
        values.add(Row.id(ties.organisation()));
        values.add(ties.visibility().name());
        values.add(Row.lines(ties.visibleBy().stream().map(CompanyId::value).toList()));
        values.add(ties.centrex());
        values.add(ties.standard());
    }

    private static void addPartnership(Collection<@Nullable Object> values, @Nullable Partnership partnership) {
        values.add(partnership == null ? null : partnership.kind().name());
        values.add(partnership != null && partnership.rights().connect());
        values.add(partnership == null ? null : write(terms(partnership)));
    }

    private static void addProfile(Collection<@Nullable Object> values, CompanyProfile profile) {
        var texts = new TreeMap<String, String>();
        profile.fields().forEach((field, text) -> texts.put(field.spelling(), text));
        values.add(profile.get(CompanyField.COUNTRY).orElse(null));
        values.add(
                profile.equals(CompanyProfile.EMPTY)
                        ? null
                        : write(new Profile(texts, new TreeMap<>(profile.customData()))));
        values.add(profile.get(CompanyField.CATALOG_ID).orElse(null));
        values.add(profile.get(CompanyField.SALESFORCE_ACCOUNT_ID).orElse(null));
        values.add(profile.get(CompanyField.EXTERNAL_REFERENCE)
                .map(CompanyRow::exactKey)
                .orElse(null));
        values.add(profile.get(CompanyField.EXTERNAL_REFERENCE_2)
                .map(CompanyRow::exactKey)
                .orElse(null));
    }

    /** What is compared byte by byte, case as it is. */
    static byte[] exactKey(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Company read(Row row) {
        return new Company(
                new CompanyId(row.text("id")),
                row.text("name"),
                row.one(CompanyStatus.class, "status"),
                ties(row),
                partnership(row),
                profile(row),
                new Company.Dates(row.instant("created"), row.instant("status_updated")));
    }

    private static CompanyTies ties(Row row) {
        var partner = row.textOrNull("partner_id");
        var organisation = row.textOrNull("organisation_id");
        return new CompanyTies(
                partner == null ? null : new CompanyId(partner),
                organisation == null ? null : new OrganisationId(organisation),
                row.one(Visibility.class, "visibility"),
                row.list("visible_by").stream().map(CompanyId::new).toList(),
                row.flag("centrex"),
                row.flag("standard"));
    }

    private static @Nullable Partnership partnership(Row row) {
        var kind = row.oneOrNull(PartnerKind.class, "partner_kind");
        if (kind == null) {
            return null;
        }
        var connect = row.flag("right_to_connect");
        var text = row.textOrNull("partnership");
        if (text == null) {
            return Partnership.of(kind).with(new Partnership.Rights(connect, false, false));
        }
        var terms = parse(text, json -> JSON.readValue(json, Terms.class));
        return new Partnership(
                kind,
                Partnership.Model.valueOf(terms.model()),
                businesses(terms),
                terms.applicantNumber(),
                terms.crdId(),
                new Partnership.Rights(connect, terms.sell(), terms.ownTrunk()),
                contract(terms.contract()));
    }

    private static Set<Partnership.Business> businesses(Terms terms) {
        return terms.businesses().stream().map(Partnership.Business::valueOf).collect(Collectors.toSet());
    }

    private static Partnership.@Nullable ContractAcceptance contract(@Nullable Acceptance stored) {
        return stored == null
                ? null
                : new Partnership.ContractAcceptance(Instant.parse(stored.at()), stored.by(), stored.loginEmail());
    }

    private static Terms terms(Partnership partnership) {
        var contract = partnership.contract();
        return new Terms(
                partnership.model().name(),
                partnership.businesses().stream().map(Enum::name).sorted().toList(),
                partnership.applicantNumber(),
                partnership.crdId(),
                partnership.rights().sell(),
                partnership.rights().ownTrunk(),
                contract == null
                        ? null
                        : new Acceptance(contract.at().toString(), contract.by(), contract.loginEmail()));
    }

    private static CompanyProfile profile(Row row) {
        var text = row.textOrNull("profile");
        var country = row.textOrNull("country");
        if (text == null) {
            return country == null ? CompanyProfile.EMPTY : CompanyProfile.in(country);
        }
        var stored = parse(text, json -> JSON.readValue(json, Profile.class));
        var fields = new EnumMap<CompanyField, String>(CompanyField.class);
        for (var field : CompanyField.values()) {
            var value = stored.fields().get(field.spelling());
            if (value != null) {
                fields.put(field, value);
            }
        }
        return new CompanyProfile(fields, stored.customData());
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new StorageFailed(StorageFailed.Reason.BROKEN, "company cannot be written", e);
        }
    }

    /** Reads JSON, and may fail at it. */
    private interface Reading<T> {
        T of(String json) throws JsonProcessingException;
    }

    private static <T> T parse(String json, Reading<T> reading) {
        try {
            return reading.of(json);
        } catch (JsonProcessingException e) {
            throw new StorageFailed(StorageFailed.Reason.BROKEN, "company cannot be read", e);
        }
    }
}
