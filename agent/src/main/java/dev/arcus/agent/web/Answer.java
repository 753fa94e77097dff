package dev.arcus.agent.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What is sent back. */
public sealed interface Answer {

    /** Further headers, such as cookies. */
    List<Header> headers();

    record Header(String name, String value) {}

    /**
     * All of it at once.
     *
     * @param type media type with charset
     */
    record Whole(int status, String type, byte[] body, List<Header> headers) implements Answer {

        public Whole {
            headers = List.copyOf(headers);
        }

        /** The same with one more header. */
        public Whole with(String name, String value) {
            List<Header> more = new ArrayList<>(headers);
            more.add(new Header(name, value));
            return new Whole(status, type, body, more);
        }
    }

    /** Server-sent events (HTML Living Standard §9.2), as long as the reader stays. */
    record Events(Source source) implements Answer {

        @Override
        public List<Header> headers() {
            return List.of();
        }
    }

    /** Writes events until it is over. */
    @FunctionalInterface
    interface Source {

        /**
         * @throws IOException when the reader has gone
         * @throws InterruptedException when the server stops
         */
        void writeTo(OutputStream stream) throws IOException, InterruptedException;
    }

    static Whole html(int status, String text) {
        return new Whole(status, "text/html; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), List.of());
    }

    static Whole text(int status, String text) {
        return new Whole(
                status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8), List.of());
    }

    /** Nothing, and no more of it: an event source does not come back. */
    static Whole nothing() {
        return new Whole(204, "text/plain", new byte[0], List.of());
    }

    /** Go on by reading that page. */
    static Whole seeOther(String path) {
        return text(303, path).with("Location", path);
    }
}
