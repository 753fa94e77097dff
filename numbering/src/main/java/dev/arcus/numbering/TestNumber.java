package dev.arcus.numbering;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with what is expected of it, kept beside a plan so that no change breaks it unnoticed.
 *
 * @param number as someone dials it, 1 to 256 characters
 * @param dial what the PBX is to get, at most 300 characters; empty for nothing, null for whatever it is
 * @param canonical E.164 with {@code +}; empty for none, null for whatever it is
 */
public record TestNumber(
        String number, @Nullable String dial, @Nullable String canonical) {

    /** Of one plan. */
    public static final int MAX_TEST_NUMBERS = 100;

    private static final int MAX_NUMBER = 256;
    private static final int MAX_DIAL = 300;
    private static final Pattern CANONICAL = Pattern.compile("(\\+[0-9]{1,15})?");

    public TestNumber {
        if (number.isEmpty() || number.length() > MAX_NUMBER) {
            throw new IllegalArgumentException("number must have 1 to " + MAX_NUMBER + " characters");
        }
        if (dial == null && canonical == null) {
            throw new IllegalArgumentException("dial or canonical is required");
        }
        if (dial != null && dial.length() > MAX_DIAL) {
            throw new IllegalArgumentException("dial must have at most " + MAX_DIAL + " characters");
        }
        if (canonical != null && !CANONICAL.matcher(canonical).matches()) {
            throw new IllegalArgumentException("canonical must be + and 1 to 15 digits, or empty");
        }
    }

    /** The test numbers of one plan in order, at most {@value #MAX_TEST_NUMBERS}. */
    public static List<TestNumber> list(List<TestNumber> tests) {
        if (tests.size() > MAX_TEST_NUMBERS) {
            throw new IllegalArgumentException("at most " + MAX_TEST_NUMBERS + " test numbers");
        }
        return List.copyOf(tests);
    }

    /** What a plan makes of it; empty for nothing. */
    public record Got(String dial, String canonical) {}

    /** One expectation that a plan does not meet; empty texts mean nothing. */
    public record Failure(String number, Part part, String expected, String got) {}

    /** What is expected. */
    public enum Part {
        DIAL,
        CANONICAL
    }

    public Got got(DialPlan plan) {
        return switch (plan.dial(number)) {
            case Dialled.Public known -> new Got(known.dial(), Objects.requireNonNullElse(known.canonical(), ""));
            case Dialled.Internal known -> new Got(known.dial(), Objects.requireNonNullElse(known.canonical(), ""));
            case Dialled.Emergency known -> new Got(known.dial(), "");
            case Dialled.Barred barred -> new Got("", "");
            case Dialled.Unrecognised unrecognised -> new Got("", "");
        };
    }

    /** Empty when the plan meets every expectation. */
    public List<Failure> failures(DialPlan plan) {
        var got = got(plan);
        var failures = new ArrayList<Failure>();
        failure(Part.DIAL, dial, got.dial()).ifPresent(failures::add);
        failure(Part.CANONICAL, canonical, got.canonical()).ifPresent(failures::add);
        return failures;
    }

    private Optional<Failure> failure(Part part, @Nullable String expected, String got) {
        return expected == null || expected.equals(got)
                ? Optional.empty()
                : Optional.of(new Failure(number, part, expected, got));
    }
}
