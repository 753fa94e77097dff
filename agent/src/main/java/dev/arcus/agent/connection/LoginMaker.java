package dev.arcus.agent.connection;

import dev.arcus.agent.pbx.Hardware;
import dev.arcus.agent.state.Identity;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.state.StateFault;
import dev.arcus.agent.state.StateFolder;
import dev.arcus.wire.agent.Hello;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Makes a login of settings, state and hardware; counts it durably before it is begun. */
final class LoginMaker {

    private static final int RANDOM_BYTES = 18;

    private final StateFolder state;
    private final Hardware hardware;
    private final Surroundings around;
    private final String boot;

    LoginMaker(StateFolder state, Hardware hardware, Surroundings around) {
        this.state = state;
        this.hardware = hardware;
        this.around = around;
        this.boot = randomText();
    }

    /** What came of it. */
    sealed interface Made {

        /** @param counter the login's number */
        record Ready(Login login, HubLocation.Known hub, long counter) implements Made {}

        /** Something is missing that only a person can give. */
        record Impossible(ConnectionStatus why) implements Made {}

        /** The login could not be counted, so it must not begin. */
        record NotStored(String why) implements Made {}
    }

    /**
     * @param refused the kind of secret that was refused last
     */
    Made make(Settings settings, Optional<LoginSecret.Kind> refused) {
        if (!settings.enabled()) {
            return new Made.Impossible(new ConnectionStatus.Disabled());
        }
        return switch (HubLocation.of(settings)) {
            case HubLocation.Unknown(String reason) -> new Made.Impossible(new ConnectionStatus.Incomplete(reason));
            case HubLocation.Known hub -> withSecret(settings, hub, refused);
        };
    }

    private Made withSecret(Settings settings, HubLocation.Known hub, Optional<LoginSecret.Kind> refused) {
        PabxId id = settings.pabxId().orElseGet(() -> new PabxId(hardware.serial()));
        List<LoginSecret> candidates = LoginSecret.candidates(settings, id, state.credential());
        Optional<LoginSecret> chosen = LoginSecret.choose(candidates, refused);
        if (chosen.isEmpty()) {
            return new Made.Impossible(new ConnectionStatus.Incomplete("no activation code on this PBX"));
        }
        try {
            Identity identity = state.nextLogin();
            Login login = new Login(
                    hub.domain(),
                    id,
                    chosen.get(),
                    candidates.getFirst().kind(),
                    () -> hello(identity),
                    this::randomText);
            return new Made.Ready(login, hub, identity.counter());
        } catch (StateFault e) {
            return new Made.NotStored(String.valueOf(e.getMessage()));
        }
    }

    private Hello hello(Identity identity) {
        return new Hello(
                hardware.serial(),
                identity.key(),
                identity.counter(),
                hardware.model(),
                hardware.software(),
                AgentVersion.text(),
                around.clock().instant().toString(),
                boot);
    }

    private String randomText() {
        byte[] bytes = new byte[RANDOM_BYTES];
        around.random().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
