package dev.arcus.hub.storage;

import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.BoxNote;
import dev.arcus.domain.system.BoxState;
import dev.arcus.domain.system.EndedIdentity;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemName;
import dev.arcus.domain.system.SystemPhase;
import dev.arcus.domain.system.Systems;
import dev.arcus.numbering.EmergencyPolicy;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.numbering.TestNumber;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

final class SqlSystems implements Systems {

    private static final String BY_PBX_ID = "select id from system where pbx_key = ?";
    private static final String TAKEN = "select system_id from pbx_identity where pbx_key = ?";

    private final Sql sql;
    private final SqlTransactions transactions;
    private final ListIndexes indexes;
    private final SystemList list;
    private final SqlEndedIdentities ended;

    SqlSystems(Sql sql, SqlTransactions transactions, ListIndexes indexes) {
        this.sql = sql;
        this.transactions = transactions;
        this.indexes = indexes;
        this.list = new SystemList(sql, transactions, indexes.systems);
        this.ended = new SqlEndedIdentities(sql);
    }

    @Override
    public boolean add(PbxSystem system) {
        return transactions.run(() -> {
            if (!claim(system.pbxId(), system.id().value())) {
                return false;
            }
            sql.writeSoon(
                    """
                    insert into system (name, name_lower, name_key, type, model, delivery_mode, country, national_prefix,
                        international_prefix, outbound_prefixes, use_outbound_prefix, installation_number,
                        emergency_outbound, emergency_internal, ldap_id, version, server_ping_timeout, search_result_order, shared, centrex, oxo_managed, partner_id,
                        gateway_active, configuration_revision, created, acknowledged_revision, pbx_id, pbx_key,
                        status_updated, id)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
                    """,
                    SystemRow.values(
                            system,
                            system.pbxId().text(),
                            Row.key(system.pbxId().text()),
                            Row.at(system.statusUpdated()),
                            system.id().value()));
            addParts(system, sql::writeAllSoon);
            indexes.changed(system.id());
            return true;
        });
    }

    @Override
    public Optional<PbxSystem> find(SystemId id) {
        return list.read(List.of(id)).stream().findFirst();
    }

    @Override
    public List<PbxSystem> findAll(List<SystemId> some) {
        return list.read(some);
    }

    @Override
    public Optional<PbxSystem> findByPbxId(PbxId pbxId) {
        var key = Row.key(pbxId.text());
        return sql.once(
                PbxSystem.class,
                BY_PBX_ID,
                key,
                () -> sql.first(BY_PBX_ID, SqlSystems::id, key).flatMap(this::find));
    }

