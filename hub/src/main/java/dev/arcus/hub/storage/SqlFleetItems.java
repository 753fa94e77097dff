package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.FleetItems;
import dev.arcus.domain.fleet.Whereabouts;
import dev.arcus.domain.store.Page;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

final class SqlFleetItems implements FleetItems {

    private static final String BY_PAIR = "select * from fleet_item where pair_key = ?";

    private static final String OWN_TEXT = """
            (upper(fleet_reference || '-' || installation_reference) like ? escape '!' or upper(serial) like ? escape '!')
            """;

    private static final String COMPANY = """
            (exists (select 1 from company c where c.id = reserved_company and c.name_lower like ? escape '!')
                or exists (select 1 from system_site l join site s on s.id = l.site_id join company c on c.id = s.company_id
                    where l.system_id = fleet_item.system_id and c.name_lower like ? escape '!'))
            """;

    private static final String LOCKED = "select * from fleet_item where id = ? for update";

    /** So many are locked by one statement. */
    private static final int LOCKS = 500;

    private final Sql sql;

    SqlFleetItems(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(FleetItem item) {
        return sql.write("""
                        insert into fleet_item (partner_id, fleet_reference, installation_reference, pair_key, pair_keys,
                            model, serial, software_version, delivery_mode, note, custody, reserved_company,
                            reserved_note, system_id, was_system, created, id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """, FleetItemRow.values(item)) == 1;
    }

    @Override
    public Optional<FleetItem> find(FleetItemId id) {
        return sql.first("select * from fleet_item where id = ?", FleetItemRow::read, id.value());
    }

    @Override
    public Optional<FleetItem> locked(FleetItemId id) {
        return sql.lockedAhead(FleetItem.class, LOCKED, id.value())
                .orElseGet(() -> sql.first(LOCKED, FleetItemRow::read, id.value()));
    }

    @Override
    public void lockAhead(Collection<FleetItemId> items) {
        var ids = items.stream().map(FleetItemId::value).sorted().distinct().toList();
        for (var from = 0; from < ids.size(); from += LOCKS) {
            var some = ids.subList(from, Math.min(ids.size(), from + LOCKS));
            var which = new Where().in("id", some);
            var found = sql
                    .list(
                            "select * from fleet_item " + which.sql() + " order by id for update",
                            FleetItemRow::read,
                            which.binds())
                    .stream()
                    .collect(Collectors.toMap(item -> item.id().value(), Function.identity()));
            some.forEach(id -> sql.lockAhead(LOCKED, id, Optional.ofNullable(found.get(id))));
        }
    }

    @Override
    public Optional<FleetItem> findByPair(PbxId pair) {
        return sql.once(FleetItem.class, BY_PAIR, FleetItemRow::read, Row.key(pair.text()));
    }

    @Override
    public void lookAhead(Collection<PbxId> pairs) {
        var texts = pairs.stream().map(PbxId::text).toList();
        var found = sql
                .list(
                        "select f.* from " + Sql.amongKeys("fleet_item f", "f.pair_key"),
                        FleetItemRow::read,
                        Sql.keys(texts))
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        item -> Row.lower(item.pair().toString()), Function.identity()));
        sql.foresee(BY_PAIR, texts, found);
    }

    @Override
    public Optional<FleetItem> findBySystem(SystemId system) {
        return sql.first("select * from fleet_item where system_id = ?", FleetItemRow::read, system.value());
    }

    @Override
    public void update(FleetItem item) {
        sql.writeSoon("""
                update fleet_item set partner_id = ?, fleet_reference = ?, installation_reference = ?, pair_key = ?,
                    pair_keys = ?, model = ?, serial = ?, software_version = ?, delivery_mode = ?, note = ?, custody = ?,
                    reserved_company = ?, reserved_note = ?, system_id = ?, was_system = ?, created = ?
                where id = ?
                """, FleetItemRow.values(item));
    }

    @Override
    public void delete(FleetItemId id) {
        sql.write("delete from fleet_item where id = ?", id.value());
    }

    @Override
    public Map<FleetItemId, Whereabouts> whereabouts(Collection<FleetItemId> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        """
                        select f.id, s.id as system_id, s.name as system_name, c.id as company_id, c.name as company_name
                        from %s
                            left join system s on s.id = f.system_id
                            left join system_site l on l.system_id = s.id and l.place = 0
                            left join site t on t.id = l.site_id
                            left join company c on c.id = coalesce(t.company_id, f.reserved_company)
                        """.formatted(Sql.among("fleet_item f", "f.id")),
                        row -> Map.entry(new FleetItemId(row.text("id")), FleetItemRow.whereabouts(row)),
                        Sql.ids(items))
                .stream()
                .filter(entry -> !entry.getValue().equals(Whereabouts.NOWHERE))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean anyReservedFor(CompanyId company) {
        return sql.exists("select id from fleet_item where reserved_company = ? limit 1", company.value());
    }

    @Override
    public Page<FleetItem> list(FleetFilter filter, Page.Request page) {
        var where = of(filter.partner());
        where.in("custody", filter.custodies()).in("model", filter.models());
        var text = filter.text();
        if (text != null) {
            var name = Row.lower(pattern(text));
            where.and("(" + OWN_TEXT + " or " + COMPANY + ")", capitals(text), capitals(text), name, name);
        }
        return sql.page("*", "fleet_item", where, order(filter.order()), FleetItemRow::read, page);
    }

    @Override
    public List<FleetItem> withPart(@Nullable CompanyId partner, String part, int limit) {
        var where = of(partner).and(OWN_TEXT, capitals(part), capitals(part));
        return sql.list(
                "select * from fleet_item " + where.sql() + " order by pair_key limit ?",
                FleetItemRow::read,
                where.binds(limit));
    }

    private static Where of(@Nullable CompanyId partner) {
        return partner == null ? new Where() : new Where().and("partner_id = ?", partner.value());
    }

    private static String pattern(String text) {
        return "%" + text.replaceAll("([!%_])", "!$1") + "%";
    }

    private static String capitals(String text) {
        return pattern(text).toUpperCase(Locale.ROOT);
    }

    @Override
    public List<String> keys(@Nullable CompanyId partner) {
        var where = of(partner);
        return sql.list(
                "select pair_key from fleet_item " + where.sql(),
                row -> new String(row.bytes("pair_key"), StandardCharsets.UTF_8),
                where.binds());
    }

    private static String order(FleetFilter.Order order) {
        var direction = order.descending() ? " desc" : "";
        var first = switch (order.sort()) {
            case PAIR -> "";
            case SERIAL -> "coalesce(upper(serial), '')" + direction + ", ";
            case MODEL -> "model" + direction + ", ";
            case CUSTODY -> "custody" + direction + ", ";
            case CREATION_DATE -> "created" + direction + ", ";
        };
        return first + "pair_key" + direction;
    }
}
