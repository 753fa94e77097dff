package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.incident.Incident.Member;
import dev.arcus.domain.incident.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One writer at a time. */
final class SqlIncidents implements Incidents {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlIncidents(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public void addAll(List<Incident> incidents) {
        if (incidents.isEmpty()) {
            return;
        }
        transactions.run(() -> {
            incidents.forEach(this::add);
            trim();
            return true;
        });
    }

    @Override
    public void back(Map<SystemId, Instant> systems) {
        sql.writeAll(
                "update incident_member set back = ? where system_id = ? and back is null and dropped <= ?",
                List.copyOf(systems.entrySet()),
                entry -> {
                    var at = Row.at(entry.getValue());
                    return new Object[] {at, entry.getKey().value(), at};
                });
    }

    @Override
    public List<Incident> newest(int limit, int offset) {
        return transactions.run(() -> {
            var members =
                    sql.list("""
                            select * from incident_member
                            where incident_seq in (select seq from incident order by seq desc limit ? offset ?)
                            order by dropped, system_id
                            """, row -> Map.entry(row.number("incident_seq"), member(row)), limit, offset).stream()
                            .collect(Collectors.groupingBy(
                                    Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return sql.list(
                    "select * from incident order by seq desc limit ? offset ?",
                    row -> read(row, members.getOrDefault(row.number("seq"), List.of())),
                    limit,
                    offset);
        });
    }

    @Override
    public Set<SystemId> away() {
        return Set.copyOf(sql.list(
                "select distinct system_id from incident_member where back is null",
                row -> new SystemId(row.text("system_id"))));
    }

    private void add(Incident incident) {
        sql.write(
                "insert into incident (started, cause_class, extent, place) values (?, ?, ?, ?)",
                Row.at(incident.start()),
                incident.cause().name(),
                incident.extent().name(),
                incident.place());
        var seq = sql.number("select max(seq) as n from incident");
        sql.writeAll(
                "insert into incident_member (incident_seq, system_id, dropped, back) values (?, ?, ?, ?)",
                incident.members(),
                member -> new @Nullable Object[] {
                    seq, member.system().value(), Row.at(member.dropped()), Row.atOrNull(member.back())
                });
    }

    private void trim() {
        sql.write("delete from incident where seq in (select seq from incident order by seq desc offset ?)", MAX);
        while (sql.number("select count(*) as n from incident_member") > MEMBERS
                && sql.number("select count(*) as n from incident") > 1) {
            sql.write("delete from incident where seq = (select min(seq) from incident)");
        }
    }

    private static Incident read(Row row, List<Member> members) {
        return new Incident(
                row.instant("started"),
                row.one(CauseClass.class, "cause_class"),
                row.one(Incident.Extent.class, "extent"),
                row.text("place"),
                members);
    }

    private static Member member(Row row) {
        return new Member(new SystemId(row.text("system_id")), row.instant("dropped"), row.instantOrNull("back"));
    }
}
