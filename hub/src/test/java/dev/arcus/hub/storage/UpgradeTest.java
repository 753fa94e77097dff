package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** People who were there before they could be listed are listed afterwards, and log in as before. */
class UpgradeTest {

    @Test
    void peopleOfAnOlderEmbeddedDatabaseAreKept() throws SQLException {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:upgrade;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;"
                + "DB_CLOSE_DELAY=-1");

        upgrades(source);
    }

    @Test
    void peopleOfAnOlderPostgresDatabaseAreKept() throws SQLException {
        var settings = PostgresStoresTest.freshDatabase();
        var source = new PGSimpleDataSource();
        source.setUrl(settings.url());
        source.setUser(settings.user());
        source.setPassword(settings.password());

        upgrades(source);
    }

    private static void upgrades(DataSource source) throws SQLException {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .table("flyway_schema_history")
                .target("4")
                .load()
                .migrate();
        run(source, """
                insert into company (id, name, name_lower, name_key, right_to_connect, status, visibility, created)
                values ('0123456789abcdef01234567', 'X', 'x', cast('x' as bytea), true, 'ACTIVE', 'private', current_timestamp)
                """);
        run(source, """
                insert into app_user (id, login_email, email_key, password_hash, first_name, last_name, roles, admin_type,
                    company_id, language, active, tokens_not_before, created)
                values ('0123456789abcdef01234567', 'Ada@Example.org', cast('ada@example.org' as bytea), 'hash', 'Ada',
                    'Müller\\', 'SUPERADMIN', 'UNDEFINED', '0123456789abcdef01234567', 'en', true, current_timestamp,
                    current_timestamp)
                """);

        addSystem(source);

        new Schema(source).migrate();

        assertThat(count(source, "system_list where scope = '*' and traits = 2 and phase = 'CREATED'"))
                .isEqualTo(1);
        assertThat(count(source, "system_list where scope = '0123456789abcdef0123456a' and traits = 3"))
                .isEqualTo(1);
        assertThat(count(source, "name_gram where gram in ('box', 'oxe', 'xes')"))
                .isEqualTo(3);
        assertThat(count(source, "system_tally where type = 'OXO' and n = 1")).isEqualTo(2);

        try (var connection = source.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("select * from app_user")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("name_lower")).isEqualTo("ada müller\\");
            assertThat(rows.getBytes("name_key")).isEqualTo("ada müller/".getBytes(StandardCharsets.UTF_8));
            assertThat(rows.getString("email_lower")).isEqualTo("ada@example.org");
            assertThat(rows.getLong("version")).isEqualTo(1);
            assertThat(rows.getBoolean("initialized")).isTrue();
        }
    }

    /** On a site of a customer of a partner, not activated yet. */
    private static void addSystem(DataSource source) throws SQLException {
        run(source, """
                insert into company (id, name, name_lower, name_key, partner_kind, partner_id, right_to_connect, status,
                    visibility, created)
                values ('0123456789abcdef0123456a', 'P', 'p', cast('p' as bytea), 'DR', null, true, 'ACTIVE', 'private',
                        current_timestamp),
                    ('0123456789abcdef0123456b', 'C', 'c', cast('c' as bytea), null, '0123456789abcdef0123456a', false,
                        'ACTIVE', 'private', current_timestamp)
                """);
        run(source, """
                insert into site (id, company_id, name, name_lower, name_key, status, created)
                values ('0123456789abcdef0123456c', '0123456789abcdef0123456b', 'S', 's', cast('s' as bytea), 'ACTIVE',
                    current_timestamp)
                """);
        run(
                source,
                "insert into pbx_identity (pbx_key, system_id) values (cast('pbx' as bytea), '0123456789abcdef0123456d')");
        run(source, """
                insert into system (id, pbx_id, pbx_key, name, name_lower, name_key, type, delivery_mode, country,
                    national_prefix, international_prefix, use_outbound_prefix, server_ping_timeout, shared, centrex,
                    oxo_managed, gateway_active, configuration_revision, acknowledged_revision, created, status_updated)
                values ('0123456789abcdef0123456d', 'PBX', cast('pbx' as bytea), 'Boxes', 'boxes', cast('boxes' as bytea), 'OXO', 'BTCO',
                    'DEU', '0', '00', true, 120, true, false, false, false, 1, 0, current_timestamp, current_timestamp)
                """);
        run(source, """
                insert into system_site (system_id, site_id, place)
                values ('0123456789abcdef0123456d', '0123456789abcdef0123456c', 0)
                """);
        run(source, """
                insert into system_credential (system_id, version, phase, code, code_keys)
                values ('0123456789abcdef0123456d', 1, 'CREATED', 'code', 'keys')
                """);
    }

    private static long count(DataSource source, String rows) throws SQLException {
        try (var connection = source.getConnection();
                var query = connection.createStatement();
                var answer = query.executeQuery("select count(*) from " + rows)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
