package dev.arcus.e2e.browser;

import dev.arcus.e2e.support.Patience;
import dev.arcus.e2e.support.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many PBXs of a customer whose status turns again and again, at a steady rate over all of them. */
final class RestlessFleet implements AutoCloseable {

    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(30);

    private final List<RestlessPbx> pbxs;
    private final ExecutorService hand = Executors.newSingleThreadExecutor();

    private RestlessFleet(List<RestlessPbx> pbxs) {
        this.pbxs = List.copyOf(pbxs);
    }

    /** At the site of the stage's customer. */
    static RestlessFleet open(Stage stage, int size) {
        var pbxs = new ArrayList<RestlessPbx>();
        for (var place = 0; place < size; place++) {
            var system = stage.admin().declare("Filiale %03d".formatted(place), stage.site());
            pbxs.add(RestlessPbx.activate(stage.hub(), system, "CPU00009%05d".formatted(place)));
        }
        return new RestlessFleet(pbxs);
    }

    List<RestlessPbx> pbxs() {
        return pbxs;
    }

    /** What became of a burst: how often statuses turned, and how long that took. */
    record Turned(long times, Duration took) {

        double perSecond() {
            return times * 1e9 / took.toNanos();
        }
    }

    /** Turns {@code rate} statuses a second for that long, by a thread of its own. */
    Future<Turned> turn(int rate, Duration length) {
        return hand.submit(() -> {
            var start = System.nanoTime();
            var times = rate * length.toMillis() / 1000;
            for (var turn = 0L; turn < times; turn++) {
                var wait = start + turn * TimeUnit.SECONDS.toNanos(1) / rate - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                pbxs.get((int) (turn % pbxs.size())).turn();
            }
            awaitAcknowledged();
            return new Turned(times, Duration.ofNanos(System.nanoTime() - start));
        });
    }

    /** Some end as running and some as degraded, by {@code random}; the hub has heard of it when it returns. */
    void settle(Random random) {
        pbxs.stream().filter(pbx -> random.nextBoolean()).forEach(RestlessPbx::turn);
        awaitAcknowledged();
    }

    private void awaitAcknowledged() {
        var _ = Patience.until(
                SETTLES_WITHIN,
                "every report is acknowledged",
                () -> pbxs.stream().allMatch(pbx -> pbx.outstanding() == 0));
    }

    @Override
    public void close() {
        hand.shutdownNow();
        pbxs.forEach(RestlessPbx::close);
    }
}
