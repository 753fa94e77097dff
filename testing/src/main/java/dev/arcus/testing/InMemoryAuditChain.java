package dev.arcus.testing;

import dev.arcus.domain.audit.AuditChain;
import dev.arcus.domain.audit.ChainHash;
import dev.arcus.domain.audit.ChainLink;
import java.util.ArrayList;
import java.util.List;

/** Nothing is ever dropped from it. */
final class InMemoryAuditChain implements AuditChain {

    private final MemoryTables tables;

    InMemoryAuditChain(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public int seal(int most) {
        synchronized (tables.links) {
            var waiting = tables.audit
                    .newestFirst(event -> !tables.links.containsKey(event), Integer.MAX_VALUE)
                    .reversed();
            var last = head();
            var sealed = 0;
            for (var event : waiting) {
                if (sealed == most) {
                    break;
                }
                var content = ChainHash.content(event);
                last = ChainHash.next(last, content);
                tables.sealed.add(new Sealed(last.place(), last.hash(), content));
                tables.links.put(event, last);
                sealed++;
            }
            return sealed;
        }
    }

    @Override
    public long waiting() {
        synchronized (tables.links) {
            return tables.audit
                    .newestFirst(event -> !tables.links.containsKey(event), Integer.MAX_VALUE)
                    .size();
        }
    }

    @Override
    public ChainLink cut() {
        return ChainLink.START;
    }

    @Override
    public ChainLink head() {
        synchronized (tables.links) {
            return tables.sealed.isEmpty()
                    ? ChainLink.START
                    : new ChainLink(
                            tables.sealed.getLast().place(),
                            tables.sealed.getLast().hash());
        }
    }

    @Override
    public List<Sealed> after(long place, int limit) {
        synchronized (tables.links) {
            return new ArrayList<>(tables.sealed)
                    .stream().filter(one -> one.place() > place).limit(limit).toList();
        }
    }
}
