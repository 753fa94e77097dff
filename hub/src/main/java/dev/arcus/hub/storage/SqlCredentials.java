package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Credentials;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Versioned;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

final class SqlCredentials implements Credentials {

    private final Sql sql;
    private final SqlTransactions transactions;
    private final ListIndexes indexes;

    SqlCredentials(Sql sql, SqlTransactions transactions, ListIndexes indexes) {
        this.sql = sql;
        this.transactions = transactions;
        this.indexes = indexes;
    }

    @Override
    public void add(SystemId system, Credential credential) {
        sql.writeSoon("""
                insert into system_credential (phase, code, code_keys, expires, former_keys, pending, password_keys,
                    fingerprint, transaction_id, box_serial, box_key, renewal_keys, renewal_transaction, renewal_since,
                    renewal_offered, version, system_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?)
                """, CredentialRow.values(credential, system.value()));
        indexes.changed(system);
    }

    @Override
    public Optional<Versioned<Credential>> find(SystemId system) {
        return sql.first(
                "select * from system_credential where system_id = ?",
                row -> new Versioned<>(CredentialRow.read(row), row.number("version")),
                system.value());
    }

    @Override
    public Map<SystemId, Credential> findAll(Collection<SystemId> systems) {
        if (systems.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        "select k.* from " + Sql.among("system_credential k", "k.system_id"),
                        row -> Map.entry(new SystemId(row.text("system_id")), CredentialRow.read(row)),
                        Sql.ids(systems))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void eachPhase(BiConsumer<SystemId, Credential.Phase> taker) {
        sql.list("select system_id, phase from system_credential", SqlCredentials::phase)
                .forEach(found -> taker.accept(found.getKey(), found.getValue()));
    }

    @Override
    public Map<SystemId, Credential.Phase> phases(Collection<SystemId> systems) {
        return sql
                .list(
                        "select k.system_id, k.phase from " + Sql.among("system_credential k", "k.system_id"),
                        SqlCredentials::phase,
                        Sql.ids(systems))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<SystemId, Credential.Phase> phase(Row row) {
        return Map.entry(new SystemId(row.text("system_id")), row.one(Credential.Phase.class, "phase"));
    }

    @Override
    public void hear(Consumer<SystemId> listener) {
        indexes.hear(listener);
    }

    @Override
    public List<SystemId> boundTo(String serial, int limit) {
        return sql.list(
                "select system_id from system_credential where box_serial = ? order by system_id limit ?",
                row -> new SystemId(row.text("system_id")),
                serial,
                limit);
    }

    @Override
    public boolean replace(SystemId system, long version, Credential next, Instant at) {
        return transactions.run(() -> {
            var replaced = sql.write("""
                            update system_credential set phase = ?, code = ?, code_keys = ?, expires = ?, former_keys = ?,
                                pending = ?, password_keys = ?, fingerprint = ?, transaction_id = ?, box_serial = ?,
                                box_key = ?, renewal_keys = ?, renewal_transaction = ?, renewal_since = ?, renewal_offered = ?,
                                version = version + 1
                            where system_id = ? and version = ?
                            """, CredentialRow.values(next, system.value(), version)) == 1;
            if (replaced) {
                sql.write("update system set status_updated = ? where id = ?", Row.at(at), system.value());
                indexes.changed(system);
            }
            return replaced;
        });
    }
}
