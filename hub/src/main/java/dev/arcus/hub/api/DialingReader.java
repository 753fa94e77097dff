package dev.arcus.hub.api;

import dev.arcus.numbering.BadRule;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.numbering.NumberingRule;
import dev.arcus.wire.admin.DialingBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads dialing information and numbering rules; each field is checked by the value that will hold it. */
final class DialingReader {

    private static final DialingInformation BLANK = new DialingInformation("DEU", "", "", List.of(), true, null);

    private final DialingBody body;
    private final Inputs inputs;

    DialingReader(DialingBody body, Inputs inputs) {
        this.body = body;
        this.inputs = inputs;
    }

    /** Whole dialing information: the country is required, prefixes are empty by default, the outbound prefix is used. */
    Optional<DialingInformation> information() {
        inputs.required("country", body.country(), text -> text);
        return checked() ? Optional.of(applyTo(BLANK)) : Optional.empty();
    }

    /** What the body changes; empty when it names none of it. */
    Optional<UnaryOperator<DialingInformation>> change() {
        var none = body.country() == null
                && body.pbxNationalPrefix() == null
                && body.pbxInternationalPrefix() == null
                && body.pbxMainBundlePrefix() == null
                && body.usePbxMainBundlePrefix() == null
                && body.installationNumber() == null;
        return none || !checked() ? Optional.empty() : Optional.of(this::applyTo);
    }

    /** The numbering rules; empty when the body has none. */
    Optional<List<NumberingRule>> rules() {
        var given = body.pbxNumberingTranslator();
        if (given == null) {
            return Optional.empty();
        }
        if (given.size() > NumberingRule.MAX_RULES) {
            inputs.problem("pbxNumberingTranslator", "at most " + NumberingRule.MAX_RULES + " rules", null);
            return Optional.empty();
        }
        var rules = new ArrayList<NumberingRule>();
        for (var i = 0; i < given.size(); i++) {
            var rule = given.get(i);
            var param = "pbxNumberingTranslator[" + i + "]";
            inputs.check(param, ignored -> rule(rule)).ifPresent(read -> {
                requireReadable(param, read);
                rules.add(read);
            });
        }
        return Optional.of(rules);
    }

    /** Once saved, a rule that cannot be read would be one that never matches. */
    private void requireReadable(String param, NumberingRule rule) {
        try {
            rule.requireReadable(1);
        } catch (BadRule bad) {
            var value = bad.field().equals("regexpReplace") ? rule.replacement() : rule.match();
            inputs.problemAt(param + "." + bad.field(), bad.problem(), value, bad.index() + 1);
        }
    }

    private static NumberingRule rule(DialingBody.@Nullable Rule rule) {
        if (rule == null || rule.regexpMatch() == null) {
            throw new IllegalArgumentException("regexpMatch is required");
        }
        return new NumberingRule(
                rule.regexpMatch(),
                Objects.requireNonNullElse(rule.regexpReplace(), ""),
                Objects.requireNonNullElse(rule.description(), ""));
    }

    private boolean checked() {
        var outbound = body.pbxMainBundlePrefix();
        inputs.optional(
                "country", body.country(), text -> new DialingInformation(alpha3(text), "", "", List.of(), true, null));
        inputs.optional(
                "pbxNationalPrefix",
                body.pbxNationalPrefix(),
                text -> new DialingInformation("DEU", text, "", List.of(), true, null));
        inputs.optional(
                "pbxInternationalPrefix",
                body.pbxInternationalPrefix(),
                text -> new DialingInformation("DEU", "", text, List.of(), true, null));
        if (outbound != null && outbound.stream().anyMatch(Objects::isNull)) {
            inputs.problem("pbxMainBundlePrefix", "must hold strings", null);
        } else if (outbound != null) {
            inputs.check("pbxMainBundlePrefix", ignored -> new DialingInformation("DEU", "", "", outbound, true, null));
        }
        inputs.optional(
                "installationNumber",
                numberOrNull(body.installationNumber()),
                text -> new DialingInformation("DEU", "", "", List.of(), true, text));
        return inputs.areGood();
    }

    private DialingInformation applyTo(DialingInformation old) {
        var number = body.installationNumber();
        return new DialingInformation(
                body.country() == null ? old.country() : alpha3(body.country()),
                Objects.requireNonNullElse(body.pbxNationalPrefix(), old.nationalPrefix()),
                Objects.requireNonNullElse(body.pbxInternationalPrefix(), old.internationalPrefix()),
                Objects.requireNonNullElse(body.pbxMainBundlePrefix(), old.outboundPrefixes()),
                Objects.requireNonNullElse(body.usePbxMainBundlePrefix(), old.useOutboundPrefix()),
                number == null ? old.installationNumber() : numberOrNull(number));
    }

    /** An empty number takes the old one away. */
    private static @Nullable String numberOrNull(@Nullable String number) {
        return number == null || number.isBlank() ? null : number;
    }

    private static String alpha3(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
