package dev.arcus.hub.server;

import dev.arcus.domain.notice.Delivery;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.hub.gateway.Gateway;
import dev.arcus.hub.gateway.GatewayCounters;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Publishes what the parts count. */
final class Metrics implements AutoCloseable {

    private final JvmGcMetrics garbage = new JvmGcMetrics();

    private Metrics() {}

    static Metrics bind(MeterRegistry meters, Gateway gateway, BoxSide boxes, Housekeeper housekeeper) {
        var metrics = new Metrics();
        metrics.machine(meters);
        gauge(meters, "arcus.gateway.connections", gateway, Gateway::connections);
        gauge(meters, "arcus.gateway.online", gateway, Gateway::online);
        gauge(meters, "arcus.gateway.unauthenticated", gateway, Gateway::unauthenticated);
        gauge(meters, "arcus.boxes.waiting", boxes, all -> all.held().list().size());
        gauge(meters, "arcus.status.lag.milliseconds", boxes, all -> all.watch().lagMillis());
        count(meters, "arcus.status.turns", boxes, all -> all.watch().turns());
        gauge(meters, "arcus.lag.milliseconds", housekeeper, Housekeeper::lagMillis);
        var counters = gateway.counters();
        count(meters, "arcus.gateway.accepted", counters, GatewayCounters::accepted);
        count(meters, "arcus.gateway.logins", counters, GatewayCounters::loggedIn);
        count(meters, "arcus.gateway.received", counters, GatewayCounters::received);
        count(meters, "arcus.gateway.sent", counters, GatewayCounters::sent);
        count(meters, "arcus.gateway.turned.away", counters, GatewayCounters::turnedAway);
        count(meters, "arcus.history.dropped", boxes, all -> all.journal().dropped());
        for (var cause : DisconnectCause.values()) {
            FunctionCounter.builder("arcus.gateway.ended", counters, all -> all.ended(cause))
                    .tag("cause", cause.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        return metrics;
    }

    /** How many messages left, and how many did not. */
    void count(MeterRegistry meters, OutgoingMail mail) {
        count(meters, "arcus.mail.sent", mail, OutgoingMail::sent);
        count(meters, "arcus.mail.failed", mail, OutgoingMail::failed);
    }

    /** What became of notices: tries by their end, and what waits. */
    void count(MeterRegistry meters, NoticeSide notices) {
        count(meters, "arcus.notices.delivered", notices, all -> all.count(Delivery.State.DELIVERED));
        count(meters, "arcus.notices.failed", notices, all -> all.count(Delivery.State.WAITING));
        count(meters, "arcus.notices.dead", notices, all -> all.count(Delivery.State.DEAD));
        gauge(meters, "arcus.notices.waiting", notices, NoticeSide::waiting);
    }

    /** How old the last backup is. */
    void count(MeterRegistry meters, HubBackups backups) {
        gauge(meters, "arcus.backup.age.seconds", backups, HubBackups::age);
    }

    /** What became of the backups that the hub makes by itself. */
    void count(MeterRegistry meters, ScheduledBackups scheduled) {
        count(meters, "arcus.backups.made", scheduled, ScheduledBackups::made);
        count(meters, "arcus.backups.failed", scheduled, ScheduledBackups::failures);
    }

    @Override
    public void close() {
        garbage.close();
    }

    private void machine(MeterRegistry meters) {
        garbage.bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new FileDescriptorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
    }

    private static <T> void gauge(MeterRegistry meters, String name, T source, ToDoubleFunction<T> value) {
        Gauge.builder(name, source, value).strongReference(true).register(meters);
    }

    private static <T> void count(MeterRegistry meters, String name, T source, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, source, value).register(meters);
    }
}
