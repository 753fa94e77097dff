package dev.arcus.agent.doctor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the findings are written down; knows what broke the way, so that the rest can refer to it. */
final class Chart {

    private final Map<Check, Finding> findings = new EnumMap<>(Check.class);
    private Optional<Check> broken = Optional.empty();

    /** A check on the way: what it gives is there only if nothing broke it. */
    <T> Optional<T> next(Check check, Supplier<Step<T>> act) {
        if (broken.isPresent()) {
            return Optional.empty();
        }
        Optional<T> value = write(check, act.get());
        if (value.isEmpty()) {
            broken = Optional.of(check);
        }
        return value;
    }

    /** A check beside the way: what it finds stops nothing. */
    <T> void aside(Check check, Step<T> step) {
        Optional<T> unused = write(check, step);
    }

    boolean isUnbroken() {
        return broken.isEmpty();
    }

    /** One for each check, in order. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (Check check : Check.values()) {
            all.add(findings.containsKey(check) ? findings.get(check) : notChecked(check));
        }
        return List.copyOf(all);
    }

    private Finding notChecked(Check check) {
        Words why = broken.map(before -> Words.of("because", Words.of(before.key() + ".name")))
                .orElseGet(() -> Words.of("because-nothing"));
        return new Finding.NotChecked(check, why);
    }

    private <T> Optional<T> write(Check check, Step<T> step) {
        return switch (step) {
            case Step.Done<T>(T value, Words evidence) -> {
                findings.put(check, new Finding.Passed(check, evidence));
                yield Optional.of(value);
            }
            case Step.Stopped<T>(Finding.Failed why) -> {
                findings.put(check, why);
                yield Optional.empty();
            }
            case Step.Open<T>(Words why) -> {
                findings.put(check, new Finding.NotChecked(check, why));
                yield Optional.empty();
            }
        };
    }
}
