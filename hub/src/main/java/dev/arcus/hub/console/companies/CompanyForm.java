package dev.arcus.hub.console.companies;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyProfile;
import dev.arcus.domain.store.Name;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.FormView.Field;
import dev.arcus.hub.console.frame.FormView.Kind;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.numbering.Countries;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is typed about a company: its name, its country and, where there are any, its state, and how its partner calls it. */
public final class CompanyForm {

    /** The names of its fields, as the API has them. */
    public static final List<String> FIELDS = List.of(
            "name",
            CompanyField.COUNTRY.spelling(),
            CompanyField.STATE.spelling(),
            CompanyField.EXTERNAL_REFERENCE.spelling());

    private static final List<CompanyField> PARTS =
            List.of(CompanyField.COUNTRY, CompanyField.STATE, CompanyField.EXTERNAL_REFERENCE);

    private CompanyForm() {}

    /** As it was typed. */
    public record Wish(String name, Map<CompanyField, String> fields) {}

    /** What is known of {@code company}. */
    static Map<String, String> of(Company company) {
        var values = new HashMap<String, String>();
        values.put("name", company.name());
        PARTS.forEach(
                part -> values.put(part.spelling(), company.profile().get(part).orElse("")));
        return values;
    }

    /** For the place of the company; the partner's reference is {@link #reference}. */
    public static List<Field> fields(Visit visit, Typed typed) {
        return List.of(
                typed.field(Kind.TEXT, "name", visit.text("operator.name"), ""),
                typed.choice(
                        Kind.SELECT,
                        CompanyField.COUNTRY.spelling(),
                        visit.text("companies.country"),
                        "",
                        countries(visit, typed.value(CompanyField.COUNTRY.spelling()))),
                typed.field(
                        Kind.TEXT,
                        CompanyField.STATE.spelling(),
                        visit.text("operator.state-of"),
                        visit.text("operator.state-hint")));
    }

    public static Field reference(Visit visit, Typed typed) {
        return typed.field(
                Kind.TEXT,
                CompanyField.EXTERNAL_REFERENCE.spelling(),
                visit.text("companies.reference"),
                visit.text("fleet.optional"));
    }

    /** Empty when something is wrong: then it is said beside its field. */
    public static Optional<Wish> read(Visit visit, Typed typed) {
        var name = typed.required("name", Name::require, visit.text("operator.wrong.name"));
        var fields = new EnumMap<CompanyField, String>(CompanyField.class);
        for (var part : PARTS) {
            typed.optional(part.spelling(), text -> possible(part, text), visit.text("operator.wrong.field"))
                    .ifPresent(text -> fields.put(part, text));
        }
        if (!fields.containsKey(CompanyField.COUNTRY)) {
            typed.wrong(CompanyField.COUNTRY.spelling(), visit.text("operator.wrong.country"));
        }
        if (CompanyProfile.EMPTY.with(fields).lacksState()) {
            typed.wrong(CompanyField.STATE.spelling(), visit.text("operator.wrong.state"));
        }
        return typed.isGood() ? name.map(text -> new Wish(text, fields)) : Optional.empty();
    }

    private static String possible(CompanyField part, String text) {
        CompanyProfile.EMPTY.with(Map.of(part, text));
        return text;
    }

    private static List<Choice> countries(Visit visit, String typed) {
        var byName = Comparator.comparing(
                Choice::label, Collator.getInstance(visit.words().locale()));
        return Stream.concat(
                        Stream.of(Choice.of("", visit.text("operator.choose"), typed)),
                        Countries.all().stream()
                                .map(alpha3 -> Choice.of(alpha3, visit.words().country(alpha3), typed))
                                .sorted(byName))
                .toList();
    }
}
