package dev.arcus.hub.storage;

import java.util.Optional;
import java.util.function.Supplier;

/** What the hub keeps for itself under a name: keys that last as long as its database. */
public final class HubState {

    /** Signs tokens: without it, all that were given out are worth nothing. */
    public static final String TOKEN_KEY = "token-key-es256";

    private final Sql sql;
    private final SqlTransactions transactions;

    HubState(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** The bytes kept under {@code name}; made once, and durable when this returns. */
    public byte[] secret(String name, Supplier<byte[]> make) {
        return find(name)
                .orElseGet(() -> transactions.runDurably(() -> {
                    sql.write(
                            "insert into hub_secret (name, bytes) values (?, ?) on conflict do nothing",
                            name,
                            make.get());
                    return find(name).orElseThrow();
                }));
    }

    public Optional<byte[]> find(String name) {
        return sql.first("select bytes from hub_secret where name = ?", row -> row.bytes("bytes"), name);
    }

    /** Keeps {@code bytes} under {@code name} in place of what was there; durable when this returns. */
    public void put(String name, byte[] bytes) {
        transactions.runDurably(() -> {
            var replaced = sql.write("update hub_secret set bytes = ? where name = ?", bytes, name) == 1;
            return replaced || sql.write("insert into hub_secret (name, bytes) values (?, ?)", name, bytes) == 1;
        });
    }
}
