package dev.arcus.agent;

import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.trust.Trust;
import java.net.URI;
import java.util.Optional;

/** What a person changes on the page <em>Cloud Rainbow</em>, or its equal on a command line; what is absent stays. */
public record SettingsChange(
        Optional<PabxId> pabxId,
        Optional<ActivationCode> code,
        Optional<String> domain,
        Optional<URI> hub,
        Optional<Trust> trust) {

    /** Changes nothing. */
    public static SettingsChange none() {
        return new SettingsChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Someone typed this and pressed <em>Apply</em>: a code counts as new even if it reads as before. */
    public Settings applied(Settings old) {
        Settings changed = addressed(old);
        changed = pabxId.map(changed::withPabxId).orElse(changed);
        Settings identified = changed;
        return code.map(typed -> identified.withCode(typed, CodeOrigin.TYPED)).orElse(identified);
    }

    /**
     * The same options at each start: what reads as before changes nothing; another PABX-ID or code enables Rainbow, as
     * nobody gives it in order to stay disconnected.
     */
    public Settings appliedAtStart(Settings old) {
        boolean sameCode = code.isEmpty() || code.equals(old.code());
        Optional<ActivationCode> changedCode = sameCode ? Optional.empty() : code;
        Settings changed = new SettingsChange(pabxId, changedCode, domain, hub, trust).applied(old);
        boolean typed = !sameCode || !changed.pabxId().equals(old.pabxId());
        return typed ? changed.withEnabled(true) : changed;
    }

    private Settings addressed(Settings old) {
        HubAddress address = old.address();
        address = domain.map(address::withDomain).orElse(address);
        address = hub.map(URI::toString).map(address::withHub).orElse(address);
        address = trust.map(Trust::text).map(address::withTrust).orElse(address);
        return old.withAddress(address);
    }
}
