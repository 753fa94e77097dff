package dev.arcus.hub.gateway;

import dev.arcus.domain.activation.Peer;
import dev.arcus.domain.history.Attempt.Step;
import dev.arcus.domain.session.DisconnectCause;
import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.StreamOpen;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPromise;
import io.netty.util.Timeout;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection: its transport, its state and its one way out ({@link #end}). The state and the timer belong to the reader of the
 * mailbox; the volatile fields are written by the event loop; everything else that other threads want is put into the mailbox.
 */
final class Connection implements ChannelFutureListener {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Channel channel;
    private final Surroundings around;
    private final Mailbox<Event> mailbox;
    private final AtomicInteger outgoing = new AtomicInteger();
    private final AtomicInteger incoming = new AtomicInteger();
    private volatile Peer peer;
    private volatile Step step = Step.CONNECT;
    private volatile DisconnectCause goneAs = DisconnectCause.LOST;
    private volatile boolean upgraded;
    private State state;
    private @Nullable Timeout timer;
    private int timerSerial;
    /** The last element of this event: held back so that all of them leave with one flush. */
    private @Nullable Outgoing last;

    /** A connection just accepted; its time to log in begins. */
    Connection(Channel channel, Surroundings around) {
        this.channel = channel;
        this.around = around;
        this.mailbox = new Mailbox<>(around.sources().threads(), this::handle);
        this.peer = new Peer(Proxies.literal(channel.remoteAddress()));
        this.state = new Opened(this);
        arm(around.waits().login());
    }

    Surroundings around() {
        return around;
    }

    Peer peer() {
        return peer;
    }

    Step step() {
        return step;
    }

    /** Any thread: whether the transport is there still. */
    boolean isOpen() {
        return channel.isOpen();
    }

    /** Any thread: tells the connection something. */
    void tell(Event event) {
        mailbox.put(event);
    }

    // What the event loop reports.

    void cameFrom(String address) {
        peer = new Peer(address);
        if (!around.lobby().cameFrom(this, address)) {
            tell(new Event.Broken(Ending.silent(DisconnectCause.NO_ROOM, "maxUnauthenticatedPerAddress")));
        }
    }

    void reached(Step next) {
        step = next;
    }

    /** An HTTP answer was given instead of an upgrade: why the connection is about to go. */
    void answered(DisconnectCause cause) {
        goneAs = cause;
    }

    void upgraded() {
        upgraded = true;
        step = Step.STREAM;
    }

    void received(Event.Received event) {
        around.counters().countReceived();
        if (incoming.incrementAndGet() >= around.limits().queues().incoming()) {
            channel.config().setAutoRead(false);
        }
        tell(event);
    }

    /** One write was taken by the network. */
    @Override
    public void operationComplete(ChannelFuture written) {
        outgoing.decrementAndGet();
    }

    // What the states may do. Only the reader of the mailbox calls these.

    void send(Element element) {
        if (isRoom()) {
            var _ = write(element);
        }
    }

    /** {@code taken} runs on the event loop once the network has taken the element; never when it has not. */
    void send(Element element, Runnable taken) {
        if (isRoom()) {
            var _ = write(element).addListener(written -> {
                if (written.isSuccess()) {
                    taken.run();
                }
            });
        }
    }

    private boolean isRoom() {
        if (outgoing.incrementAndGet() <= around.limits().queues().outgoing()) {
            return true;
        }
        tell(new Event.Broken(Ending.silent(DisconnectCause.QUEUE_FULL, "outgoingQueue")));
        return false;
    }

    private ChannelFuture write(Element element) {
        around.counters().countSent();
        writeLast();
        var promise = channel.newPromise();
        promise.addListener(this);
        last = new Outgoing(element.toXml(), promise);
        return promise;
    }

    private record Outgoing(String xml, ChannelPromise promise) {}

    private void writeLast() {
        var held = last;
        if (held != null) {
            last = null;
            var _ = channel.write(held.xml(), held.promise());
        }
    }

    private void flush() {
        var held = last;
        if (held != null) {
            last = null;
            var _ = channel.writeAndFlush(held.xml(), held.promise());
        }
    }

    /** Sets the one timer; what it was set to before is forgotten. */
    void arm(Duration after) {
        disarm();
        int serial = timerSerial;
        timer = around.sources()
                .timer()
                .newTimeout(due -> tell(new Event.TimeUp(serial)), after.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void disarm() {
        timerSerial++;
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
    }

    /** The one way out: leaves every list, says the last words, closes. */
    Closed end(Ending ending) {
        var closed = new Closed(this);
        var before = state;
        state = closed;
        disarm();
        around.lobby().ended(this);
        around.registry().leave(this);
        around.counters().countEnded(ending.cause());
        log(before.name(), ending);
        try {
            before.left(ending.cause());
        } finally {
            farewell(ending);
        }
        return closed;
    }

    private void farewell(Ending ending) {
        if (!upgraded || ending.closeStatus() == Ending.AT_ONCE) {
            flush();
            var _ = channel.close();
            return;
        }
        writeLast();
        for (Element word : ending.lastWords()) {
            var _ = channel.write(word.toXml());
        }
        var _ = channel.writeAndFlush(new FrameHandler.Farewell(ending.closeStatus()));
    }

    private void log(String name, Ending ending) {
        if (name.isEmpty()) {
            LOG.debug(
                    "event=connection-ended reason={} step={} address={} detail=\"{}\"",
                    ending.cause(),
                    step,
                    peer.address(),
                    ending.words());
        } else {
            LOG.info(
                    "event=connection-ended pbxId={} reason={} step={} address={} detail=\"{}\"",
                    name,
                    ending.cause(),
                    step,
                    peer.address(),
                    ending.words());
        }
    }

    private void handle(Event event) {
        try {
            move(next(event));
        } catch (RuntimeException failure) {
            LOG.error("event=connection-failed pbxId={} step={}", state.name(), step, failure);
            endAfterFailure();
        } finally {
            flush();
            if (event instanceof Event.Received) {
                taken();
            }
        }
    }

    private void endAfterFailure() {
        if (state instanceof Closed) {
            return;
        }
        try {
            end(Ending.ordered(DisconnectCause.HUB_FAILED));
        } catch (RuntimeException again) {
            LOG.error("event=connection-failed step={}", step, again);
        }
    }

    private void move(State next) {
        while (next != state) {
            state = next;
            next = next.entered();
        }
    }

    private State next(Event event) {
        if (state instanceof Closed) {
            refuse(event);
            return state;
        }
        return switch (event) {
            case Event.Received(var element) ->
                StreamOpen.isClose(element) ? end(Ending.clean()) : state.received(element);
            case Event.BadFrame(var why) -> end(Ending.badFrame(why));
            case Event.Broken(var ending) -> end(ending);
            case Event.Gone gone -> end(Ending.silent(state.goneAs(goneAs), ""));
            case Event.TimeUp(var serial) -> serial == timerSerial ? state.timeUp() : state;
            case Event.Disconnect(var ending, var done) -> {
                var closed = end(ending);
                done.complete(true);
                yield closed;
            }
            case Event.Stop(var comeBack) -> end(Ending.stopped(comeBack));
            case Event.Order order -> state.ordered(order);
        };
    }

    private static void refuse(Event event) {
        if (event instanceof Event.Order order) {
            order.refuse();
        }
    }

    /** A received element was handled: reading goes on when half of the queue is free. */
    private void taken() {
        int limit = around.limits().queues().incoming();
        if (incoming.decrementAndGet() == limit / 2) {
            channel.eventLoop().execute(() -> {
                if (incoming.get() < limit) {
                    channel.config().setAutoRead(true);
                }
            });
        }
    }
}
