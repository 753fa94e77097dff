package dev.arcus.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arcus.domain.company.Company;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class TransactionsContract extends StoreContract {

    @Test
    void exceptionRollsEverythingBack() {
        var first = samples.partner("First");
        var second = samples.partner("Second");

        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    stores().companies().add(first);
                    stores().companies().add(second);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(stores().companies().find(first.id())).isEmpty();
        assertThat(stores().companies().find(second.id())).isEmpty();
    }

    @Test
    void innerTransactionJoinsTheOuter() {
        var inner = samples.partner("Inner");

        assertThatThrownBy(() -> stores().transactions().runDurably(() -> {
                    addInTransaction(inner);
                    throw new IllegalStateException("after the inner one");
                }))
                .hasMessage("after the inner one");

        assertThat(stores().companies().find(inner.id())).isEmpty();
    }

    @Test
    void durableTransactionReturnsItsResult() {
        var company = samples.partner("Durable");

        var answer = stores().transactions().runDurably(() -> {
            addInTransaction(company);
            return "stored";
        });

        assertThat(answer).isEqualTo("stored");
        assertThat(stores().companies().find(company.id())).contains(company);
    }

    @Test
    void transactionSeesItsOwnWrites() {
        var company = samples.partner("Own");

        var found = stores().transactions().run(() -> {
            stores().companies().add(company);
            return stores().companies().find(company.id());
        });

        assertThat(found).contains(company);
    }

    @Test
    void whatComesAfterTheCommitComesOnceAndOnlyThen() {
        var order = new ArrayList<String>();

        stores().transactions().run(() -> {
            stores().transactions().runDurably(() -> {
                stores().transactions().afterCommit(() -> order.add("told"));
                return order.add("inner");
            });
            return order.add("outer");
        });
        stores().transactions().afterCommit(() -> order.add("no transaction"));

        assertThat(order).containsExactly("inner", "outer", "told", "no transaction");
    }

    @Test
    void nobodyIsToldOfWhatWasRolledBack() {
        var told = new ArrayList<String>();

        assertThatThrownBy(() -> stores().transactions().run(() -> {
                    stores().transactions().afterCommit(() -> told.add("told"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        stores().transactions().run(() -> true);

        assertThat(told).isEmpty();
    }

    @Test
    void bulkOfWritesIsThereWhenItIsOver() {
        var site = addSite();
        var first = samples.system("BULK1", "First", site);
        var second = samples.system("BULK2", "Second", site);

        stores().transactions().inBulk(() -> {
            for (var system : List.of(first, second)) {
                assertThat(stores().systems().add(system)).isTrue();
                stores().credentials().add(system.id(), Samples.created(system.pbxId(), "code"));
            }
            assertThat(stores().systems().add(samples.system("bulk1", "Third", site)))
                    .isFalse();
            return true;
        });

        for (var system : List.of(first, second)) {
            assertThat(stores().systems().find(system.id())).contains(system);
            assertThat(stores().credentials().find(system.id())).isPresent();
        }
    }

    @Test
    void bulkThatFailsLeavesNothing() {
        var system = samples.system("BULK3", "Third", addSite());

        assertThatThrownBy(() -> stores().transactions().inBulk(() -> {
                    stores().systems().add(system);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(stores().systems().find(system.id())).isEmpty();
        assertThat(stores().systems().isTaken(system.pbxId())).isFalse();
    }

    private void addInTransaction(Company company) {
        stores().transactions().run(() -> {
            stores().companies().add(company);
            return true;
        });
    }
}
