package dev.arcus.hub.storage;

import dev.arcus.hub.storage.portable.Catalogue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What must be true of the tables beyond what the database itself enforces. */
public final class Invariants {

    private static final String RESET = "reset the connection of the system, or restore a backup from before";
    private static final String RESTORE = "restore a backup from before, and report this";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "systems without a credential",
                    "system s where not exists (select 1 from system_credential k where k.system_id = s.id)",
                    RESTORE),
            new Rule(
                    "systems on no site",
                    "system s where not exists (select 1 from system_site l where l.system_id = s.id)",
                    "put them on a site"),
            new Rule(
                    "systems whose PABX-ID is kept for another",
                    "system s where not exists (select 1 from pbx_identity i where i.pbx_key = s.pbx_key and i.system_id = s.id)",
                    RESTORE),
            new Rule("credentials whose columns do not fit their phase", """
                    system_credential k where not (
                        k.phase = 'CREATED' and k.code is not null and k.password_keys is null
                        or k.phase = 'ACTIVATING' and k.code is not null and k.pending is not null
                            and k.password_keys is not null and k.transaction_id is not null and k.box_key is not null
                        or k.phase = 'ACTIVATED' and k.code is null and k.pending is null
                            and k.password_keys is not null and k.fingerprint is not null and k.box_key is not null)""", RESET),
            new Rule(
                    "assigned fleet items whose system is gone",
                    "fleet_item f where f.custody = 'ASSIGNED' and not exists (select 1 from system s where s.id = f.system_id)",
                    "return them to stock"),
            new Rule(
                    "systems whose PBX acknowledged a configuration that was never made",
                    "system s where s.acknowledged_revision > s.configuration_revision",
                    "change any setting of the system: it is sent anew"));

    private Invariants() {}

    private record Rule(String what, String from, String remedy) {}

    /** {@code count} rows break a rule. */
    public record Finding(String what, long count, String remedy) {}

    /** In tables of this version. */
    static List<Finding> broken(Connection connection) throws SQLException {
        var findings = new ArrayList<Finding>();
        for (var rule : RULES) {
            add(findings, rule.what(), count(connection, "select count(*) from " + rule.from()), rule.remedy());
        }
        for (var query : Catalogue.orphans(connection).entrySet()) {
            add(
                    findings,
                    "rows of " + query.getKey() + " that name nothing",
                    count(connection, query.getValue()),
                    RESTORE);
        }
        return findings;
    }

    private static void add(List<Finding> findings, String what, long count, String remedy) {
        if (count > 0) {
            findings.add(new Finding(what, count, remedy));
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
