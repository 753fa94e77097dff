package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.store.StorageFailed;
import org.junit.jupiter.api.Test;

class InMemoryTransactionsTest {

    private final Samples samples = new Samples();
    private final InMemoryStores stores = new InMemoryStores();

    @Test
    void brokenStoreSaysSoUntilRepaired() {
        // Given
        var company = samples.partner("P");
        stores.companies().add(company);
        stores.transactions().breakDown(new StorageFailed(StorageFailed.Reason.UNREACHABLE, "gone"));

        // When
        assertThatThrownBy(() -> stores.companies().find(company.id())).isInstanceOf(StorageFailed.class);
        stores.transactions().repair();

        // Then
        assertThat(stores.companies().find(company.id())).contains(company);
    }
}
