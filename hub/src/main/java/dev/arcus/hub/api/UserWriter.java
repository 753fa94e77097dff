package dev.arcus.hub.api;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.people.User;
import dev.arcus.wire.admin.PasswordLinkBody;
import dev.arcus.wire.admin.PersonBody;
import dev.arcus.wire.admin.UserBody;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes users as the vendor's clients read them (admin API §4.4). */
final class UserWriter {

    private static final String TIMEZONE = "Etc/UTC";

    private final Companies companies;

    UserWriter(Companies companies) {
        this.companies = companies;
    }

    PersonBody write(User user) {
        return person(user, companies.find(user.company()));
    }

    /** As administrators see it; {@code invitation} of a new one, or null. */
    UserBody full(User user, @Nullable PasswordLinkBody invitation) {
        return full(user, companies.find(user.company()), invitation);
    }

    /** Writes the users of one list; a company is looked up once. */
    Function<User, Object> inList(Query.Format format) {
        var known = new HashMap<CompanyId, Optional<Company>>();
        return user -> {
            var company = format == Query.Format.SMALL
                    ? Optional.<Company>empty()
                    : known.computeIfAbsent(user.company(), companies::find);
            return switch (format) {
                case SMALL ->
                    new UserBody.Small(
                            user.id().value(),
                            user.loginEmail(),
                            user.displayName(),
                            user.company().value());
                case MEDIUM -> medium(user, company);
                case FULL -> full(user, company, null);
            };
        };
    }

    private static UserBody.Medium medium(User user, Optional<Company> company) {
        return new UserBody.Medium(
                user.id().value(),
                user.loginEmail(),
                user.firstName(),
                user.lastName(),
                user.displayName(),
                roles(user),
                SystemWriter.lower(user.adminType()),
                user.company().value(),
                company.map(Company::name).orElse(""),
                user.active(),
                user.initialized());
    }

    private static UserBody full(User user, Optional<Company> company, @Nullable PasswordLinkBody invitation) {
        var lastLogin = user.lastLogin();
        return new UserBody(
                person(user, company),
                false,
                "free",
                SystemWriter.date(user.created()),
                lastLogin == null ? null : SystemWriter.date(lastLogin),
                invitation);
    }

    private static PersonBody person(User user, Optional<Company> company) {
        var site = user.site();
        return new PersonBody(
                user.id().value(),
                user.loginEmail(),
                user.firstName(),
                user.lastName(),
                user.displayName(),
                roles(user),
                SystemWriter.lower(user.adminType()),
                user.company().value(),
                company.map(Company::name).orElse(""),
                organisation(company),
                site == null ? null : site.value(),
                company.flatMap(found -> Optional.ofNullable(found.country())).orElse(""),
                user.language(),
                TIMEZONE,
                user.active(),
                user.initialized(),
                List.of(),
                List.of());
    }

    private static @Nullable String organisation(Optional<Company> company) {
        return company.flatMap(found -> Optional.ofNullable(found.organisation()))
                .map(OrganisationId::value)
                .orElse(null);
    }

    private static List<String> roles(User user) {
        return user.roles().stream().map(SystemWriter::lower).sorted().toList();
    }
}
