package dev.arcus.hub.storage;

import dev.arcus.domain.credential.Binding;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FirstActivation;
import dev.arcus.domain.fleet.FirstActivations;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class SqlFirstActivations implements FirstActivations {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlFirstActivations(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void put(FirstActivation first) {
        transactions.run(() -> {
            remove(first.system());
            return sql.write(
                    """
                    insert into first_activation (system_id, serial, box_key, address, at, confirmed)
                    values (?, ?, ?, ?, ?, ?)
                    """,
                    first.system().value(),
                    first.box().serial(),
                    first.box().installationKey(),
                    first.address(),
                    Row.at(first.at()),
                    first.confirmed());
        });
    }

    @Override
    public Optional<FirstActivation> find(SystemId system) {
        return sql.first(
                "select * from first_activation where system_id = ?", SqlFirstActivations::read, system.value());
    }

    @Override
    public Map<SystemId, FirstActivation> findAll(Collection<SystemId> systems) {
        if (systems.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        "select a.* from " + Sql.among("first_activation a", "a.system_id"),
                        SqlFirstActivations::read,
                        Sql.ids(systems))
                .stream()
                .collect(Collectors.toUnmodifiableMap(FirstActivation::system, first -> first));
    }

    @Override
    public void remove(SystemId system) {
        sql.write("delete from first_activation where system_id = ?", system.value());
    }

    private static FirstActivation read(Row row) {
        return new FirstActivation(
                new SystemId(row.text("system_id")),
                new Binding(row.text("serial"), row.text("box_key")),
                row.text("address"),
                row.instant("at"),
                row.flag("confirmed"));
    }
}
