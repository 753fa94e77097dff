package dev.arcus.hub.console.live;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.status.StatusObserver;
import dev.arcus.domain.status.StatusTurn;
import dev.arcus.hub.console.frame.Badge;
import io.javalin.http.sse.SseClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One page that is open in a browser: hears of its systems and says so. Told by the thread of its own subscription, and by the one
 * that keeps it alive; what it writes is written one after the other. While the browser takes nothing its subscription keeps the last of
 * each system, and no more.
 */
final class LivePage implements StatusObserver {

    private final SseClient browser;
    private final Set<SystemId> systems;
    private final Function<StatusLabel, Badge> badges;
    private final Runnable whole;

    /** {@code whole} says the label of each of its systems. */
    LivePage(SseClient browser, Set<SystemId> systems, Function<StatusLabel, Badge> badges, Runnable whole) {
        this.browser = browser;
        this.systems = Set.copyOf(systems);
        this.badges = badges;
        this.whole = whole;
    }

    @Override
    public void turned(List<StatusTurn> turns) {
        var labels = new LinkedHashMap<SystemId, StatusLabel>();
        for (var turn : turns) {
            var to = turn.to();
            if (to != null && systems.contains(turn.system())) {
                labels.put(turn.system(), to);
            }
        }
        say(labels);
    }

    @Override
    public void missed() {
        whole.run();
    }

    /** All of them in one message, {@code <id> <style> <words>} a line: many that turn at once cost the browser one look. */
    void say(Map<SystemId, StatusLabel> labels) {
        if (!labels.isEmpty()) {
            send(
                    "status",
                    labels.entrySet().stream()
                            .map(entry -> line(entry.getKey(), badges.apply(entry.getValue())))
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String line(SystemId system, Badge badge) {
        return system + " " + badge.style() + " " + badge.text();
    }

    void send(String event, String data) {
        synchronized (browser) {
            browser.sendEvent(event, data);
        }
    }
}
