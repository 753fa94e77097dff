package dev.arcus.hub.storage;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.domain.system.Stations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class SqlStations implements Stations {

    private static final Comparator<Station> BY_NUMBER = Comparator.comparing(Station::number);
    private static final String INSERT =
            "insert into station (system_id, place, number, name, device, added) values (?, ?, ?, ?, ?, ?)";

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlStations(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public List<Station> of(SystemId system) {
        return sql
                .list(
                        "select * from station where system_id = ?",
                        row -> new Station(row.text("number"), row.text("name"), row.text("device")),
                        system.value())
                .stream()
                .sorted(BY_NUMBER)
                .toList();
    }

    @Override
    public void replace(SystemId system, List<Station> stations) {
        transactions.run(() -> {
            lock(system);
            var added = Set.copyOf(sql.list(
                    "select number from station where system_id = ? and added = true",
                    row -> row.text("number"),
                    system.value()));
            var all = new ArrayList<>(stations);
            var reported = stations.stream().map(Station::number).collect(Collectors.toUnmodifiableSet());
            added.stream()
                    .filter(number -> !reported.contains(number))
                    .forEach(number -> all.add(new Station(number, "", "")));
            sql.write("delete from station where system_id = ?", system.value());
            sql.writeAll(
                    INSERT,
                    IntStream.range(0, all.size()).boxed().toList(),
                    place -> values(
                            system,
                            place,
                            all.get(place),
                            added.contains(all.get(place).number())));
            return true;
        });
    }

    @Override
    public void add(SystemId system, String number) {
        transactions.run(() -> {
            lock(system);
            if (!sql.exists("select number from station where system_id = ? and number = ?", system.value(), number)) {
                var place = sql.number(
                        "select coalesce(max(place), -1) + 1 as n from station where system_id = ?", system.value());
                sql.write(INSERT, values(system, place, new Station(number, "", ""), true));
            }
            return true;
        });
    }

    @Override
    public void remove(SystemId system, String number) {
        transactions.run(() -> {
            sql.write("delete from station_detail where system_id = ? and number = ?", system.value(), number);
            return sql.write("delete from station where system_id = ? and number = ?", system.value(), number);
        });
    }

    /** Places are given one after the other. */
    private void lock(SystemId system) {
        var unused = sql.exists("select id from system where id = ? for update", system.value());
    }

    @Override
    public Map<String, StationDetails> details(SystemId system) {
        return sql
                .list(
                        "select * from station_detail where system_id = ?",
                        row -> Map.entry(row.text("number"), read(row)),
                        system.value())
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void free(SystemId system, Collection<UserId> users) {
        if (!users.isEmpty()) {
            sql.write(
                    "update station_detail set user_id = null, first_name = null, last_name = null where system_id = ?"
                            + " and user_id in (select * from unnest(cast(? as varchar array)))",
                    system.value(),
                    Sql.ids(users));
        }
    }

    @Override
    public void forgetPeople(SystemId system) {
        transactions.run(() -> {
            sql.write(
                    "update station_detail set user_id = null, first_name = null, last_name = null, pbx_user_id = null"
                            + " where system_id = ?",
                    system.value());
            return sql.write("update station set name = '' where system_id = ?", system.value());
        });
    }

    @Override
    public boolean usesAny(Set<SystemId> systems, Set<String> internalNumbers) {
        if (systems.isEmpty() || internalNumbers.isEmpty()) {
            return false;
        }
        var where = new Where().in("s.system_id", systems).in("coalesce(d.internal_number, s.number)", internalNumbers);
        return sql.exists(
                "select s.system_id from station s"
                        + " left join station_detail d on d.system_id = s.system_id and d.number = s.number "
                        + where.sql() + " limit 1",
                where.binds());
    }

    @Override
    public void describe(SystemId system, String number, StationDetails details) {
        transactions.run(() -> {
            sql.write("delete from station_detail where system_id = ? and number = ?", system.value(), number);
            return sql.write("""
                    insert into station_detail (system_id, number, internal_number, voice_mail_number, direct_number,
                        company_prefix, company_name, country, first_name, last_name, user_id, pbx_user_id, device_name, device_kind,
                        device_use, monitored)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, values(system, number, details));
        });
    }

    private static @Nullable Object[] values(SystemId system, String number, StationDetails details) {
        var numbers = details.numbers();
        var holder = details.holder();
        var device = details.device();
        return new @Nullable Object[] {
            system.value(),
            number,
            numbers.internal(),
            numbers.voiceMail(),
            numbers.direct(),
            numbers.companyPrefix(),
            numbers.companyName(),
            numbers.country(),
            holder.firstName(),
            holder.lastName(),
            Row.id(holder.user()),
            holder.pbxUserId(),
            device.name(),
            device.kind(),
            device.use(),
            device.monitored()
        };
    }

    private static StationDetails read(Row row) {
        var user = row.textOrNull("user_id");
        return new StationDetails(
                new StationDetails.Numbers(
                        row.textOrNull("internal_number"),
                        row.textOrNull("voice_mail_number"),
                        row.textOrNull("direct_number"),
                        row.textOrNull("company_prefix"),
                        row.textOrNull("company_name"),
                        row.textOrNull("country")),
                new StationDetails.Holder(
                        row.textOrNull("first_name"),
                        row.textOrNull("last_name"),
                        user == null ? null : new UserId(user),
                        row.textOrNull("pbx_user_id")),
                new StationDetails.Device(
                        row.textOrNull("device_name"),
                        row.textOrNull("device_kind"),
                        row.textOrNull("device_use"),
                        row.flagOrNull("monitored")));
    }

    private static Object[] values(SystemId system, long place, Station station, boolean added) {
        return new Object[] {system.value(), place, station.number(), station.name(), station.device(), added};
    }
}
