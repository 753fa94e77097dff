package dev.arcus.agent.console;

import dev.arcus.agent.connection.HubLocation;
import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeMistake;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.web.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What stands in the fields of <em>Cloud Rainbow</em>, as typed.
 *
 * @param code empty where the field was greyed out
 * @param asTyped take the code although it looks mistyped
 */
record RainbowEntry(boolean enabled, String pabxId, String code, boolean asTyped, String domain) {

    static RainbowEntry of(Form form) {
        return new RainbowEntry(
                form.has("enabled"),
                form.text("pabx-id"),
                form.text("code"),
                form.has("as-typed"),
                form.text("domain"));
    }

    static RainbowEntry of(Settings settings, PabxId id, CodeField code) {
        return new RainbowEntry(
                settings.enabled(),
                id.text(),
                code.shown(),
                false,
                settings.address().domain());
    }

    /**
     * What the entry asks for, read and checked.
     *
     * @param code a code to apply as new, if one was typed
     */
    record Change(boolean enabled, PabxId id, Optional<ActivationCode> code, String domain) {

        /** The settings with it; the same code as before, untouched, is not a new one. */
        Settings appliedTo(Settings old, PabxId usual) {
            Settings changed =
                    old.withEnabled(enabled).withAddress(old.address().withDomain(domain));
            boolean same = old.pabxId().isEmpty() && id.equals(usual);
            Settings identified = same ? changed : changed.withPabxId(id);
            return code.map(typed -> identified.withCode(typed, CodeOrigin.TYPED))
                    .orElse(identified);
        }
    }

    /** What came of checking. */
    sealed interface Checked {

        record Good(Change change) implements Checked {}

        /**
         * @param problems by field name, in English
         * @param mayInsist whether the code only looks mistyped
         */
        record Bad(Map<String, String> problems, boolean mayInsist) implements Checked {}
    }

    /**
     * @param field as the page showed it
     * @param usual the CPU serial number: what an empty field means
     */
    Checked check(CodeField field, PabxId current, PabxId usual) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<PabxId> id = pabxId.isBlank() ? Optional.of(usual) : read(problems, "pabx-id", pabxId, PabxId::parse);
        Optional<String> name = read(problems, "domain", domain, HubLocation::domain);
        boolean untouched = code.isBlank() || code.equals(field.shown());
        Optional<ActivationCode> typed = untouched ? Optional.empty() : read(problems, "code", code, this::readCode);
        if (typed.isPresent() && field.locked() && id.filter(current::sameAs).isPresent()) {
            problems.put("code", "the activation code is greyed out: this PBX has its password");
        }
        return problems.isEmpty()
                ? new Checked.Good(new Change(enabled, id.orElseThrow(), typed, name.orElseThrow()))
                : new Checked.Bad(
                        problems,
                        CodeMistake.in(code).filter(found -> !found.certain()).isPresent());
    }

    private ActivationCode readCode(String typed) {
        Optional<CodeMistake> mistake = CodeMistake.in(typed).filter(found -> found.certain() || !asTyped);
        if (mistake.isPresent()) {
            throw new IllegalArgumentException(mistake.get().words());
        }
        return ActivationCode.parse(typed);
    }

    @Override
    public String toString() {
        return "RainbowEntry[" + pabxId + "]";
    }

    private static <T> Optional<T> read(
            Map<String, String> problems, String field, String typed, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(typed));
        } catch (IllegalArgumentException e) {
            problems.put(field, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
