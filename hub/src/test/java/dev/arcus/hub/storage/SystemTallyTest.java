package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.company.Reach;
import dev.arcus.domain.history.Retention;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted beside the systems is added up, and says the same before and after. */
class SystemTallyTest {

    private static final int SYSTEMS = 250;

    private final Samples samples = new Samples();

    @TempDir
    private Path folder;

    @Test
    void foldedTallyOfAnEmbeddedDatabaseSaysTheSame() {
        folds(new DatabaseSettings.Embedded(folder.resolve("data")));
    }

    @Test
    void foldedTallyOfPostgresSaysTheSame() {
        folds(PostgresStoresTest.freshDatabase());
    }

    private void folds(DatabaseSettings settings) {
        try (var stores = Database.open(settings, Retention.STANDARD, new TestClock(), failure -> {})) {
            var company = samples.customer("Customer", null);
            stores.companies().add(company);
            var site = samples.site(company, "Site");
            stores.sites().add(site);
            stores.transactions().run(() -> {
                for (var number = 0; number < SYSTEMS; number++) {
                    var system = samples.system("PBX" + number, "Box", site);
                    assertThat(stores.systems().add(system)).isTrue();
                    if (number % 2 == 0) {
                        stores.systems().delete(system.id());
                    }
                }
                return true;
            });
            assertThat(total(stores)).isEqualTo(SYSTEMS / 2);

            assertThat(stores.foldTallies()).isGreaterThan(SYSTEMS);

            assertThat(total(stores)).isEqualTo(SYSTEMS / 2);
            assertThat(stores.foldTallies()).isZero();
        }
    }

    private static long total(SqlStores stores) {
        return stores.systems()
                .list(SystemFilter.all(new Reach.Everything()), new Page.Request(1, 0))
                .total();
    }
}
