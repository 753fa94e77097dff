package dev.arcus.domain.audit;

import dev.arcus.domain.audit.ChainVerdict.Broken;
import dev.arcus.domain.audit.ChainVerdict.TooOld;
import dev.arcus.domain.audit.ChainVerdict.Whole;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the whole chain, from where retention cut it to its head; also while entries are added and dropped. */
public final class VerifyChain {

    private static final int STEP = 1_000;

    private final AuditChain chain;

    public VerifyChain(AuditChain chain) {
        this.chain = chain;
    }

    /** {@code known}: a head that somebody wrote down elsewhere, or null. */
    public ChainVerdict run(@Nullable ChainLink known) {
        return new Walk(chain.cut(), known).toTheHead();
    }

    private final class Walk {

        private final ChainLink start;
        private final @Nullable ChainLink known;
        private ChainLink last;

        Walk(ChainLink start, @Nullable ChainLink known) {
            this.start = start;
            this.known = known;
            this.last = start;
        }

        ChainVerdict toTheHead() {
            var broken = known(start);
            while (broken.isEmpty()) {
                var before = last.place();
                var entries = chain.after(before, STEP);
                for (var at = 0; at < entries.size() && broken.isEmpty(); at++) {
                    broken = next(entries.get(at));
                }
                if (broken.isEmpty() && last.place() == before) {
                    return atTheEnd();
                }
            }
            return broken.get();
        }

        private Optional<Broken> next(AuditChain.Sealed entry) {
            var expected = last.place() + 1;
            if (entry.place() > expected) {
                var cut = chain.cut();
                if (cut.place() <= last.place()) {
                    return broken(expected, "is missing");
                }
                // Retention went on meanwhile, and takes the entries that were just read along.
                last = cut;
                if (entry.place() <= cut.place()) {
                    return Optional.empty();
                }
                return next(entry);
            }
            if (entry.place() < expected) {
                return broken(entry.place(), "stands there twice");
            }
            var link = ChainHash.next(last, entry.content());
            if (!link.hash().equals(entry.hash())) {
                return broken(expected, "was changed, inserted or put elsewhere: its hash does not fit");
            }
            last = link;
            return known(link);
        }

        private ChainVerdict atTheEnd() {
            var head = chain.head();
            if (head.place() > last.place()) {
                return chain.after(last.place(), 1).isEmpty()
                        ? new Broken(last.place() + 1, "is missing, and everything behind it")
                        : toTheHead();
            }
            if (head.place() < last.place()) {
                return new Broken(head.place() + 1, "was added behind the head");
            }
            if (!head.equals(last)) {
                return new Broken(head.place(), "is not the head that was written");
            }
            if (known != null && known.place() < start.place()) {
                return new TooOld(start);
            }
            if (known != null && known.place() > last.place()) {
                return new Broken(last.place() + 1, "is missing, and everything up to the known head " + known.place());
            }
            return new Whole(start, last, chain.waiting());
        }

        private Optional<Broken> known(ChainLink link) {
            return known != null && known.place() == link.place() && !known.equals(link)
                    ? broken(link.place(), "is not the one of the known head: it or one before it was changed")
                    : Optional.empty();
        }

        private static Optional<Broken> broken(long place, String words) {
            return Optional.of(new Broken(place, words));
        }
    }
}
