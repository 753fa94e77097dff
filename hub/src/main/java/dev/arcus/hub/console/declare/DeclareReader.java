package dev.arcus.hub.console.declare;

import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.LicenceConsent;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.CheckedCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.store.Name;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.hub.console.rules.RuleText;
import dev.arcus.numbering.DialingInformation;
import dev.arcus.wire.errors.ErrorCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/** Reads the form; each field is checked by the value that will hold it, and what is wrong is said at the field. */
final class DeclareReader {

    private static final String ANY_COUNTRY = "DEU";

    private final DeclareForm form;
    private final Words words;
    private final Map<String, String> problems = new LinkedHashMap<>();

    DeclareReader(DeclareForm form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** By field. */
    Map<String, String> problems() {
        return problems;
    }

    /** Says that {@code field} is wrong after all; always false. */
    boolean refuse(String field, String problem) {
        problems.put(field, words.text("declare.wrong." + problem));
        return false;
    }

    /** Empty when something is wrong. */
    Optional<SystemDeclaration> declaration() {
        var name = read(
                DeclareForm.NAME, Name::require, form.text(DeclareForm.NAME).isEmpty() ? "name-missing" : "name");
        var model = read(DeclareForm.MODEL, text -> Model.parse(text).orElseThrow(), "model");
        var site = read(DeclareForm.SITE, SiteId::new, "site");
        var consent = consent();
        var identity = identity();
        var dialing = dialing();
        var rules = rules();
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SystemDeclaration(
                name.orElseThrow(),
                site.orElseThrow(),
                SystemType.OXO,
                model.orElseThrow(),
                identity.pbxId().orElse(null),
                identity.code().orElse(null),
                dialing.orElseThrow(),
                rules.rules(),
                EmergencyChange.NONE,
                PbxSystem.Options.DEFAULT,
                consent.orElse(null),
                identity.item().orElse(null)));
    }

    /** Empty when a field of it is wrong. */
    Optional<DialingInformation> dialing() {
        var country = form.text(DeclareForm.COUNTRY);
        var outbound = outbound();
        check(DeclareForm.COUNTRY, "country", new Dialing(country, "", "", List.of(), ""));
        check(
                DeclareForm.NATIONAL,
                "prefix",
                new Dialing(ANY_COUNTRY, form.text(DeclareForm.NATIONAL), "", List.of(), ""));
        check(
                DeclareForm.INTERNATIONAL,
                "prefix",
                new Dialing(ANY_COUNTRY, "", form.text(DeclareForm.INTERNATIONAL), List.of(), ""));
        check(DeclareForm.OUTBOUND, "prefix", new Dialing(ANY_COUNTRY, "", "", outbound, ""));
        check(
                DeclareForm.INSTALLATION,
                "installation",
                new Dialing(ANY_COUNTRY, "", "", List.of(), form.text(DeclareForm.INSTALLATION)));
        return problems.keySet().stream().anyMatch(DialingFields.NAMES::contains)
                ? Optional.empty()
                : Optional.of(information(new Dialing(
                        country,
                        form.text(DeclareForm.NATIONAL),
                        form.text(DeclareForm.INTERNATIONAL),
                        outbound,
                        form.text(DeclareForm.INSTALLATION))));
    }

    RuleText rules() {
        var lines = RuleText.read(form.text(DeclareForm.RULES), words);
        if (!lines.problem().isEmpty()) {
            problems.put(DeclareForm.RULES, lines.problem());
        }
        return lines;
    }

    private record Dialing(
            String country, String national, String international, List<String> outbound, String installation) {}

    /** What the PBX logs in with at first. */
    private record Identity(Optional<PbxId> pbxId, Optional<ActivationCode> code, Optional<FleetItemId> item) {}

    private DialingInformation information(Dialing parts) {
        return new DialingInformation(
                parts.country(),
                parts.national(),
                parts.international(),
                parts.outbound(),
                form.ticked(DeclareForm.USE_OUTBOUND),
                parts.installation().isEmpty() ? null : parts.installation());
    }

    private void check(String field, String problem, Dialing parts) {
        try {
            var unused = information(parts);
        } catch (IllegalArgumentException wrong) {
            problems.put(field, words.text("declare.wrong." + problem));
        }
    }

    /** Several may stand there: the first one is dialled, all are recognised. */
    private List<String> outbound() {
        return Arrays.stream(form.text(DeclareForm.OUTBOUND).split("[,; ]+"))
                .filter(prefix -> !prefix.isEmpty())
                .toList();
    }

    private Optional<LicenceConsent> consent() {
        if (!form.ticked(DeclareForm.GATEWAY)) {
            return Optional.empty();
        }
        if (!form.ticked(DeclareForm.LICENCE)) {
            problems.put(DeclareForm.GATEWAY, ErrorCode.LICENCE_NOT_ACCEPTED.remedy(words.language()));
            return Optional.empty();
        }
        return Optional.of(new LicenceConsent(form.text(DeclareForm.LICENCE)));
    }

    /** Nothing unless it is to be specified: then the hub generates both. */
    private Identity identity() {
        if (!form.ticked(DeclareForm.SPECIFY)) {
            return new Identity(Optional.empty(), Optional.empty(), Optional.empty());
        }
        var typed = form.text(DeclareForm.PBX_ID);
        if (typed.isEmpty() && form.ticked(DeclareForm.ITEM)) {
            return new Identity(Optional.empty(), Optional.empty(), read(DeclareForm.ITEM, FleetItemId::new, "item"));
        }
        var pbxId = read(
                DeclareForm.PBX_ID,
                text -> StockPair.parse(text).map(StockPair::pbxId).orElseGet(() -> PbxId.parse(text)),
                typed.isEmpty() ? "id-missing" : "id");
        var code = form.ticked(DeclareForm.CODE)
                ? read(DeclareForm.CODE, DeclareReader::code, "code")
                : Optional.<ActivationCode>empty();
        code.filter(given -> CheckedCode.isShapedLike(given.text()) && !CheckedCode.isIntact(given.text()))
                .ifPresent(given -> problems.put(DeclareForm.CODE, words.text("declare.wrong.code-mistyped")));
        return new Identity(pbxId, code, Optional.empty());
    }

    private static ActivationCode code(String text) {
        return StockPair.parse(text).map(StockPair::code).orElseGet(() -> ActivationCode.parse(text));
    }

    private <T> Optional<T> read(String field, Function<String, T> parse, String problem) {
        try {
            return Optional.of(parse.apply(form.text(field)));
        } catch (IllegalArgumentException | NoSuchElementException wrong) {
            problems.put(field, words.text("declare.wrong." + problem));
            return Optional.empty();
        }
    }
}
