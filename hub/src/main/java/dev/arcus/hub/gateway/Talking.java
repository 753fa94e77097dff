package dev.arcus.hub.gateway;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.Iq;
import dev.arcus.xmpp.Ping;

/** A state in which stanzas are exchanged. Pings are answered in all of them (XEP-0199); nothing is routed. */
sealed interface Talking extends State permits Authenticated, Bound, Held, Online {
    Connection connection();

    /** The agent asks, for something other than a ping. */
    State request(Iq.Request request);

    /** The agent answers. */
    State answer(Iq.Answer answer);

    @Override
    default State received(Element element) {
        if (!Strays.isStanza(element)) {
            return connection().end(Strays.before(element));
        }
        if (!Iq.isIq(element)) {
            Strays.answer(element, connection());
            return this;
        }
        var iq = Iq.read(element);
        if (iq.isEmpty()) {
            Iq.badRequest(element).ifPresent(error -> connection().send(error.toElement()));
            return this;
        }
        return switch (iq.get()) {
            case Iq.Request request
            when Ping.isPing(request.payload()) -> {
                connection().send(request.result().toElement());
                yield this;
            }
            case Iq.Request request -> request(request);
            case Iq.Answer answer -> answer(answer);
        };
    }
}
