package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class SqlUsers implements Users {

    private final Sql sql;

    SqlUsers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(User user) {
        sql.write("""
                insert into app_user (login_email, email_key, password_hash, first_name, last_name, roles, admin_type,
                    company_id, site_id, language, active, tokens_not_before, created, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values(user));
    }

    @Override
    public Optional<User> find(UserId id) {
        return sql.first("select * from app_user where id = ?", SqlUsers::read, id.value());
    }

    @Override
    public Optional<User> findByEmail(String loginEmail) {
        return sql.first("select * from app_user where email_key = ?", SqlUsers::read, Row.key(loginEmail));
    }

    @Override
    public void update(User user) {
        sql.write("""
                update app_user set login_email = ?, email_key = ?, password_hash = ?, first_name = ?, last_name = ?,
                    roles = ?, admin_type = ?, company_id = ?, site_id = ?, language = ?, active = ?,
                    tokens_not_before = ?, created = ?
                where id = ?
                """, values(user));
    }

    @Override
    public boolean anyOf(CompanyId company) {
        return sql.exists("select id from app_user where company_id = ? limit 1", company.value());
    }

    @Override
    public boolean isEmpty() {
        return !sql.exists("select id from app_user limit 1");
    }

    private static @Nullable Object[] values(User user) {
        return new @Nullable Object[] {
            user.loginEmail(),
            Row.key(user.loginEmail()),
            user.passwordHash(),
            user.firstName(),
            user.lastName(),
            user.roles().stream().map(Role::name).sorted().collect(Collectors.joining("\n")),
            user.adminType().name(),
            user.company().value(),
            Row.id(user.site()),
            user.language(),
            user.active(),
            Row.at(user.tokensNotBefore()),
            Row.at(user.created()),
            user.id().value()
        };
    }

    private static User read(Row row) {
        var site = row.textOrNull("site_id");
        var roles = row.list("roles").stream()
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new User(
                new UserId(row.text("id")),
                row.text("login_email"),
                row.text("password_hash"),
                row.text("first_name"),
                row.text("last_name"),
                roles,
                row.one(AdminType.class, "admin_type"),
                new CompanyId(row.text("company_id")),
                site == null ? null : new SiteId(site),
                row.text("language"),
                row.flag("active"),
                row.instant("tokens_not_before"),
                row.instant("created"));
    }
}
