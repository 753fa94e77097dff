package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.Stations;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

final class SqlStations implements Stations {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlStations(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public List<Station> of(SystemId system) {
        return sql.list(
                "select * from station where system_id = ? order by place",
                row -> new Station(row.text("number"), row.text("name"), row.text("device")),
                system.value());
    }

    @Override
    public void replace(SystemId system, List<Station> stations) {
        var sorted =
                stations.stream().sorted(Comparator.comparing(Station::number)).toList();
        transactions.run(() -> {
            sql.write("delete from station where system_id = ?", system.value());
            sql.writeAll(
                    "insert into station (system_id, place, number, name, device) values (?, ?, ?, ?, ?)",
                    IntStream.range(0, sorted.size()).boxed().toList(),
                    place -> values(system, place, sorted.get(place)));
            return true;
        });
    }

    private static Object[] values(SystemId system, int place, Station station) {
        return new Object[] {system.value(), place, station.number(), station.name(), station.device()};
    }
}
