package dev.arcus.hub.console.frame;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A form with what was typed, and what is wrong with it.
 *
 * @param heading above it, or empty
 * @param back where its second button leads, or empty for none
 * @param problem of the whole form, or empty
 */
public record FormView(
        Send send, String heading, String back, String problem, List<Hidden> hidden, List<Field> fields) {

    public FormView {
        hidden = List.copyOf(hidden);
        fields = List.copyOf(fields);
    }

    /** Where it goes. {@code style}: {@code main}, or {@code danger} for what cannot be taken back. */
    public record Send(String action, String button, String style, boolean upload) {}

    /** What it repeats unseen. */
    public record Hidden(String name, String value) {}

    /** How something is typed. */
    public enum Kind {
        TEXT,
        PASSWORD,
        EMAIL,
        URL,
        NUMBER,
        TIME,
        DATETIME_LOCAL,
        FILE,
        LINES,
        SELECT,
        TICKS;

        /** The type of the input in HTML. */
        public String type() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One input. {@code hint} and {@code wrong} may be empty; {@code choices} for SELECT and TICKS, and what is proposed while one types. */
    public record Field(
            Kind kind, String name, String label, String value, String hint, String wrong, List<Choice> choices) {

        public Field {
            choices = List.copyOf(choices);
        }

        public boolean isWrong() {
            return !wrong.isEmpty();
        }
    }

    public static FormView to(String action, String button) {
        return new FormView(new Send(action, button, "main", false), "", "", "", List.of(), List.of());
    }

    public FormView under(String words) {
        return new FormView(send, words, back, problem, hidden, fields);
    }

    public FormView orBackTo(String path) {
        return new FormView(send, heading, path, problem, hidden, fields);
    }

    /** For what cannot be taken back. */
    public FormView dangerous() {
        return new FormView(
                new Send(send.action(), send.button(), "danger", send.upload()),
                heading,
                back,
                problem,
                hidden,
                fields);
    }

    /** With files. */
    public FormView uploading() {
        return new FormView(
                new Send(send.action(), send.button(), send.style(), true), heading, back, problem, hidden, fields);
    }

    public FormView saying(String words) {
        return new FormView(send, heading, back, words, hidden, fields);
    }

    public FormView hiding(String name, String value) {
        return new FormView(
                send,
                heading,
                back,
                problem,
                Stream.concat(hidden.stream(), Stream.of(new Hidden(name, value)))
                        .toList(),
                fields);
    }

    public FormView with(Field... more) {
        return new FormView(
                send,
                heading,
                back,
                problem,
                hidden,
                Stream.concat(fields.stream(), Stream.of(more)).toList());
    }
}
