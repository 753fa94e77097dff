package dev.arcus.agent.doctor;

import dev.arcus.wire.errors.Language;
import java.util.ArrayList;
import java.util.List;

/** What the doctor found, for people and for programs ({@code docs/agent.md}). */
public final class Report {

    private final List<Finding> findings;
    private final Texts texts;

    Report(List<Finding> findings, Language language) {
        this.findings = List.copyOf(findings);
        this.texts = new Texts(language);
    }

    /** Whether every check was made and passed. */
    public boolean isWell() {
        return findings.stream().allMatch(Finding.Passed.class::isInstance);
    }

    List<Finding> findings() {
        return findings;
    }

    /** One or two lines per check, and the sum. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add("%-7s %s: %s".formatted(mark(finding), name(finding.check()), texts.say(finding.evidence())));
            if (finding instanceof Finding.Failed failed) {
                lines.add(" ".repeat(8) + texts.say(Words.of("remedy", failed.remedy())));
            }
        }
        long failed = findings.stream().filter(Finding.Failed.class::isInstance).count();
        lines.add(texts.say(isWell() ? Words.of("sum.well") : Words.of("sum.ill", failed)));
        return List.copyOf(lines);
    }

    /** One JSON object on one line, in ASCII; its keys and names never change with the language. */
    public String json() {
        List<String> checks = findings.stream().map(this::json).toList();
        return "{\"ok\":" + isWell() + ",\"language\":"
                + quoted(texts.language().code()) + ",\"checks\":[" + String.join(",", checks) + "]}";
    }

    private String json(Finding finding) {
        String start = "{\"check\":" + quoted(finding.check().key()) + ",\"verdict\":";
        String evidence = ",\"evidence\":" + quoted(texts.say(finding.evidence()));
        return switch (finding) {
            case Finding.Passed passed -> start + "\"passed\"" + evidence + "}";
            case Finding.NotChecked open -> start + "\"not-checked\"" + evidence + "}";
            case Finding.Failed failed ->
                start + "\"failed\",\"fault\":" + quoted(failed.fault().key()) + evidence + ",\"remedy\":"
                        + quoted(texts.say(failed.remedy())) + "}";
        };
    }

    private String mark(Finding finding) {
        return texts.say(Words.of(
                switch (finding) {
                    case Finding.Passed passed -> "verdict.passed";
                    case Finding.Failed failed -> "verdict.failed";
                    case Finding.NotChecked open -> "verdict.not-checked";
                }));
    }

    private String name(Check check) {
        return texts.say(Words.of(check.key() + ".name"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
