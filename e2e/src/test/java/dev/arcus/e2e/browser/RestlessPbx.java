package dev.arcus.e2e.browser;

import dev.arcus.e2e.support.AdminClient.Declared;
import dev.arcus.e2e.support.FrameSocket;
import dev.arcus.e2e.support.HubProcess;
import dev.arcus.e2e.support.RawPbx;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelFacts;
import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.wire.agent.Hello;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An activated PBX whose telephony comes and goes as a test says, over a real connection: what is down it reports by itself, and what is
 * up it says when the hub asks, as {@code docs/protocol.md} wants it. {@link #turn} belongs to one thread; another one answers the hub.
 */
final class RestlessPbx implements AutoCloseable {

    private static final Duration FRESH = Duration.ofMillis(100);
    private static final Duration FOR_EVER = Duration.ofMinutes(10);

    private final RawPbx pbx;
    private final Declared system;
    private final AtomicLong acknowledged = new AtomicLong();
    private volatile boolean up = true;
    private long reported;

    private RestlessPbx(RawPbx pbx, Declared system) {
        this.pbx = pbx;
        this.system = system;
    }

    /** Trades its code for a password, and stays. */
    static RestlessPbx activate(HubProcess hub, Declared system, String serial) {
        var pbx = RawPbx.dial(hub.gateway());
        var key = serial.substring(serial.length() - 1).repeat(32);
        var _ = pbx.comeIn(system.pbxId(), system.code(), new Hello(serial, key, 1, "OXO Connect", "R6.2", "", "", ""));
        pbx.acknowledge(pbx.offer().orElseThrow());
        var restless = new RestlessPbx(pbx, system);
        Thread.ofVirtual().name("restless-" + serial).start(restless::answer);
        // The question at the login may have gone by unanswered: a report makes the hub ask again.
        restless.report();
        return restless;
    }

    Declared system() {
        return system;
    }

    boolean isUp() {
        return up;
    }

    /** Its telephony fails, or is back. */
    void turn() {
        up = !up;
        report();
    }

    /** How many of its reports the hub has not acknowledged yet. */
    long outstanding() {
        return reported - acknowledged.get();
    }

    @Override
    public void close() {
        pbx.close();
    }

    private void report() {
        reported++;
        send(Iq.set("t" + reported, facts(ChannelFacts.Kind.CHANNELS)).toElement());
    }

    private void answer() {
        for (var frame = pbx.socket().next(FOR_EVER);
                frame.isPresent();
                frame = pbx.socket().next(FOR_EVER)) {
            Iq.read(FrameSocket.parse(frame.get())).ifPresent(this::take);
        }
    }

    private void take(Iq iq) {
        switch (iq) {
            case Iq.Get get
            when ChannelFacts.Kind.ALIVE.isIn(get.payload()) ->
                send(get.result(facts(ChannelFacts.Kind.ALIVE)).toElement());
            case Iq.Request request -> send(request.result().toElement());
            case Iq.Result result when result.id().startsWith("t") -> acknowledged.incrementAndGet();
            case Iq.Answer other -> {}
        }
    }

    private Element facts(ChannelFacts.Kind kind) {
        var csta = up
                ? ChannelReport.up(Channel.CSTA, FRESH)
                : ChannelReport.down(Channel.CSTA, FRESH, "no answer from the PBX");
        return new ChannelFacts(kind, List.of(ChannelReport.up(Channel.CONF, FRESH), csta)).toElement();
    }

    /** One frame at a time: the socket takes no second one before. */
    private synchronized void send(Element element) {
        if (pbx.socket().isOpen()) {
            pbx.socket().send(element);
        }
    }
}
