package dev.arcus.hub.api;

import dev.arcus.domain.accounts.UserChange;
import dev.arcus.domain.accounts.UserDeclaration;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.LoginEmail;
import dev.arcus.domain.people.NewPassword;
import dev.arcus.domain.people.PersonLanguage;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.store.Name;
import dev.arcus.wire.admin.UserRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what clients send about a user. */
final class UserReader {

    private UserReader() {}

    static UserDeclaration declaration(UserRequest body, boolean invite) {
        var inputs = new Inputs();
        var email = inputs.required("loginEmail", body.loginEmail(), LoginEmail::require);
        var password = password(inputs, "password", body.password());
        var firstName = inputs.required("firstName", body.firstName(), Name::require);
        var lastName = inputs.required("lastName", body.lastName(), Name::require);
        var roles = roles(inputs, Objects.requireNonNullElse(body.roles(), List.of("user")));
        var type = inputs.optional("adminType", body.adminType(), UserReader::adminType);
        var company = inputs.optional("companyId", body.companyId(), CompanyId::new);
        var site = inputs.optional("siteId", body.siteId(), SiteId::new);
        var language =
                inputs.optional("language", Objects.requireNonNullElse(body.language(), "en"), PersonLanguage::require);
        inputs.done();
        return new UserDeclaration(
                email.orElseThrow(),
                password,
                firstName.orElseThrow(),
                lastName.orElseThrow(),
                roles,
                type.orElse(AdminType.UNDEFINED),
                company.orElse(null),
                site.orElse(null),
                language.orElseThrow(),
                !Boolean.FALSE.equals(body.isActive()),
                invite || Boolean.TRUE.equals(body.sendInvitationEmail()));
    }

    static UserChange change(UserRequest body) {
        var inputs = new Inputs();
        var roles = body.roles();
        var change = new UserChange(
                inputs.optional("loginEmail", body.loginEmail(), LoginEmail::require)
                        .orElse(null),
                password(inputs, "password", body.password()),
                inputs.optional("firstName", body.firstName(), Name::require).orElse(null),
                inputs.optional("lastName", body.lastName(), Name::require).orElse(null),
                roles == null ? null : roles(inputs, roles),
                inputs.optional("adminType", body.adminType(), UserReader::adminType)
                        .orElse(null),
                inputs.optional("companyId", body.companyId(), CompanyId::new).orElse(null),
                inputs.optional("siteId", body.siteId(), SiteId::new).orElse(null),
                inputs.optional("language", body.language(), PersonLanguage::require)
                        .orElse(null),
                body.isActive());
        inputs.done();
        return change;
    }

    /** A wrong one is not shown again. */
    static @Nullable NewPassword password(Inputs inputs, String param, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new NewPassword(text);
        } catch (IllegalArgumentException refused) {
            inputs.problem(param, String.valueOf(refused.getMessage()), null);
            return null;
        }
    }

    static Role role(String text) {
        return one(Role.class, text, Role::valueOf);
    }

    private static AdminType adminType(String text) {
        return one(AdminType.class, text, AdminType::valueOf);
    }

    private static Set<Role> roles(Inputs inputs, List<String> texts) {
        var roles = EnumSet.noneOf(Role.class);
        for (var i = 0; i < texts.size(); i++) {
            inputs.required("roles[" + i + "]", texts.get(i), UserReader::role).ifPresent(roles::add);
        }
        return roles;
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String text, Function<String, E> value) {
        for (var constant : kind.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value.apply(constant.name());
            }
        }
        throw new IllegalArgumentException("must be one of "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(kind.getEnumConstants())
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}
