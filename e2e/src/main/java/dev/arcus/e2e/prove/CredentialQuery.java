package dev.arcus.e2e.prove;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the credentials by SQL of the proof's own, not by the hub's code. */
final class CredentialQuery {

    private static final String SQL = """
            select s.pbx_id, c.phase, c.transaction_id, c.pending, c.fingerprint, c.renewal_transaction,
                c.renewal_offered
            from system_credential c join system s on s.id = c.system_id
            """;

    private CredentialQuery() {}

    static Map<String, Ledger.Entry> on(Connection connection) throws SQLException {
        var entries = new HashMap<String, Ledger.Entry>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SQL)) {
            while (rows.next()) {
                entries.put(rows.getString(1).toLowerCase(Locale.ROOT), entry(rows));
            }
        }
        return entries;
    }

    private static Ledger.Entry entry(ResultSet rows) throws SQLException {
        return new Ledger.Entry(
                Ledger.Phase.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)),
                orEmpty(rows.getString(3)),
                orEmpty(rows.getString(4)),
                orEmpty(rows.getString(5)),
                renewal(rows));
    }

    private static Optional<Ledger.Renewal> renewal(ResultSet rows) throws SQLException {
        var transaction = rows.getString(6);
        return transaction == null
                ? Optional.empty()
                : Optional.of(new Ledger.Renewal(transaction, rows.getBoolean(7)));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
