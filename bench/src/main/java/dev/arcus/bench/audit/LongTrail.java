package dev.arcus.bench.audit;

import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.hub.storage.SqlStores;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Entries written straight through the hub's own store, many in one transaction, while no hub runs: as an act that changes a system leaves them. */
public final class LongTrail {

    private static final int AT_ONCE = 1_000;

    private final SqlStores stores;
    private final List<CompanyId> companies;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261126);

    /** Of companies that nobody knows. */
    public LongTrail(SqlStores stores) {
        this(stores, List.of());
    }

    /** Every other entry concerns one of {@code companies}, if there are any. */
    public LongTrail(SqlStores stores, List<CompanyId> companies) {
        this.stores = stores;
        this.companies = List.copyOf(companies);
    }

    /** Adds entries with their places in the chain until it has {@code count}, or more when it had more; the place of the last one. */
    public long growTo(int count) {
        seal();
        for (long has = stores.auditChain().head().place(); has < count; has += AT_ONCE) {
            var more = Math.min(AT_ONCE, count - has);
            stores.transactions().run(() -> {
                for (var i = 0; i < more; i++) {
                    stores.auditTrail().add(entry());
                }
                return true;
            });
            seal();
        }
        return stores.auditChain().head().place();
    }

    private void seal() {
        while (stores.auditChain().seal(AT_ONCE) > 0) {
            // Once more, until none waits.
        }
    }

    private AuditEvent entry() {
        var number = random.nextInt(1_000_000);
        var author = new Author("ada@example.org", id(number), new CompanyId(id(number + 1)), "192.0.2.7");
        var before =
                Facts.NONE.and("name", "Hotel " + number).and("country", "DEU").and("model", "OXO Connect");
        return AuditEvent.of(Instant.now(), author, "system.change", id(number + 2), "Hotel Berlin " + number)
                .concerning(company(number), null)
                .changed(before, before.and("name", "Hotel Berlin " + number));
    }

    private CompanyId company(int number) {
        return number % 2 == 0 && !companies.isEmpty()
                ? companies.get(number / 2 % companies.size())
                : new CompanyId(id(number + 3));
    }

    private static String id(int number) {
        return "%024x".formatted(number);
    }
}
