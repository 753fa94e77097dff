package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.history.CauseClass;
import dev.arcus.domain.incident.Incident;
import dev.arcus.domain.incident.Incident.Member;
import dev.arcus.domain.incident.Incidents;
import java.time.Instant;
import java.util.Collection;
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
        return transactions.run(() -> numbered(sql.list(
                "select seq from incident order by seq desc limit ? offset ?",
                row -> row.number("seq"),
                limit,
                offset)));
    }

    @Override
    public int count() {
        return Math.toIntExact(sql.number("select count(*) as n from incident"));
    }

    @Override
    public List<Membership> memberships() {
        return sql.list(
                "select incident_seq, system_id from incident_member order by incident_seq desc",
                row -> new Membership(row.number("incident_seq"), new SystemId(row.text("system_id"))));
    }

    @Override
    public List<Incident> numbered(Collection<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return transactions.run(() -> {
            var members = members(numbers);
            return sql.list(
                    "select i.* from " + Sql.amongNumbers("incident i", "i.seq") + " order by i.seq desc",
                    row -> read(row, members.getOrDefault(row.number("seq"), List.of())),
                    Sql.numbers(numbers));
        });
    }

    private Map<Long, List<Member>> members(Collection<Long> numbers) {
        return sql
                .list(
                        "select m.* from " + Sql.amongNumbers("incident_member m", "m.incident_seq")
                                + " order by m.dropped, m.system_id",
                        row -> Map.entry(row.number("incident_seq"), member(row)),
                        Sql.numbers(numbers))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
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
