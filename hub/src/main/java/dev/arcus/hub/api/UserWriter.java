package dev.arcus.hub.api;

import dev.arcus.domain.company.Companies;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.people.User;
import dev.arcus.wire.admin.LoginBody.LoggedInUser;
import java.util.List;
import java.util.Optional;

/** Writes users as the vendor's clients read them (admin API §4.4). */
final class UserWriter {

    private final Companies companies;

    UserWriter(Companies companies) {
        this.companies = companies;
    }

    LoggedInUser write(User user) {
        var company = companies.find(user.company());
        return new LoggedInUser(
                user.id().value(),
                user.loginEmail(),
                user.firstName(),
                user.lastName(),
                user.displayName(),
                user.roles().stream().map(SystemWriter::lower).sorted().toList(),
                SystemWriter.lower(user.adminType()),
                user.company().value(),
                company.map(Company::name).orElse(""),
                user.site() == null ? null : user.site().value(),
                company.flatMap(found -> Optional.ofNullable(found.country())).orElse(""),
                user.language(),
                "Etc/UTC",
                user.active(),
                user.initialized(),
                List.of(),
                List.of());
    }
}
