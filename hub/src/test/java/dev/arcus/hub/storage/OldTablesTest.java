package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditFilter;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.OrganisationId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.group.GroupId;
import dev.arcus.domain.history.AttemptNumber;
import dev.arcus.domain.imports.ImportBatches;
import dev.arcus.domain.imports.ImportId;
import dev.arcus.domain.notice.DeliveryId;
import dev.arcus.domain.notice.MaintenanceWindowId;
import dev.arcus.domain.notice.NoticeId;
import dev.arcus.domain.notice.NoticeRuleId;
import dev.arcus.domain.partner.PartnerLinkId;
import dev.arcus.domain.people.UserId;
import dev.arcus.domain.store.OnceKey;
import dev.arcus.domain.store.Page;
import dev.arcus.hub.storage.portable.Catalogue;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an older hub wrote into each of its tables is read by the stores of today, after the start that upgrades them. */
class OldTablesTest {

    private static final SystemId SYSTEM = new SystemId(id("31"));
    private static final CompanyId COMPANY = new CompanyId(id("03"));
    private static final PbxId PBX_ID = new PbxId("ALE12-1234.5678.90");
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");
    private static final Page.Request PAGE = new Page.Request(10, 0);

    /** Tables of the database itself: who holds it, and how it was made. */
    private static final List<String> ITS_OWN = List.of("hub_lease", "flyway_schema_history");

    @TempDir
    private Path folder;

    /** How a table is read today, and what stands there. */
    private static final Map<String, Predicate<SqlStores>> READ = Map.ofEntries(
            read(
                    "app_user",
                    hub -> hub.users()
                            .findByEmail("ada@example.org")
                            .orElseThrow()
                            .lastName()
                            .equals("Müller")),
            read(
                    "company",
                    hub -> hub.companies()
                            .find(COMPANY)
                            .orElseThrow()
                            .name()
                            .equals("Bäckerei \"Sonnenschein\" & Söhne")),
            read(
                    "organisation",
                    hub -> hub.organisations()
                            .find(new OrganisationId(id("0a")))
                            .isPresent()),
            read(
                    "site",
                    hub -> hub.sites()
                            .find(new SiteId(id("11")))
                            .orElseThrow()
                            .name()
                            .equals("München")),
            read(
                    "system",
                    hub -> hub.systems().find(SYSTEM).orElseThrow().pbxId().equals(PBX_ID)),
            read("system_site", hub -> hub.systems().anyOn(new SiteId(id("11")))),
            read(
                    "numbering_rule",
                    hub -> !hub.systems().find(SYSTEM).orElseThrow().rules().isEmpty()),
            read("test_number", hub -> hub.systems().testNumbers(SYSTEM).size() == 1),
            read("pbx_identity", hub -> hub.systems().isTaken(new PbxId("gone"))),
            read(
                    "system_credential",
                    hub -> hub.credentials().find(SYSTEM).isPresent()
                            && hub.loginDirectory().find(new PbxId("PBX1")).isPresent()),
            read("station", hub -> hub.stations().of(SYSTEM).getFirst().name().equals("Empfang")),
            read("station_detail", hub -> hub.stations().details(SYSTEM).containsKey("100")),
            read(
                    "fleet_item",
                    hub -> hub.fleetItems()
                            .find(new FleetItemId(id("41")))
                            .orElseThrow()
                            .wasSystem()),
            read("session", hub -> hub.sessionRows().find(SYSTEM).orElseThrow().loginCounter() == 9),
            read("system_group", hub -> hub.groups().find(new GroupId(id("51"))).isPresent()),
            read("system_group_member", hub -> hub.groups().of(SYSTEM).isPresent()),
            read("oxo_managed", hub -> !hub.systems().claimManaged(COMPANY, new SystemId(id("32")))),
            read(
                    "partner_link",
                    hub -> hub.partnerLinks().find(new PartnerLinkId(id("61"))).isPresent()),
            read(
                    "idempotency_key",
                    hub -> hub.onceKeys()
                            .find(new OnceKey.Owned(id("21"), "one"), NOW)
                            .isPresent()),
            read(
                    "licence_acceptance",
                    hub -> hub.licenceAcceptances().of(SYSTEM).size() == 1),
            read(
                    "password_link",
                    hub -> hub.passwordLinks().find("aa11").orElseThrow().user().equals(new UserId(id("21")))),
            read(
                    "login_failure",
                    hub -> hub.loginFailures()
                                    .of("Ada@example.org")
                                    .orElseThrow()
                                    .count()
                            == 5),
            read(
                    "connection_event",
                    hub -> hub.connectionEvents().of(SYSTEM, 10).size() == 2),
            read(
                    "activation_attempt",
                    hub -> hub.attempts().of(new PbxId("PBX1"), 10).size() == 1),
            read(
                    "attempt_number",
                    hub -> hub.attempts().find(new AttemptNumber("7KQ2-M9XD")).isPresent()),
            read(
                    "audit_event",
                    hub -> hub.auditTrail()
                                    .list(AuditFilter.all(new Reach.Everything()), PAGE)
                                    .total()
                            == 1),
            read("audit_chain", hub -> hub.auditChain().head().place() >= 0),
            read("hub_counter", hub -> hub.sessionRows().nextIncarnation() == 8),
            read("hub_secret", hub -> hub.hubState().find("salt-key").orElseThrow().length == 32),
            read("first_activation", hub -> hub.firstActivations().find(SYSTEM).isPresent()),
            read("blocked_box", hub -> hub.blockedBoxes().of(SYSTEM).size() == 1),
            read("clone_case", hub -> hub.cloneCases().of(SYSTEM).getFirst().count() == 3),
            read(
                    "ended_identity",
                    hub -> hub.systems().endedOf(SYSTEM).getFirst().passwords().size() == 1),
            read(
                    "import_batch",
                    hub -> hub.importBatches().find(new ImportId(id("81")), NOW).isPresent()),
            read(
                    "import_row",
                    hub -> hub.importBatches()
                                    .rows(new ImportId(id("81")), ImportBatches.RowChoice.ALL, PAGE)
                                    .items()
                                    .size()
                            == 1),
            read("hub_run", hub -> hub.hubRuns().newest(10).size() == 1),
            read(
                    "incident",
                    hub -> hub.incidents().newest(10, 0).getFirst().place().equals("München")),
            read(
                    "incident_member",
                    hub -> hub.incidents().newest(10, 0).getFirst().members().size() == 1),
            read(
                    "notice_rule",
                    hub -> hub.notices()
                            .rules()
                            .find(new NoticeRuleId(id("91")))
                            .isPresent()),
            read(
                    "maintenance_window",
                    hub -> hub.notices()
                            .windows()
                            .find(new MaintenanceWindowId(id("92")))
                            .isPresent()),
            read(
                    "notice",
                    hub -> hub.notices().book().find(new NoticeId(id("93"))).isPresent()),
            read(
                    "notice_subject",
                    hub -> !hub.notices()
                            .book()
                            .find(new NoticeId(id("93")))
                            .orElseThrow()
                            .subjects()
                            .isEmpty()),
            read(
                    "notice_delivery",
                    hub -> hub.notices()
                            .book()
                            .delivery(new DeliveryId(id("94")))
                            .isPresent()),
            read("notice_alarm", hub -> hub.notices().book().alarms().size() == 1),
            read("notice_down", hub -> hub.notices().book().downs().containsKey(SYSTEM)),
            read("hub_restoration", hub -> hub.restorations().last().isPresent()));

