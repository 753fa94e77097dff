package dev.arcus.bench.numbers;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.NumberingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Public numbers as a German office dials them: half of its own country, half from everywhere, in written form. */
final class DialledNumbers {

    static final String REGION = "DE";

    static final DialingInformation DIALING = new DialingInformation("DEU", "0", "00", List.of("0"), true, null);

    private static final int[] AREAS = {30, 40, 69, 89, 211, 221, 341, 351, 511, 711};
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private DialledNumbers() {}

    static List<String> all() {
        var numbers = new ArrayList<String>();
        var national = 0;
        for (var region : LIBRARY.getSupportedRegions().stream().sorted().toList()) {
            var abroad = LIBRARY.getExampleNumber(region);
            if (abroad != null && !region.equals(REGION)) {
                numbers.add(LIBRARY.format(abroad, PhoneNumberFormat.INTERNATIONAL));
                numbers.add("0%d %06d".formatted(AREAS[national % AREAS.length], 200_000 + 37 * national));
                national++;
            }
        }
        return List.copyOf(numbers);
    }

    /** {@code count} rules of usual forms that none of the numbers matches: each number meets them all. */
    static List<NumberingRule> rules(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> switch (i % 4) {
                    case 0 -> new NumberingRule("^0900%02d".formatted(i), "", "barred");
                    case 1 -> new NumberingRule("^([1-9]\\d{2})%02d$".formatted(i), "$1", "inside");
                    case 2 -> new NumberingRule("^0137(?=%02d)(\\d+)$".formatted(i), "00137$1", "by another line");
                    default -> new NumberingRule("^7(0..9){3}%02d$".formatted(i), "8", "vendor's digits");
                })
                .toList();
    }
}
