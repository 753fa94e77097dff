package dev.arcus.bench.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One measured figure.
 *
 * @param unit such as {@code ms}
 * @param budget what docs/architecture.md §11 allows, if it says anything
 * @param note how it was measured
 */
public record Figure(String name, double value, String unit, Budget budget, String note) {

    /** What a figure must keep. */
    public sealed interface Budget {
        /** No more than this. */
        record AtMost(double limit) implements Budget {}

        /** No less than this. */
        record AtLeast(double limit) implements Budget {}

        /** Measured to explain another one. */
        record None() implements Budget {}
    }

    public static Figure atMost(String name, double value, String unit, double limit, String note) {
        return new Figure(name, value, unit, new Budget.AtMost(limit), note);
    }

    public static Figure atLeast(String name, double value, String unit, double limit, String note) {
        return new Figure(name, value, unit, new Budget.AtLeast(limit), note);
    }

    public static Figure plain(String name, double value, String unit, String note) {
        return new Figure(name, value, unit, new Budget.None(), note);
    }

    /** Whether the budget is kept; empty text where there is none. */
    String verdict() {
        return switch (budget) {
            case Budget.AtMost(var limit) -> value <= limit ? "kept" : "MISSED";
            case Budget.AtLeast(var limit) -> value >= limit ? "kept" : "MISSED";
            case Budget.None() -> "";
        };
    }

    String budgetText() {
        return switch (budget) {
            case Budget.AtMost(var limit) -> "≤ " + number(limit);
            case Budget.AtLeast(var limit) -> "≥ " + number(limit);
            case Budget.None() -> "";
        };
    }

    OptionalDouble limit() {
        return switch (budget) {
            case Budget.AtMost(var limit) -> OptionalDouble.of(limit);
            case Budget.AtLeast(var limit) -> OptionalDouble.of(limit);
            case Budget.None() -> OptionalDouble.empty();
        };
    }

    /** Three digits that count. */
    static String number(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