    @ParameterizedTest
    @CsvSource({"h2", "postgresql"})
    void everyTableOfAnOlderHubIsReadAfterItsUpgrade(String kind) {
        // Given a hub of schema 24 that began with schema 16, with a row in each of its tables
        var settings = kind.equals("h2") ? OldHub.embedded(folder) : PostgresStoresTest.freshDatabase();
        List<String> tables;
        try (var old = OldHub.laterIn(settings)) {
            tables = old.with((OfflineDatabase.Work<List<String>, RuntimeException>)
                    connection -> Catalogue.names(connection).stream()
                            .filter(name -> !ITS_OWN.contains(name))
                            .toList());
            assertThat(tables)
                    .allSatisfy(table -> assertThat(rows(old, table)).as(table).isPositive());
        }
        assertThat(READ.keySet()).containsExactlyInAnyOrderElementsOf(tables);

        // When today's hub starts on it, then each of them is read, and no rule is broken
        try (var hub = Database.open(settings)) {
            assertThat(tables)
                    .allSatisfy(table ->
                            assertThat(reading(table).test(hub)).as(table).isTrue());
        }
        try (var checked = Database.offline(settings)) {
            assertThat(checked.version()).isEqualTo(Database.schema());
            assertThat(checked.broken()).isEmpty();
        }
    }

    private static long rows(OfflineDatabase database, String table) {
        return database.with((OfflineDatabase.Work<Long, RuntimeException>) connection -> {
            try (var query = connection.createStatement();
                    var found = query.executeQuery("select count(*) from " + table)) {
                found.next();
                return found.getLong(1);
            }
        });
    }

    private static Predicate<SqlStores> reading(String table) {
        return Objects.requireNonNull(READ.get(table));
    }

    private static Map.Entry<String, Predicate<SqlStores>> read(String table, Predicate<SqlStores> how) {
        return Map.entry(table, how);
    }

    private static String id(String end) {
        return "0".repeat(22) + end;
    }
}
