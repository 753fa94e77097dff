package dev.arcus.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arcus.domain.audit.AuditChain;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Author;
import dev.arcus.domain.audit.ChainHash;
import dev.arcus.domain.audit.ChainLink;
import dev.arcus.domain.audit.ChainVerdict;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.VerifyChain;
import dev.arcus.domain.history.Retention;
import dev.arcus.testing.TestClock;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has the database can change the audit trail, but not unseen. Ten entries. */
abstract class AuditTamperingContract {

    private static final Duration KEPT = Retention.STANDARD.auditAge();

    private final TestClock clock = new TestClock();
    private @Nullable SqlStores open;

    abstract DatabaseSettings database();

    @BeforeEach
    void writeTen() {
        open = Database.open(database(), Retention.STANDARD, clock, failure -> {});
        write(10);
        chain().seal(100);
    }

    @AfterEach
    void close() {
        if (open != null) {
            open.close();
        }
    }

    @Test
    void untouchedTrailIsWhole() {
        assertThat(verdict()).isEqualTo(new ChainVerdict.Whole(ChainLink.START, chain().head(), 0));
    }

    @Test
    void changeOfAnyColumnIsFoundAtItsEntry() {
        for (var change : new String[] {
            "at = at + interval '1' second",
            "actor = 'mallory'",
            "user_id = 'ffffffffffffffffffffffff'",
            "user_company_id = 'ffffffffffffffffffffffff'",
            "address = '192.0.2.66'",
            "act = 'system.other'",
            "object = 'other'",
            "company_id = 'ffffffffffffffffffffffff'",
            "partner_id = 'ffffffffffffffffffffffff'",
            "detail = 'other'",
            "refusal = '403000'",
            "times = 2",
            "times = 0",
            "before_facts = 'name=Other'",
            "after_facts = null",
            "hash = null"
        }) {
            sql().write("create table kept as select * from audit_event where place = 4");

            sql().write("update audit_event set " + change + " where place = 4");

            assertThat(broken()).as(change).isEqualTo(4);
            sql().write("delete from audit_event where place = 4");
            sql().write("insert into audit_event select * from kept");
            sql().write("drop table kept");
            assertThat(verdict()).isInstanceOf(ChainVerdict.Whole.class);
        }
    }

    @Test
    void removedEntryIsFound() {
        sql().write("delete from audit_event where place = 6");

        assertThat(broken()).isEqualTo(6);
    }

    @Test
    void removedEntryIsFoundWhenTheOthersCloseUp() {
        sql().write("delete from audit_event where place = 6");
        for (var place = 7; place <= 10; place++) {
            sql().write("update audit_event set place = ? where place = ?", place - 1, place);
        }
        sql().write("update audit_chain set head_place = 9");

        assertThat(broken()).isEqualTo(6);
    }

    @Test
    void insertedEntryIsFound() {
        for (var place = 10; place >= 5; place--) {
            sql().write("update audit_event set place = ? where place = ?", place + 1, place);
        }
        write(1);
        sql().write("update audit_event set place = 5, hash = ? where place is null", "0".repeat(64));
        sql().write("update audit_chain set head_place = 11");

        assertThat(broken()).isEqualTo(5);
    }

    @Test
    void entryWithTheHashThatItMustHaveBreaksTheNextOne() {
        var before = link(4);
        sql().write("update audit_event set detail = 'forged' where place = 5");
        var forged = chain().after(4, 1).getFirst();
        sql().write(
                        "update audit_event set hash = ? where place = 5",
                        ChainHash.next(before, forged.content()).hash());

        assertThat(broken()).isEqualTo(6);
    }

    @Test
    void swappedEntriesAreFound() {
        sql().write("update audit_event set place = 100 where place = 3");
        sql().write("update audit_event set place = 3 where place = 8");
        sql().write("update audit_event set place = 8 where place = 100");

        assertThat(broken()).isEqualTo(3);
    }

    @Test
    void cutTailIsFoundByTheHeadOfTheHub() {
        sql().write("delete from audit_event where place > 7");

        assertThat(broken()).isEqualTo(8);
    }

    @Test
    void cutTailIsFoundByAHeadFromElsewhereEvenIfTheHubsOwnWasForged() {
        var known = chain().head();
        var forged = link(7);
        sql().write("delete from audit_event where place > 7");
        sql().write("update audit_chain set head_place = ?, head_hash = ?", forged.place(), forged.hash());

        assertThat(verdict()).isInstanceOf(ChainVerdict.Whole.class);
        assertThat(broken(known)).isEqualTo(8);
    }

    @Test
    void trailThatWasWrittenAnewIsFoundByAHeadFromElsewhere() {
        var known = link(9);
        sql().write("update audit_event set place = null, hash = null, detail = 'forged'");
        sql().write("update audit_chain set head_place = 0, head_hash = ?", ChainLink.START.hash());
        chain().seal(100);

        assertThat(verdict()).isInstanceOf(ChainVerdict.Whole.class);
        assertThat(broken(known)).isEqualTo(9);
    }

    @Test
    void knownHeadThatIsStillThereIsGood() {
        assertThat(new VerifyChain(chain()).run(link(5))).isInstanceOf(ChainVerdict.Whole.class);
    }

    @Test
    void whatRetentionLeavesStillVerifies() {
        var cut = link(10);
        clock.advance(KEPT.minusSeconds(60));
        write(3);
        chain().seal(100);
        clock.advance(Duration.ofSeconds(120));

        assertThat(stores().retentionSweep().sweep()).isEqualTo(10);

        assertThat(verdict()).isEqualTo(new ChainVerdict.Whole(cut, chain().head(), 0));
        assertThat(chain().head().place()).isEqualTo(13);
        assertThat(new VerifyChain(chain()).run(cut)).isInstanceOf(ChainVerdict.Whole.class);
        assertThat(new VerifyChain(chain()).run(new ChainLink(5, "0".repeat(64))))
                .isEqualTo(new ChainVerdict.TooOld(cut));
    }

    @Test
    void nothingWithoutAPlaceIsEverDropped() {
        write(1);
        clock.advance(KEPT.plusSeconds(60));

        stores().retentionSweep().sweep();

        assertThat(chain().waiting()).isEqualTo(1);
        assertThat(chain().cut().place()).isEqualTo(10);
    }

    private SqlStores stores() {
        return Objects.requireNonNull(open);
    }

    private Sql sql() {
        return new Sql((SqlTransactions) stores().transactions());
    }

    private AuditChain chain() {
        return stores().auditChain();
    }

    private void write(int count) {
        LongStream.range(0, count)
                .forEach(number -> stores().auditTrail()
                        .add(AuditEvent.of(clock.instant(), Author.HUB, "system.change", "object", "no. " + number)
                                .changed(Facts.NONE.and("name", "Alt"), Facts.NONE.and("name", "Neu " + number))));
    }

    private ChainLink link(long place) {
        var entry = chain().after(place - 1, 1).getFirst();
        return new ChainLink(entry.place(), entry.hash());
    }

    private ChainVerdict verdict() {
        return new VerifyChain(chain()).run(null);
    }

    private long broken() {
        return place(verdict());
    }

    private long broken(ChainLink known) {
        return place(new VerifyChain(chain()).run(known));
    }

    private static long place(ChainVerdict verdict) {
        assertThat(verdict).isInstanceOf(ChainVerdict.Broken.class);
        return ((ChainVerdict.Broken) verdict).place();
    }
}
