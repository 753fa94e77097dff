package dev.arcus.hub.console.telephony;

import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.TryNumbers;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.hub.console.frame.Phrases;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.hub.console.systems.SystemWords;
import dev.arcus.numbering.Dialled;
import dev.arcus.numbering.LabReport;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.numbering.Presented;
import dev.arcus.numbering.Trace;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tries numbers on a plan that is saved, or not yet, and says in words what becomes of them. */
final class Lab {

    private static final Pattern LINES = Pattern.compile("[\\r\\n]+");
    private static final String RULE = "rule ";
    private static final int MAX_NUMBERS = 50;
    private static final int MAX_LENGTH = 256;

    private final TryNumbers tryNumbers;
    private final Phrases phrases;

    Lab(TryNumbers tryNumbers, Phrases phrases) {
        this.tryNumbers = tryNumbers;
        this.phrases = phrases;
    }

    /** {@code rules} instead of the saved ones; null for those. */
    LabView run(Visit visit, SystemId system, @Nullable List<NumberingRule> rules, String typed) {
        var numbers = LINES.splitAsStream(typed)
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
        if (numbers.isEmpty()) {
            return LabView.EMPTY;
        }
        if (numbers.size() > MAX_NUMBERS || numbers.stream().anyMatch(number -> number.length() > MAX_LENGTH)) {
            return wrong(typed, visit.text("telephony.wrong.numbers", MAX_NUMBERS, MAX_LENGTH));
        }
        var trial = new TryNumbers.Trial(null, rules, EmergencyChange.NONE);
        return switch (tryNumbers.run(visit.actor(), system, trial, numbers)) {
            case Outcome.Done<TryNumbers.Result> done -> view(visit, typed, done.value());
            case Outcome.Refused<TryNumbers.Result> refused ->
                wrong(
                        typed,
                        phrases.refusal(refused.why().reason())
                                        .text(visit.words().language()) + " "
                                + refused.why().detail());
        };
    }

    private static LabView wrong(String typed, String words) {
        return new LabView(typed, words, List.of(), List.of(), List.of());
    }

    private LabView view(Visit visit, String typed, TryNumbers.Result result) {
        return new LabView(
                typed,
                "",
                result.report().rows().stream().map(row -> row(visit, row)).toList(),
                warnings(visit, result.report().warnings()),
                result.failedTests().stream()
                        .map(test -> visit.text(
                                "information.failed-test", test.number(), shown(test.expected()), shown(test.got())))
                        .toList());
    }

    private LabView.Row row(Visit visit, LabReport.Row row) {
        var back = row.back().map(presented -> back(visit, presented)).orElse("");
        var warnings = warnings(visit, row.warnings());
        var by = by(visit, row.dialled().trace());
        return switch (row.dialled()) {
            case Dialled.Public number ->
                line(visit, row, "public", number.dial(), number.canonical(), by, back, warnings);
            case Dialled.Internal number ->
                line(visit, row, "internal", number.dial(), number.canonical(), by, back, warnings);
            case Dialled.Emergency number -> line(visit, row, "emergency", number.dial(), null, by, back, warnings);
            case Dialled.Barred barred -> line(visit, row, "barred", "", null, by, back, warnings);
            case Dialled.Unrecognised unknown -> line(visit, row, "unrecognised", "", null, by, back, warnings);
        };
    }

    private static LabView.Row line(
            Visit visit,
            LabReport.Row row,
            String kind,
            String dial,
            @Nullable String canonical,
            String by,
            String back,
            List<String> warnings) {
        return new LabView.Row(
                row.input(),
                visit.text("telephony.kind." + kind),
                dial,
                Objects.requireNonNullElse(canonical, ""),
                by,
                back,
                warnings);
    }

    private static String back(Visit visit, Presented presented) {
        return switch (presented) {
            case Presented.Public number -> Objects.requireNonNullElse(number.canonical(), kind(visit, "public"));
            case Presented.Internal number ->
                Objects.requireNonNullElse(number.canonical(), kind(visit, "internal") + " " + number.number());
            case Presented.Emergency number -> kind(visit, "emergency") + " " + number.number();
            case Presented.Unrecognised unknown -> kind(visit, "unrecognised");
        };
    }

    private static String kind(Visit visit, String kind) {
        return visit.text("telephony.kind." + kind);
    }

    private static String by(Visit visit, Trace trace) {
        var words = visit.text("telephony.by." + SystemWords.key(trace.decidedBy()));
        if (trace.detail().isEmpty()) {
            return words;
        }
        return trace.detail().startsWith(RULE) ? detail(visit, trace.detail()) : words + ": " + trace.detail();
    }

    /** A rule is called so in the language of the page. */
    private static String detail(Visit visit, String detail) {
        return detail.startsWith(RULE)
                ? visit.text("telephony.by.rule") + " " + detail.substring(RULE.length())
                : detail;
    }

    private List<String> warnings(Visit visit, List<LabReport.Warning> warnings) {
        return warnings.stream()
                .map(warning -> phrases.warning(warning.kind(), visit.words().language()) + " "
                        + detail(visit, warning.detail()))
                .toList();
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
