package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.people.AdminType;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.people.UserFilter;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.people.Users;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class SqlUsers implements Users {

    private final Sql sql;
    private final SqlTransactions transactions;
    private final ListIndexes indexes;

    SqlUsers(Sql sql, SqlTransactions transactions, ListIndexes indexes) {
        this.sql = sql;
        this.transactions = transactions;
        this.indexes = indexes;
    }

    @Override
    public boolean add(User user) {
        return told(
                user,
                () -> !isTaken(user)
                        && sql.write(
                                        """
                insert into app_user (version, login_email, email_key, email_lower, password_hash, first_name, last_name,
                    name_lower, name_key, roles, admin_type, company_id, site_id, language, active, initialized,
                    token_generation, last_login, created, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                                        values(
                                                user,
                                                user.version(),
                                                Row.atOrNull(user.lastLogin()),
                                                Row.at(user.created()),
                                                id(user)))
                                == 1);
    }

    @Override
    public Optional<User> find(UserId id) {
        return sql.first("select * from app_user where id = ?", SqlUsers::read, id.value());
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list("select u.* from " + Sql.among("app_user u", "u.id"), SqlUsers::read, Sql.ids(ids));
    }

    @Override
    public Optional<User> findByEmail(String loginEmail) {
        return sql.first("select * from app_user where email_key = ?", SqlUsers::read, Row.key(loginEmail));
    }

    @Override
    public boolean update(User user) {
        return told(
                user,
                () -> !isTaken(user)
                        && sql.write("""
                update app_user set version = ?, login_email = ?, email_key = ?, email_lower = ?, password_hash = ?,
                    first_name = ?, last_name = ?, name_lower = ?, name_key = ?, roles = ?, admin_type = ?, company_id = ?,
                    site_id = ?, language = ?, active = ?, initialized = ?, token_generation = ?
                where id = ? and version = ?
                """, values(user, user.version() + 1, id(user), user.version())) == 1);
    }

    @Override
    public void loggedIn(UserId id, Instant at) {
        sql.write("update app_user set last_login = ? where id = ?", Row.at(at), id.value());
    }

    @Override
    public void remove(UserId id) {
        sql.write("delete from app_user where id = ?", id.value());
        indexes.changed(id);
    }

    private boolean told(User user, Supplier<Boolean> write) {
        return transactions.run(() -> {
            indexes.changed(user.id());
            return write.get();
        });
    }

    /** By the index; where there is none, by a walk through the table. */
    @Override
    public Page<User> list(UserFilter filter, Page.Request page) {
        return wanted(filter)
                .flatMap(wanted -> indexes.users.slice(wanted, page.limit(), page.offset()))
                .map(slice -> sql.page(slice, "u.*", "app_user u", SqlUsers::read, page))
                .orElseGet(() -> walk(filter, page));
    }

    /** Empty when the companies of that name can only be found by a walk. */
    private Optional<UserSource.Wanted> wanted(UserFilter filter) {
        var name = filter.companyNameContains();
        if (name == null) {
            return Optional.of(new UserSource.Wanted(filter, null));
        }
        var named = CompanyFilter.all(filter.reach()).named(name);
        return indexes.companies
                .ids(new CompanySource.Wanted(named, CompanyFilter.Order.BY_NAME))
                .map(companies -> new UserSource.Wanted(filter, companies));
    }

    private Page<User> walk(UserFilter filter, Page.Request page) {
        var from = "app_user u" + (asksForCompany(filter) ? " join company c on c.id = u.company_id" : "");
        return sql.page("u.*", from, where(filter), order(filter), SqlUsers::read, page);
    }

    private static boolean asksForCompany(UserFilter filter) {
        return !(filter.reach() instanceof Reach.Everything)
                || filter.companyNameContains() != null
                || filter.organisation() != null;
    }

    @Override
    public boolean anyOf(CompanyId company) {
        return sql.exists("select id from app_user where company_id = ? limit 1", company.value());
    }

    @Override
    public long countOf(CompanyId company) {
        return sql.number("select count(*) as n from app_user where company_id = ?", company.value());
    }

    @Override
    public boolean isEmpty() {
        return !sql.exists("select id from app_user limit 1");
    }

    private boolean isTaken(User user) {
        return sql.exists(
                "select id from app_user where email_key = ? and id <> ?", Row.key(user.loginEmail()), id(user));
    }

    private static Where where(UserFilter filter) {
        var where = SqlCompanies.reached(filter.reach())
                .contains("u.name_lower", filter.nameContains())
                .contains("u.email_lower", filter.emailContains())
                .contains("c.name_lower", filter.companyNameContains())
                .in("u.company_id", filter.companies())
                .in("u.site_id", filter.sites());
        var organisation = filter.organisation();
        if (organisation != null) {
            where.and("c.organisation_id = ?", organisation.value());
        }
        var active = filter.active();
        if (active != null) {
            where.and("u.active = ?", active);
        }
        if (!filter.roles().isEmpty()) {
            var any = String.join(" or ", Collections.nCopies(filter.roles().size(), hasRole("like")));
            where.and(
                    "(" + any + ")", filter.roles().stream().map(SqlUsers::line).toArray());
        }
        filter.without().forEach(role -> where.and(hasRole("not like"), line(role)));
        return where;
    }

    /** The roles stand one a line; with a line end before and behind, each is found whole. */
    private static String hasRole(String like) {
        return "'\n' || u.roles || '\n' " + like + " ? escape '!'";
    }

    private static Object line(Role role) {
        return "%\n" + role.name().replace("_", "!_") + "\n%";
    }

    private static String order(UserFilter filter) {
        var direction = filter.descending() ? " desc" : "";
        return switch (filter.sort()) {
            case DISPLAY_NAME -> "u.name_key" + direction + ", u.id" + direction;
            case LOGIN_EMAIL -> "u.email_key" + direction;
            case CREATION_DATE -> "u.created" + direction + ", u.id" + direction;
        };
    }

    private static String id(User user) {
        return user.id().value();
    }

    /** Version and everything that an update writes, then {@code more}. */
    private static @Nullable Object[] values(User user, long version, @Nullable Object... more) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                version,
                user.loginEmail(),
                Row.key(user.loginEmail()),
                Row.lower(user.loginEmail()),
                user.passwordHash(),
                user.firstName(),
                user.lastName(),
                Row.lower(user.firstName() + " " + user.lastName()),
                Row.key(user.firstName() + " " + user.lastName()),
                user.roles().stream().map(Role::name).sorted().collect(Collectors.joining("\n")),
                user.adminType().name(),
                user.company().value(),
                Row.id(user.site()),
                user.language(),
                user.active(),
                user.initialized(),
                user.tokenGeneration()));
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }

    private static User read(Row row) {
        var site = row.textOrNull("site_id");
        var roles = row.list("roles").stream()
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new User(
                new UserId(row.text("id")),
                row.number("version"),
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
                row.flag("initialized"),
                (int) row.number("token_generation"),
                row.instantOrNull("last_login"),
                row.instant("created"));
    }
}
