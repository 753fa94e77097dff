package dev.arcus.domain.administration;

import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyField;
import dev.arcus.domain.company.CompanyStatus;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.people.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which parts of a company somebody may change who may change it at all. What is sent and equals what is stored is no change:
 * the vendor's SDK always sends eight fields.
 */
final class CompanyParts {

    private static final String USUAL_OFFER = "freemium";

    /** The partner's references to its customers: nobody writes those of their own company. */
    private static final List<CompanyField> PARTNERS_FIELDS =
            List.of(CompanyField.EXTERNAL_REFERENCE, CompanyField.EXTERNAL_REFERENCE_2, CompanyField.OFFER_TYPE);

    private static final List<CompanyField> OPERATORS_FIELDS =
            List.of(CompanyField.CATALOG_ID, CompanyField.SALESFORCE_ACCOUNT_ID);

    private CompanyParts() {}

    static Optional<Refusal> refusal(Actor actor, Company old, Company next) {
        if (actor.is(Role.SUPERADMIN)) {
            return Optional.empty();
        }
        return operatorsPart(actor, old, next)
                .or(() -> actor.company().equals(old.id()) || !isPartner(actor)
                        ? partnersPart(old, next)
                        : premature(old, next));
    }

    private static Optional<Refusal> operatorsPart(Actor actor, Company old, Company next) {
        if (!Objects.equals(old.partner(), next.partner())) {
            return missing("bpId");
        }
        if (!Objects.equals(old.partnership(), next.partnership()) && !isOwnAcceptance(actor, old, next)) {
            return missing("isBP");
        }
        return firstChanged(OPERATORS_FIELDS, old, next);
    }

    private static boolean isOwnAcceptance(Actor actor, Company old, Company next) {
        var before = old.partnership();
        var after = next.partnership();
        return before != null
                && after != null
                && isPartner(actor)
                && actor.company().equals(old.id())
                && before.with(after.contract()).equals(after);
    }

    private static Optional<Refusal> partnersPart(Company old, Company next) {
        return old.status() == next.status() ? firstChanged(PARTNERS_FIELDS, old, next) : missing("status");
    }

    /** An initializing company becomes active by its first administrator, not by its partner's word. */
    private static Optional<Refusal> premature(Company old, Company next) {
        var declaredActive = old.status() == CompanyStatus.INITIALIZING && next.status() == CompanyStatus.ACTIVE;
        return declaredActive ? Optional.of(new Refusal(Reason.OPERATION_REFUSED, "status", "")) : Optional.empty();
    }

    private static Optional<Refusal> firstChanged(List<CompanyField> fields, Company old, Company next) {
        return fields.stream()
                .filter(field -> !value(old, field).equals(value(next, field)))
                .findFirst()
                .flatMap(field -> missing(field.spelling()));
    }

    private static String value(Company company, CompanyField field) {
        return company.profile().get(field).orElse(field == CompanyField.OFFER_TYPE ? USUAL_OFFER : "");
    }

    private static boolean isPartner(Actor actor) {
        return actor.is(Role.BP_ADMIN) || actor.is(Role.BP_FINANCE);
    }

    private static Optional<Refusal> missing(String field) {
        return Optional.of(new Refusal(Reason.ROLE_MISSING, field, ""));
    }
}
