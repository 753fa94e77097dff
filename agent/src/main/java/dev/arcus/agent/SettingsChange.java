package dev.arcus.agent;

import dev.arcus.agent.state.ActivationCode;
import dev.arcus.agent.state.CodeOrigin;
import dev.arcus.agent.state.HubAddress;
import dev.arcus.agent.state.PabxId;
import dev.arcus.agent.state.Settings;
import dev.arcus.agent.trust.Trust;
import java.net.URI;
import java.util.Optional;

/**
 * What a person changes on the pages <em>Cloud Rainbow</em> and <em>Web proxy</em>, or its equal on a command line; what is
 * absent stays.
 */
public record SettingsChange(
        Optional<PabxId> pabxId,
        Optional<ActivationCode> code,
        Optional<String> domain,
        Optional<URI> hub,
        Optional<Trust> trust,
        Optional<ProxyChange> proxy) {

    /** Changes nothing. */
    public static SettingsChange none() {
        return new SettingsChange(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with a change of the web proxy. */
    public SettingsChange withProxy(ProxyChange changed) {
        return new SettingsChange(pabxId, code, domain, hub, trust, Optional.of(changed));
    }

    /** The same with a code. */
    public SettingsChange withCode(ActivationCode typed) {
        return new SettingsChange(pabxId, Optional.of(typed), domain, hub, trust, proxy);
    }

    /**
     * Someone typed this and pressed <em>Apply</em>: a code counts as new even if it reads as before.
     *
     * @throws IllegalArgumentException when it cannot be applied to these settings
     */
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
        Settings changed = new SettingsChange(pabxId, changedCode, domain, hub, trust, proxy).applied(old);
        boolean typed = !sameCode || !changed.pabxId().equals(old.pabxId());
        return typed ? changed.withEnabled(true) : changed;
    }

    private Settings addressed(Settings old) {
        HubAddress address = old.address();
        address = domain.map(address::withDomain).orElse(address);
        address = hub.map(URI::toString).map(address::withHub).orElse(address);
        address = trust.map(Trust::text).map(address::withTrust).orElse(address);
        Settings changed = old.withAddress(address);
        return proxy.map(change -> changed.withProxy(change.applied(changed.proxy())))
                .orElse(changed);
    }
}
