package dev.arcus.hub.storage;

import dev.arcus.domain.store.KeptOnce;
import dev.arcus.domain.store.OnceKey;
import dev.arcus.domain.store.OnceKeys;
import java.time.Instant;
import java.util.Optional;

final class SqlOnceKeys implements OnceKeys {

    private final Sql sql;
    private final SqlTransactions transactions;

    SqlOnceKeys(Sql sql, SqlTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public boolean reserve(OnceKey key, Instant now) {
        return transactions.run(() -> {
            sql.write(
                    "delete from idempotency_key where owner = ? and key_text = ? and at <= ?",
                    key.owned().owner(),
                    key.owned().key(),
                    Row.at(now.minus(KEPT)));
            return sql.write("""
                            insert into idempotency_key (owner, key_text, fingerprint, at) values (?, ?, ?, ?)
                            on conflict do nothing
                            """, key.owned().owner(), key.owned().key(), key.fingerprint(), Row.at(now)) == 1;
        });
    }

    @Override
    public void complete(OnceKey.Owned key, String objectId) {
        sql.write(
                "update idempotency_key set object_id = ? where owner = ? and key_text = ?",
                objectId,
                key.owner(),
                key.key());
    }

    @Override
    public void release(OnceKey.Owned key) {
        sql.write("delete from idempotency_key where owner = ? and key_text = ?", key.owner(), key.key());
    }

    @Override
    public Optional<KeptOnce> find(OnceKey.Owned key, Instant now) {
        return sql.first(
                "select * from idempotency_key where owner = ? and key_text = ? and at > ?",
                row -> new KeptOnce(row.text("fingerprint"), row.textOrNull("object_id"), row.instant("at")),
                key.owner(),
                key.key(),
                Row.at(now.minus(KEPT)));
    }
}
