package dev.arcus.hub.console.systems;

import dev.arcus.hub.console.frame.Badge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole picture of a connection.
 *
 * @param id of the system
 * @param self the address of this page
 * @param status with what is to be said of it in {@code facts}
 * @param pending why it is pending, or null
 * @param timeline null where only the rest is drawn again
 */
public record ConnectionView(
        String id,
        String self,
        Badge status,
        List<Fact> facts,
        List<ChannelLine> channels,
        Login login,
        @Nullable Pending pending,
        List<EventLine> events,
        @Nullable TimelineView timeline,
        Acts acts) {

    public ConnectionView {
        facts = List.copyOf(facts);
        channels = List.copyOf(channels);
        events = List.copyOf(events);
    }

    /** A channel: its proof and how old that is; {@code style} is that of a badge. */
    public record ChannelLine(String name, String style, String state, String age, String reason) {}

    /**
     * What it logs in with.
     *
     * @param code to be typed, or empty: spent, or not for the visitor
     * @param facts what else is known of it
     * @param sheet for the technician, or empty
     */
    public record Login(String pbxId, String code, List<Fact> facts, String sheet) {

        public Login {
            facts = List.copyOf(facts);
        }

        /** Never prints the code. */
        @Override
        public String toString() {
            return "Login[" + pbxId + "]";
        }
    }

    /** The one likely reason, what to do, and every attempt. */
    public record Pending(String reason, String remedy, List<AttemptLine> attempts) {

        public Pending {
            attempts = List.copyOf(attempts);
        }
    }

    /** Attempts that ended alike. {@code number}: what the box was told. */
    public record AttemptLine(
            String last, String count, String step, String words, String remedy, String address, String number) {}

    /** Something that happened to the connection. */
    public record EventLine(String at, String kind, String cause, String detail, String address) {}

    /** What may be done: addresses, or empty where not. */
    public record Acts(String probe, String reset) {}
}
