package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.licence.LicenceAcceptance;
import dev.arcus.domain.licence.LicenceAcceptances;
import dev.arcus.domain.people.UserId;
import java.util.List;

final class SqlLicenceAcceptances implements LicenceAcceptances {

    private final Sql sql;

    SqlLicenceAcceptances(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(LicenceAcceptance acceptance) {
        sql.write(
                """
                insert into licence_acceptance (system_id, version, language, sha256, user_id, login_email, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                acceptance.system().value(),
                acceptance.version(),
                acceptance.language(),
                acceptance.sha256(),
                acceptance.user().value(),
                acceptance.loginEmail(),
                Row.at(acceptance.at()));
    }

    @Override
    public List<LicenceAcceptance> of(SystemId system) {
        return sql.list(
                "select * from licence_acceptance where system_id = ? order by seq desc",
                row -> new LicenceAcceptance(
                        new SystemId(row.text("system_id")),
                        row.text("version"),
                        row.text("language"),
                        row.text("sha256"),
                        new UserId(row.text("user_id")),
                        row.text("login_email"),
                        row.instant("at")),
                system.value());
    }
}
