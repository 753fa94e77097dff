package dev.arcus.agent;

import dev.arcus.agent.connection.HubLocation;
import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeMistake;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.trust.Trust;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that stand for the fields of the pages <em>Cloud Rainbow</em> and <em>Web proxy</em>. */
final class SettingOptions {

    @Option(names = "--pabx-id", paramLabel = "ID", description = "Rainbow PABX-ID (default: the CPU serial number)")
    private Optional<String> pabxId = Optional.empty();

    @Option(names = "--activation-code", paramLabel = "CODE", description = "activation code for the first login")
    private Optional<String> code = Optional.empty();

    @Option(names = "--as-typed", description = "take the activation code although it looks mistyped")
    private boolean asTyped;

    @Option(
            names = "--domain",
            paramLabel = "D",
            description = "domain name that the hub serves (default: openrainbow.com)")
    private Optional<String> domain = Optional.empty();

    @Option(
            names = "--hub",
            paramLabel = "URL",
            description = "where to dial, wss://host:port/websocket (default: wss://agent.<domain>:443/websocket)")
    private Optional<String> hub = Optional.empty();

    @Option(
            names = "--trust",
            paramLabel = "ANCHOR",
            description = "whom to trust: sha256:<fingerprint of the CA certificate>, a PEM file of CAs, or public")
    private Optional<String> trust = Optional.empty();

    @Mixin
    private ProxyOptions proxy = new ProxyOptions();

    /**
     * Reads what was typed.
     *
     * @throws IllegalArgumentException with one line of reason
     */
    SettingsChange change() {
        return new SettingsChange(
                pabxId.map(PabxId::parse),
                code.map(this::code),
                domain.map(HubLocation::domain),
                hub.map(HubLocation::hub),
                trust.map(anchor -> Trust.parse(anchor, Path.of(""))),
                proxy.change());
    }

    /** A mistyped code is refused here: at the hub it would cost an attempt. */
    private ActivationCode code(String typed) {
        Optional<CodeMistake> mistake = CodeMistake.in(typed).filter(found -> found.certain() || !asTyped);
        if (mistake.isPresent()) {
            String insist = mistake.get().certain() ? "" : "; if it really reads so, give --as-typed too";
            throw new IllegalArgumentException(mistake.get().words() + insist);
        }
        return ActivationCode.parse(typed);
    }

    /** Whether something is named that can be true of one PBX only. */
    boolean identifiesOne() {
        return pabxId.isPresent() || code.isPresent();
    }
}