    @Override
    public void lookAhead(Collection<PbxId> pbxIds) {
        var texts = pbxIds.stream().map(PbxId::text).toList();
        var keys = Sql.keys(texts);
        var ids = sql.list("select s.id from " + Sql.amongKeys("system s", "s.pbx_key"), SqlSystems::id, keys);
        var found = list.read(ids).stream()
                .collect(Collectors.toUnmodifiableMap(
                        system -> Row.lower(system.pbxId().text()), Function.identity()));
        sql.foresee(BY_PBX_ID, texts, found);
        var taken = sql
                .list(
                        "select p.pbx_key from " + Sql.amongKeys("pbx_identity p", "p.pbx_key"),
                        row -> new String(row.bytes("pbx_key"), StandardCharsets.UTF_8),
                        keys)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), key -> true));
        sql.foresee(TAKEN, texts, taken);
    }

    @Override
    public boolean isTaken(PbxId pbxId) {
        return sql.once(Boolean.class, TAKEN, row -> true, Row.key(pbxId.text()))
                .isPresent();
    }

    @Override
    public boolean claim(PbxId pbxId, String owner) {
        return sql.write(
                        "insert into pbx_identity (pbx_key, system_id) values (?, ?) on conflict do nothing",
                        Row.key(pbxId.text()),
                        owner)
                == 1;
    }

    @Override
    public void reidentify(PbxSystem system, EndedIdentity former) {
        transactions.run(() -> {
            var isThere = sql.write(
                            "update system set pbx_id = ?, pbx_key = ? where id = ?",
                            system.pbxId().text(),
                            Row.key(system.pbxId().text()),
                            system.id().value())
                    == 1;
            if (isThere) {
                ended.add(former);
                update(system);
            }
            return isThere;
        });
    }

    @Override
    public Optional<EndedIdentity> ended(PbxId pbxId) {
        return ended.find(pbxId);
    }

    @Override
    public List<EndedIdentity> endedOf(SystemId id) {
        return ended.of(id);
    }

    @Override
    public void free(PbxId pbxId) {
        sql.writeSoon("delete from pbx_identity where pbx_key = ?", Row.key(pbxId.text()));
    }

    @Override
    public void update(PbxSystem system) {
        transactions.run(() -> {
            var isThere = sql.write("""
                            update system set name = ?, name_lower = ?, name_key = ?, type = ?, model = ?,
                                delivery_mode = ?, country = ?, national_prefix = ?, international_prefix = ?,
                                outbound_prefixes = ?, use_outbound_prefix = ?, installation_number = ?,
                                emergency_outbound = ?, emergency_internal = ?, ldap_id = ?,
                                version = ?, server_ping_timeout = ?, search_result_order = ?, shared = ?, centrex = ?,
                                oxo_managed = ?, partner_id = ?, gateway_active = ?, configuration_revision = ?,
                                created = ?
                            where id = ?
                            """, SystemRow.values(system, system.id().value())) == 1;
            if (isThere) {
                sql.write(
                        "delete from system_site where system_id = ?",
                        system.id().value());
                sql.write(
                        "delete from numbering_rule where system_id = ?",
                        system.id().value());
                addParts(system, sql::writeAll);
                indexes.changed(system.id());
            }
            return isThere;
        });
    }

    @Override
    public void delete(SystemId id) {
        transactions.run(() -> {
            sql.write("delete from oxo_managed where system_id = ?", id.value());
            indexes.changed(id);
            return sql.write("delete from system where id = ?", id.value());
        });
    }

    @Override
    public void forget(SystemId id) {
        transactions.run(() -> {
            delete(id);
            return sql.write("delete from pbx_identity where system_id = ?", id.value());
        });
    }

    @Override
    public boolean anyOn(SiteId site) {
        return sql.exists("select system_id from system_site where site_id = ? limit 1", site.value());
    }

    @Override
    public boolean anySpreadFrom(SiteId site) {
        return sql.exists("""
                select s.id from system_site l join system s on s.id = l.system_id
                    join system_site other on other.system_id = l.system_id and other.site_id <> l.site_id
                where l.site_id = ? and s.shared = false and s.centrex = false limit 1
                """, site.value());
    }

    @Override
    public void lock(SystemId id) {
        var unused = sql.exists("select id from system where id = ? for update", id.value());
    }

    @Override
    public boolean claimManaged(CompanyId company, SystemId id) {
        return sql.write(
                                "insert into oxo_managed (company_id, system_id) values (?, ?) on conflict do nothing",
                                company.value(),
                                id.value())
                        == 1
                || sql.exists(
                        "select system_id from oxo_managed where company_id = ? and system_id = ?",
                        company.value(),
                        id.value());
    }

    @Override
    public void releaseManaged(CompanyId company, SystemId id) {
        sql.write("delete from oxo_managed where company_id = ? and system_id = ?", company.value(), id.value());
    }

    @Override
    public List<TestNumber> testNumbers(SystemId id) {
        return sql.list(
                "select number, dial, canonical from test_number where system_id = ? order by place",
                row -> new TestNumber(row.text("number"), row.textOrNull("dial"), row.textOrNull("canonical")),
                id.value());
    }

    @Override
    public void setTestNumbers(SystemId id, List<TestNumber> tests) {
        transactions.run(() -> {
            if (!sql.exists("select id from system where id = ? for update", id.value())) {
                return false;
            }
            sql.write("delete from test_number where system_id = ?", id.value());
            sql.writeAll(
                    "insert into test_number (system_id, place, number, dial, canonical) values (?, ?, ?, ?, ?)",
                    places(tests),
                    place -> values(id.value(), place, tests.get(place)));
            return true;
        });
    }

    private static @Nullable Object[] values(String id, int place, TestNumber test) {
        return new @Nullable Object[] {id, place, test.number(), test.dial(), test.canonical()};
    }

    @Override
    public Page<PbxSystem> list(SystemFilter filter, Page.Request page) {
        return list.page(filter, page);
    }

    @Override
    public List<SystemPhase> phases(SystemFilter filter) {
        return list.phases(filter);
    }

    @Override
    public Set<SystemId> within(Reach reach, Collection<SystemId> some) {
        return list.within(reach, some);
    }

    @Override
    public List<String> keys(Reach reach) {
        return list.keys(reach);
    }

    @Override
    public List<SystemId> withIdPart(Reach reach, String part, int limit) {
        return list.withIdPart(reach, part, limit);
    }

    @Override
    public Map<SystemId, SystemName> names(Collection<SystemId> some) {
        return sql
                .list(
                        "select s.id, s.pbx_id, s.name from " + Sql.among("system s", "s.id"),
                        row -> Map.entry(id(row), new SystemName(new PbxId(row.text("pbx_id")), row.text("name"))),
                        Sql.ids(some))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<BoxState> boxState(SystemId id) {
        return sql.first(
                "select version, configuration_revision, acknowledged_revision from system where id = ?",
                row -> new BoxState(
                        row.textOrNull("version"),
                        row.number("configuration_revision"),
                        row.number("acknowledged_revision")),
                id.value());
    }

    @Override
    public void noteAll(List<BoxNote> notes) {
        var versions = new TreeMap<String, String>();
        var revisions = new TreeMap<String, Long>();
        for (var note : notes) {
            switch (note) {
                case BoxNote.SoftwareVersion(var system, var version) -> versions.put(system.value(), version);
                case BoxNote.StoredRevision(var system, var revision) -> revisions.put(system.value(), revision);
            }
        }
        transactions.run(() -> {
            setAll("update system set version = ? where id = ?", versions);
            setAll("update system set acknowledged_revision = ? where id = ?", revisions);
            return true;
        });
    }

    private void setAll(String update, Map<String, ?> values) {
        sql.writeAll(update, List.copyOf(values.entrySet()), entry -> new Object[] {entry.getValue(), entry.getKey()});
    }

    /** How the rows that belong to a system are written. */
    @FunctionalInterface
    private interface Writer {
        void all(String sql, List<Integer> places, Function<Integer, @Nullable Object[]> values);
    }

    private static void addParts(PbxSystem system, Writer write) {
        var id = system.id().value();
        var sites = system.sites().stream().distinct().toList();
        write.all("insert into system_site (system_id, site_id, place) values (?, ?, ?)", places(sites), place ->
                new Object[] {id, sites.get(place).value(), place});
        var rules = system.rules();
        write.all("""
                insert into numbering_rule (system_id, place, find_text, replace_text, description, emergency_confirmed)
                values (?, ?, ?, ?, ?, ?)
                """, places(rules), place -> values(id, place, rules.get(place), system.emergencies()));
    }

    private static Object[] values(String id, int place, NumberingRule rule, EmergencyPolicy emergencies) {
        var confirmed = emergencies.confirmedRules().contains(rule.match());
        return new Object[] {id, place, rule.match(), rule.replacement(), rule.description(), confirmed};
    }

    private static List<Integer> places(List<?> list) {
        return IntStream.range(0, list.size()).boxed().toList();
    }

    private static SystemId id(Row row) {
        return new SystemId(row.text("id"));
    }
}
