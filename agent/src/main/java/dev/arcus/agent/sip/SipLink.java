package dev.arcus.agent.sip;

import dev.arcus.agent.time.Ticker;
import dev.arcus.wire.agent.Channel;
import dev.arcus.wire.agent.ChannelReport;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The link to one PBX by one set of settings: keep-alive and, if asked for, registration, each on a thread of its own. */
final class SipLink implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofMillis(400);

    private final SipClient client;
    private final KeepAlive keepAlive;
    private final Optional<Registration> registration;

    SipLink(SipSettings settings, Pace pace, Ticker ticker, RandomGenerator random) {
        SipServer server = settings.server();
        this.client = new SipClient(server, new SipDialer(server, settings.trust()), pace, random);
        this.keepAlive = new KeepAlive(settings, client, pace, ticker);
        this.registration = settings.extension().map(each -> new Registration(each, server, client, pace));
    }

    /** Begins what is due; nobody registers with a PBX that does not answer. */
    void look() {
        if (keepAlive.begins()) {
            Thread.ofVirtual().name("sip-options").start(keepAlive::ask);
        }
        if (keepAlive.trouble().isEmpty()) {
            registration
                    .filter(Registration::begins)
                    .ifPresent(due -> Thread.ofVirtual().name("sip-register").start(due::attempt));
        }
    }

    ChannelReport csta() {
        Optional<Trouble> trouble = keepAlive.trouble().or(() -> registration.flatMap(Registration::trouble));
        Optional<Duration> age = keepAlive.age();
        if (age.isEmpty()) {
            return ChannelReport.neverProved(
                    Channel.CSTA, trouble.orElseGet(Trouble.NotAskedYet::new).words());
        }
        return trouble.map(why -> ChannelReport.down(Channel.CSTA, age.get(), why.words()))
                .orElseGet(() -> ChannelReport.up(Channel.CSTA, age.get()));
    }

    void probe(Duration limit) {
        keepAlive.probe(limit);
    }

    @Override
    public void close() {
        registration.ifPresent(each -> each.leave(FAREWELL));
        client.close();
    }
}
