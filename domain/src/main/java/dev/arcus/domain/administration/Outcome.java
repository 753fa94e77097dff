package dev.arcus.domain.administration;

import java.util.function.Function;

/** The answer of an act: done, or refused with the reason. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal why) implements Outcome<T> {}

    /** What was done, seen otherwise. */
    default <R> Outcome<R> map(Function<T, R> view) {
        return switch (this) {
            case Done<T> done -> new Done<>(view.apply(done.value()));
            case Refused<T> refused -> new Refused<>(refused.why());
        };
    }

    /** What follows from what was done. */
    default <R> Outcome<R> flatMap(Function<T, Outcome<R>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Refused<T> refused -> new Refused<>(refused.why());
        };
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal.Reason reason) {
        return new Refused<>(new Refusal(reason, "", ""));
    }

    /** {@code field} names the input that is to blame, in the API's spelling. */
    static <T> Outcome<T> refused(Refusal.Reason reason, String field, String detail) {
        return new Refused<>(new Refusal(reason, field, detail));
    }
}
