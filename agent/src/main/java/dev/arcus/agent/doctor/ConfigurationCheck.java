package dev.arcus.agent.doctor;

import dev.arcus.agent.connection.HubLocation;
import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeMistake;
import dev.arcus.agent.state.Credential;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.SettingsFile;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import java.nio.file.Path;
import java.util.Optional;

/** Whether all is there that a connection takes, before anything is dialled. Reads only, also beside a running agent. */
final class ConfigurationCheck {

    private ConfigurationCheck() {}

    /**
     * What the next steps need.
     *
     * @param holder process that holds the folder, if an agent runs there
     */
    record Configured(Settings settings, HubLocation.Known hub, Hardware hardware, Optional<Long> holder) {}

    static Step<Configured> of(Path folder, Step<Hardware> hardware) {
        try {
            return switch (hardware) {
                case Step.Done<Hardware>(Hardware found, Words serial) -> read(folder, found);
                case Step.Stopped<Hardware>(Finding.Failed why) -> new Step.Stopped<>(why);
                case Step.Open<Hardware>(Words why) -> new Step.Open<>(why);
            };
        } catch (StateFault e) {
            return Step.stopped(Fault.STATE_UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static Step<Configured> read(Path folder, Hardware hardware) throws StateFault {
        Settings settings = new SettingsFile(folder).read();
        Optional<Credential> password = StateFolder.credentialIn(folder);
        if (!settings.enabled()) {
            return Step.stopped(Fault.DISABLED);
        }
        PabxId id = settings.pabxId().orElseGet(() -> new PabxId(hardware.serial()));
        return switch (HubLocation.of(settings)) {
            case HubLocation.Unknown(String reason) -> Step.stopped(missing(settings.address()), reason);
            case HubLocation.Known hub -> {
                Optional<Step<Configured>> secret = secret(settings, id, password);
                yield secret.isPresent()
                        ? secret.get()
                        : Step.done(
                                new Configured(settings, hub, hardware, StateFolder.livingHolder(folder)),
                                words(
                                        hub,
                                        id,
                                        password.filter(
                                                stored -> stored.pabxId().sameAs(id))));
            }
        };
    }

    /** What would have to be there for the address to be complete. */
    private static Fault missing(HubAddress address) {
        HubAddress trusting = address.withTrust("public");
        if (address.trust().isEmpty() && HubLocation.of(trusting) instanceof HubLocation.Known) {
            return Fault.NO_TRUST_ANCHOR;
        }
        HubAddress placed = trusting.withHub("wss://hub.invalid/websocket");
        boolean hubWouldHelp = address.hub().isEmpty() && HubLocation.of(placed) instanceof HubLocation.Known;
        return hubWouldHelp ? Fault.NO_HUB : Fault.ADDRESS_UNUSABLE;
    }

    /** A code is looked at only if the agent would log in with it. */
    private static Optional<Step<Configured>> secret(Settings settings, PabxId id, Optional<Credential> password) {
        boolean hasPassword =
                password.filter(stored -> stored.pabxId().sameAs(id)).isPresent();
        boolean newer = password.map(stored -> Math.max(stored.obtainedWith(), stored.settledCode()))
                        .orElse(0L)
                < settings.codeRevision();
        if (settings.code().isEmpty()) {
            return hasPassword ? Optional.empty() : Optional.of(Step.stopped(Fault.NO_CODE));
        }
        return settings.code()
                .filter(code -> newer || !hasPassword)
                .map(ActivationCode::text)
                .flatMap(CodeMistake::in)
                .map(mistake -> Step.stopped(Fault.CODE_MISTYPED, mistake(mistake)));
    }

    private static Words mistake(CodeMistake mistake) {
        return switch (mistake) {
            case CodeMistake.Blank(int place) -> Words.of("code.blank", place);
            case CodeMistake.LookAlike(int place, String typed, String meant) ->
                Words.of("code.look-alike", place, typed, meant);
            case CodeMistake.SmallLetters(int place) -> Words.of("code.small-letters", place);
            case CodeMistake.Hyphens() -> Words.of("code.hyphens");
            case CodeMistake.GroupLength(int group) -> Words.of("code.group-length", group);
            case CodeMistake.CheckFails() -> Words.of("code.check-fails");
        };
    }

    private static Words words(HubLocation.Known hub, PabxId id, Optional<Credential> password) {
        return Words.of(
                "configuration.passed",
                id,
                hub.domain(),
                hub.address(),
                hub.proxy()
                        .map(proxy -> Words.of("configuration.through", proxy.address()))
                        .orElseGet(() -> Words.of("configuration.directly")),
                hub.trust().words(),
                Words.of(password.isPresent() ? "configuration.password" : "configuration.code"));
    }
}
