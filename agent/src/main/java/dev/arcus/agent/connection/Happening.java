package dev.arcus.agent.connection;

import dev.arcus.wire.agent.ChannelReport;
import dev.arcus.xmpp.Iq;
import java.util.List;

/** What other threads tell the connection's thread. */
sealed interface Happening {

    /** About one attempt; void once that attempt has ended. */
    sealed interface OfTry extends Happening {
        Try of();
    }

    record Connected(Try of, Line line) implements OfTry {}

    record DialFailed(Try of, DialFailure failure) implements OfTry {}

    record Frame(Try of, String text) implements OfTry {}

    record Heard(Try of) implements OfTry {}

    record Ended(Try of, String why) implements OfTry {}

    record Probed(Try of, Iq.Get question, List<ChannelReport> reports) implements OfTry {}

    record PhoneChanged() implements Happening {}

    record Stop() implements Happening {}
}
