package dev.arcus.e2e.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What whoever sits before a page feels of it, measured by the browser itself: how long a key takes until it is seen (Event Timing), how
 * long the page does nothing else (Long Tasks), how long it is not drawn, and what moves (Layout Instability).
 */
final class Eyes {

    private static final String OPEN = """
            () => {
              window.felt = {keys: [], tasks: [], frames: [], shift: 0};
              const watch = (options, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe(options);
              watch({type: 'event', durationThreshold: 16}, each => { if (each.name === 'keydown') felt.keys.push(each.duration); });
              watch({type: 'longtask'}, each => felt.tasks.push(each.duration));
              watch({type: 'layout-shift'}, each => { felt.shift += each.value; });
              let last = performance.now();
              const frame = now => { felt.frames.push(now - last); last = now; requestAnimationFrame(frame); };
              requestAnimationFrame(frame);
            }""";

    private final Page page;

    private Eyes(Page page) {
        this.page = page;
    }

    static Eyes open(Page page) {
        page.evaluate(OPEN);
        return new Eyes(page);
    }

    /**
     * Times in ms, sorted.
     *
     * @param slowKeys of the keys that took 16 ms or more until they were seen
     * @param tasks of 50 ms or more
     * @param frames from one to the next
     * @param shift how much moved that nobody moved
     */
    record Felt(List<Double> slowKeys, List<Double> tasks, List<Double> frames, double shift) {

        /** How long {@code of} keys took: the quicker ones of them are not among the slow ones. */
        double key95(int of) {
            var quicker = of - slowKeys.size();
            var place = (int) Math.ceil(of * 0.95) - 1;
            return place < quicker ? 16 : slowKeys.get(Math.min(place - quicker, slowKeys.size() - 1));
        }

        double longestTask() {
            return longest(tasks);
        }

        double longestFrame() {
            return longest(frames);
        }

        private static double longest(List<Double> sorted) {
            return sorted.isEmpty() ? 0 : sorted.getLast();
        }
    }

    Felt felt() {
        // What the observers have still to be told comes with the next frames.
        page.evaluate(
                "() => new Promise(done => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)),"
                        + " 100))");
        var felt = (Map<?, ?>) page.evaluate("felt");
        return new Felt(
                sorted(felt, "keys"),
                sorted(felt, "tasks"),
                sorted(felt, "frames"),
                ((Number) Objects.requireNonNull(felt.get("shift"))).doubleValue());
    }

    private static List<Double> sorted(Map<?, ?> felt, String times) {
        return ((List<?>) Objects.requireNonNull(felt.get(times)))
                .stream().map(time -> ((Number) time).doubleValue()).sorted().toList();
    }
}
