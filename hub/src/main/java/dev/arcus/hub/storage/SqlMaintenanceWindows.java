package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.notice.MaintenanceWindow.Schedule;
import dev.arcus.domain.notice.MaintenanceWindowId;
import dev.arcus.domain.notice.MaintenanceWindows;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class SqlMaintenanceWindows implements MaintenanceWindows {

    private final Sql sql;

    SqlMaintenanceWindows(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(MaintenanceWindow window) {
        sql.write("""
                insert into maintenance_window (company_id, name, site_id, system_id, begins, ends, week_day, start_time,
                    length_seconds, zone, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values(window));
    }

    @Override
    public Optional<MaintenanceWindow> find(MaintenanceWindowId id) {
        return sql.first("select * from maintenance_window where id = ?", SqlMaintenanceWindows::read, id.value());
    }

    @Override
    public void lock(MaintenanceWindowId id) {
        var unused = sql.exists("select id from maintenance_window where id = ? for update", id.value());
    }

    @Override
    public void update(MaintenanceWindow window) {
        sql.write("""
                update maintenance_window set company_id = ?, name = ?, site_id = ?, system_id = ?, begins = ?, ends = ?,
                    week_day = ?, start_time = ?, length_seconds = ?, zone = ?
                where id = ?
                """, values(window));
    }

    @Override
    public void remove(MaintenanceWindowId id) {
        sql.write("delete from maintenance_window where id = ?", id.value());
    }

    @Override
    public List<MaintenanceWindow> of(CompanyId company) {
        return sql.list(
                "select * from maintenance_window where company_id = ? order by id",
                SqlMaintenanceWindows::read,
                company.value());
    }

    @Override
    public List<MaintenanceWindow> all() {
        return sql.list("select * from maintenance_window order by id", SqlMaintenanceWindows::read);
    }

    private static @Nullable Object[] values(MaintenanceWindow window) {
        var once = window.schedule() instanceof Schedule.Once single ? single : null;
        var weekly = window.schedule() instanceof Schedule.Weekly repeated ? repeated : null;
        return new @Nullable Object[] {
            window.company().value(),
            window.name(),
            Row.id(window.site()),
            Row.id(window.system()),
            once == null ? null : Row.at(once.from()),
            once == null ? null : Row.at(once.to()),
            weekly == null ? null : weekly.day().name(),
            weekly == null ? null : weekly.start().toString(),
            weekly == null ? null : weekly.length().toSeconds(),
            weekly == null ? null : weekly.zone().getId(),
            window.id().value()
        };
    }

    private static MaintenanceWindow read(Row row) {
        var site = row.textOrNull("site_id");
        var system = row.textOrNull("system_id");
        return new MaintenanceWindow(
                new MaintenanceWindowId(row.text("id")),
                new CompanyId(row.text("company_id")),
                row.text("name"),
                site == null ? null : new SiteId(site),
                system == null ? null : new SystemId(system),
                schedule(row));
    }

    private static Schedule schedule(Row row) {
        var day = row.oneOrNull(DayOfWeek.class, "week_day");
        return day == null
                ? new Schedule.Once(row.instant("begins"), row.instant("ends"))
                : new Schedule.Weekly(
                        day,
                        LocalTime.parse(row.text("start_time")),
                        Duration.ofSeconds(row.number("length_seconds")),
                        ZoneId.of(row.text("zone")));
    }
}
