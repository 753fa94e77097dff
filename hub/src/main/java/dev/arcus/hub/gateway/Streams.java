package dev.arcus.hub.gateway;

import dev.arcus.xmpp.Element;
import dev.arcus.xmpp.StreamFeatures;
import dev.arcus.xmpp.StreamOpen;
import dev.arcus.xmpp.sasl.SaslMechanism;
import java.util.Arrays;
import java.util.HexFormat;

/** The stream header and features as this hub gives them. */
final class Streams {
    static final Element MECHANISMS = StreamFeatures.ofMechanisms(Arrays.stream(SaslMechanism.values())
                    .map(SaslMechanism::wireName)
                    .toList())
            .toElement();
    static final Element BIND = StreamFeatures.ofBind().toElement();

    private static final int ID_BYTES = 16;

    private Streams() {}

    /** Whether the header names the domain that this hub serves. */
    static boolean isHere(StreamOpen open, Connection connection) {
        return open.to().equalsIgnoreCase(connection.around().domain());
    }

    static void answer(Connection connection) {
        byte[] id = new byte[ID_BYTES];
        connection.around().sources().random().nextBytes(id);
        var answer =
                StreamOpen.answer(connection.around().domain(), HexFormat.of().formatHex(id));
        connection.send(answer.toElement());
    }
}
