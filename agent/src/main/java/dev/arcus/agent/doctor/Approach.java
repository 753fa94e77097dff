package dev.arcus.agent.doctor;

import dev.arcus.agent.connection.HubLocation;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * Name resolution and TCP, done: towards the hub's address, or where nothing is there and the address was no more than what the domain's
 * name suggests, towards the one that the domain itself names.
 *
 * @param hub the one that the way leads to
 * @param tcp empty when there was no name to go by
 */
record Approach(HubLocation.Known hub, Step<InetSocketAddress> name, Optional<Step<Socket>> tcp)
        implements AutoCloseable {

    static Approach to(HubLocation.Known hub, Subject subject, Deadlines limits) {
        Approach first = straight(hub, limits);
        if (first.isOpen()) {
            return first;
        }
        return subject.around()
                .dialer()
                .elsewhere(hub)
                .map(there -> straight(there, limits).named(hub.domain()))
                .orElse(first);
    }

    private static Approach straight(HubLocation.Known hub, Deadlines limits) {
        Reaching reaching = new Reaching(hub, limits);
        Step<InetSocketAddress> name = reaching.lookUp();
        return new Approach(
                hub,
                name,
                name instanceof Step.Done<InetSocketAddress>(InetSocketAddress first, Words evidence)
                        ? Optional.of(reaching.connect(first))
                        : Optional.empty());
    }

    /** The same, and the evidence says who named the address. */
    private Approach named(String domain) {
        return name instanceof Step.Done<InetSocketAddress>(InetSocketAddress first, Words evidence)
                ? new Approach(hub, Step.done(first, Words.of("name.discovered", domain, hub.address(), evidence)), tcp)
                : this;
    }

    private boolean isOpen() {
        return socket().isPresent();
    }

    Optional<Socket> socket() {
        return tcp.flatMap(step ->
                step instanceof Step.Done<Socket>(Socket open, Words evidence) ? Optional.of(open) : Optional.empty());
    }

    @Override
    public void close() {
        socket().ifPresent(Reaching::closeQuietly);
    }
}
