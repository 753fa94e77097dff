package dev.arcus.hub.storage;

import dev.arcus.domain.activation.LoginDirectory;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.EndedIdentity;
import java.util.Optional;

final class SqlLoginDirectory implements LoginDirectory {

    private final Sql sql;
    private final SqlEndedIdentities ended;

    SqlLoginDirectory(Sql sql) {
        this.sql = sql;
        this.ended = new SqlEndedIdentities(sql);
    }

    @Override
    public Optional<EndedIdentity> ended(PbxId pbxId) {
        return ended.find(pbxId);
    }

    @Override
    public boolean isRestored() {
        return sql.number("select count(*) as n from hub_restoration where closed is null") > 0;
    }

    @Override
    public boolean isAwaited(PbxId pbxId) {
        return sql.number("""
                select count(*) as n from system s join hub_restoration r on r.closed is null
                where s.pbx_key = ?
                    and not exists (select 1 from session e where e.system_id = s.id and e.since >= r.restored)
                """, Row.key(pbxId.text())) > 0;
    }

    @Override
    public Optional<DeclaredLogin> find(PbxId pbxId) {
        return sql.first(
                """
                select s.pbx_id, k.*, f.serial,
                    exists (select 1 from blocked_box b where b.system_id = s.id) as any_blocked
                from system s
                join system_credential k on k.system_id = s.id
                left join fleet_item f on f.system_id = s.id
                where s.pbx_key = ?
                """,
                row -> new DeclaredLogin(
                        new SystemId(row.text("system_id")),
                        new PbxId(row.text("pbx_id")),
                        CredentialRow.read(row),
                        row.textOrNull("serial"),
                        row.flag("any_blocked")),
                Row.key(pbxId.text()));
    }
}
