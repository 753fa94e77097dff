package dev.arcus.hub.storage;

import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.EndedIdentity;
import java.util.List;
import java.util.Optional;

/** The PABX-IDs that ended with their hardware. They go when they are free again, and with their system. */
final class SqlEndedIdentities {

    private final Sql sql;

    SqlEndedIdentities(Sql sql) {
        this.sql = sql;
    }

    /** In the transaction that is open. */
    void add(EndedIdentity ended) {
        var system = ended.system().value();
        sql.write(
                "insert into ended_identity (pbx_key, pbx_id, system_id, ended, passwords) values (?, ?, ?, ?, ?)",
                Row.key(ended.pbxId().text()),
                ended.pbxId().text(),
                system,
                Row.at(ended.ended()),
                Row.lines(ended.passwords().stream().map(ScramKeys::encode).toList()));
        sql.write("""
                delete from ended_identity
                where system_id = ? and pbx_key in (
                    select pbx_key from ended_identity where system_id = ? order by ended desc, pbx_key offset ?)
                """, system, system, EndedIdentity.MAX);
    }

    Optional<EndedIdentity> find(PbxId pbxId) {
        return sql.first(
                "select * from ended_identity where pbx_key = ?", SqlEndedIdentities::read, Row.key(pbxId.text()));
    }

    List<EndedIdentity> of(SystemId system) {
        return sql.list(
                "select * from ended_identity where system_id = ? order by ended desc, pbx_key",
                SqlEndedIdentities::read,
                system.value());
    }

    private static EndedIdentity read(Row row) {
        return new EndedIdentity(
                new PbxId(row.text("pbx_id")),
                new SystemId(row.text("system_id")),
                row.instant("ended"),
                row.list("passwords").stream().map(ScramKeys::decode).toList());
    }
}
