package dev.arcus.hub.console.information;

import dev.arcus.domain.administration.EmergencyChange;
import dev.arcus.domain.administration.SystemChange;
import dev.arcus.domain.store.Name;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.hub.console.frame.Form;
import dev.arcus.hub.console.frame.Words;
import dev.arcus.numbering.DialingInformation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of a declaration that can be changed later, read and written. */
final class DeclarationForm {

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\s]+");

    private final Form form;
    private final Words words;

    DeclarationForm(Form form, Words words) {
        this.form = form;
        this.words = words;
    }

    /** What the fields of {@code system} hold. */
    static Map<String, String> values(PbxSystem system) {
        var dialing = system.dialing();
        var values = new HashMap<String, String>();
        values.put("name", system.name());
        values.put("model", system.model() == null ? "" : system.model().label());
        values.put("country", dialing.country());
        values.put("national", dialing.nationalPrefix());
        values.put("international", dialing.internationalPrefix());
        values.put("outbound", String.join(", ", dialing.outboundPrefixes()));
        values.put("useOutbound", dialing.useOutboundPrefix() ? "1" : "");
        values.put("installation", Objects.requireNonNullElse(dialing.installationNumber(), ""));
        return values;
    }

    /** What is asked for; empty when a field is wrong, which then says so. */
    Optional<SystemChange> change(PbxSystem system) {
        var name = form.read("name", Name::require, words.text("information.wrong.name"));
        var model = system.model() == null
                ? Optional.<Model>empty()
                : form.read("model", DeclarationForm::model, words.text("information.wrong.choice"));
        var dialing = dialing();
        return form.isGood()
                ? Optional.of(new SystemChange(
                        name.orElseThrow(),
                        null,
                        model.orElse(null),
                        old -> dialing.orElse(old),
                        null,
                        EmergencyChange.NONE,
                        null,
                        null,
                        null))
                : Optional.empty();
    }

    private Optional<DialingInformation> dialing() {
        var prefix = words.text("information.wrong.prefix");
        form.read(
                "country",
                text -> new DialingInformation(text, "", "", List.of(), true, null),
                words.text("information.wrong.choice"));
        form.read("national", text -> new DialingInformation("DEU", text.strip(), "", List.of(), true, null), prefix);
        form.read(
                "international",
                text -> new DialingInformation("DEU", "", text.strip(), List.of(), true, null),
                prefix);
        form.read(
                "outbound",
                text -> new DialingInformation("DEU", "", "", prefixes(text), true, null),
                words.text("information.wrong.outbound"));
        form.read(
                "installation",
                text -> new DialingInformation("DEU", "", "", List.of(), true, number(text)),
                words.text("information.wrong.installation"));
        return form.isGood()
                ? Optional.of(new DialingInformation(
                        form.value("country"),
                        form.value("national").strip(),
                        form.value("international").strip(),
                        prefixes(form.value("outbound")),
                        form.ticked("useOutbound"),
                        number(form.value("installation"))))
                : Optional.empty();
    }

    private static List<String> prefixes(String text) {
        return SEPARATOR
                .splitAsStream(text.strip())
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static @Nullable String number(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static Model model(String label) {
        return Model.parse(label).orElseThrow(IllegalArgumentException::new);
    }
}
