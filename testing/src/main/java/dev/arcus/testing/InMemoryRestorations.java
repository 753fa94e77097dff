package dev.arcus.testing;

import dev.arcus.domain.restoration.Restoration;
import dev.arcus.domain.restoration.Restorations;
import dev.arcus.domain.restoration.ReturningBox;
import dev.arcus.domain.store.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A restore whose PBXs a test puts in, in the order in which they are to be listed. */
public final class InMemoryRestorations implements Restorations {

    private volatile Optional<Restoration> last = Optional.empty();
    private final List<ReturningBox> boxes = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    public synchronized void put(Restoration restoration, List<ReturningBox> returning, List<String> strangers) {
        last = Optional.of(restoration);
        boxes.addAll(returning);
        unknown.addAll(strangers);
    }

    @Override
    public Optional<Restoration> last() {
        return last;
    }

    @Override
    public synchronized void close(Instant at) {
        last = last.map(open -> open.closed() == null ? new Restoration(open.taken(), open.restored(), at) : open);
    }

    @Override
    public synchronized Page<ReturningBox> boxes(Restoration restoration, Page.Request page) {
        var items = boxes.stream().skip(page.offset()).limit(page.limit()).toList();
        return new Page<>(items, page.limit(), page.offset(), boxes.size());
    }

    @Override
    public synchronized long missing(Restoration restoration) {
        return boxes.stream()
                .filter(box -> box.state() != ReturningBox.State.BACK)
                .count();
    }

    @Override
    public synchronized List<String> unknown(Restoration restoration, int limit) {
        return unknown.stream().limit(limit).toList();
    }
}
