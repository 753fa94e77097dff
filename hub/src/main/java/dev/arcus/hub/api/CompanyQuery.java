package dev.arcus.hub.api;

import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.Visibility;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the query of a list of companies (admin API §4.7). Everything is read at once, so that every problem is told. */
final class CompanyQuery {

    private final @Nullable String name;
    private final Set<CompanyStatus> statuses;
    private final Set<Visibility> visibilities;
    private final CompanyFilter.Kin kin;
    private final Map<CompanyField, String> startsWith;
    private final Map<CompanyField, String> equalTo;

    final Query.Format format;
    final CompanyFilter.Order order;

    /** {@code organisation} narrows to its companies, when not null. */
    CompanyQuery(Query query, @Nullable OrganisationId organisation) {
        // There are no offers here, so nobody has one of these.
        query.refuse("offerId", "offerCanBeSold", "offerGroupName", "selectedAppCustomisationTemplate");
        this.format = query.format(Query.Format.SMALL);
        this.order = new CompanyFilter.Order(
                query.value("sortField", CompanyQuery::sort).orElse(CompanyFilter.Sort.NAME), query.descending());
        this.name = query.text("name").orElse(null);
        this.statuses = query.values("status", CompanyReader::status);
        this.visibilities = query.values("visibility", CompanyReader::visibility);
        var organisations = query.values("organisationId", OrganisationId::new);
        this.kin = new CompanyFilter.Kin(
                query.value("bpId", CompanyId::new).orElse(null),
                query.choice("hasBP"),
                query.choice("isBP"),
                query.value("bpType", CompanyReader::kind).orElse(null),
                organisation == null ? organisations : Set.of(organisation));
        this.startsWith = texts(query, CompanyFilter.PREFIXED);
        this.equalTo = texts(query, CompanyFilter.EXACT);
    }

    CompanyFilter filter(Reach reach) {
        return CompanyFilter.all(reach)
                .named(name)
                .with(statuses, visibilities)
                .with(kin)
                .with(startsWith, equalTo);
    }

    private static Map<CompanyField, String> texts(Query query, Set<CompanyField> fields) {
        var texts = new EnumMap<CompanyField, String>(CompanyField.class);
        fields.forEach(field -> query.value(field.spelling(), field::check).ifPresent(text -> texts.put(field, text)));
        return texts;
    }

    private static CompanyFilter.Sort sort(String text) {
        return switch (text) {
            case "name" -> CompanyFilter.Sort.NAME;
            case "status" -> CompanyFilter.Sort.STATUS;
            case "creationDate" -> CompanyFilter.Sort.CREATION_DATE;
            default -> throw new IllegalArgumentException("must be name, status or creationDate");
        };
    }
}
