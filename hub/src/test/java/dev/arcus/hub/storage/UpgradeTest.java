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

        new Schema(source).migrate();

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

    private static void run(DataSource source, String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
