package dev.arcus.bench.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.arcus.numbering.DialPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Times the library alone and dial plans on it, taking turns in one process, so that all meet the same machine. The library alone
 * does what every translation needs of it: parse, validate, write in E.164 and in the form in which it is dialled.
 */
public final class Translating {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int[] RULES = {0, 10, 100};

    private final List<String> numbers = DialledNumbers.all();
    private final int rounds;
    private int kept;

    /** {@code rounds}: how often each has its turn, after as many that do not count. */
    public Translating(int rounds) {
        this.rounds = rounds;
    }

    /**
     * What one number costs, in nanoseconds: the median of the rounds.
     *
     * @param rules how many; -1 for the library alone
     */
    public record Cost(int rules, double nanos) {}

    /** First the library alone, then with 0, 10 and 100 rules. */
    public List<Cost> run() {
        var subjects = subjects();
        var times = new double[subjects.size()][rounds];
        for (var round = -rounds; round < rounds; round++) {
            for (var i = 0; i < subjects.size(); i++) {
                var nanos = turn(subjects.get(i));
                if (round >= 0) {
                    times[i][round] = nanos;
                }
            }
        }
        var costs = new ArrayList<Cost>();
        for (var i = 0; i < subjects.size(); i++) {
            Arrays.sort(times[i]);
            costs.add(new Cost(i == 0 ? -1 : RULES[i - 1], times[i][rounds / 2]));
        }
        return costs;
    }

    /** A sum of what came out of it: nothing that is measured can be left out as useless. */
    public int kept() {
        return kept;
    }

    private List<ToIntFunction<String>> subjects() {
        var subjects = new ArrayList<ToIntFunction<String>>();
        subjects.add(Translating::byTheLibraryAlone);
        for (var count : RULES) {
            var plan = DialPlan.of(DialledNumbers.DIALING, DialledNumbers.rules(count));
            subjects.add(number -> plan.dial(number).trace().decidedBy().ordinal());
        }
        return subjects;
    }

    private double turn(ToIntFunction<String> subject) {
        var start = System.nanoTime();
        for (var number : numbers) {
            kept += subject.applyAsInt(number);
        }
        return (System.nanoTime() - start) / (double) numbers.size();
    }

    private static int byTheLibraryAlone(String text) {
        try {
            var number = LIBRARY.parse(text, DialledNumbers.REGION);
            var valid = LIBRARY.isValidNumber(number) ? 1 : 0;
            return valid
                    + LIBRARY.format(number, PhoneNumberFormat.E164).length()
                    + LIBRARY.format(number, PhoneNumberFormat.NATIONAL).length();
        } catch (NumberParseException e) {
            return 0;
        }
    }
}
