package dev.arcus.agent.state;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What people set: the page <em>Cloud Rainbow</em> of the PBX, and what the installation file brought. Written by people
 * and commands, only read by the agent; what became of a code is in {@link Credential}, so neither ever overwrites the
 * other. Texts are checked by whoever uses them; here they only have to be one line.
 *
 * @param revision grows by one with each change
 * @param enabled <em>Rainbow enabled</em>
 * @param pabxId <em>Rainbow PABX-ID</em>; none means the CPU serial number
 * @param code <em>Activation code</em>
 * @param codeRevision grows with each code that is applied, the same text again included; 0 for none
 * @param origin where the code came from
 * @param address where to dial and whom to trust
 * @param proxy the web proxy to dial through, if any
 * @param installation SHA-256 of the installation file that was applied last, 64 hexadecimal digits
 */
public record Settings(
        long revision,
        boolean enabled,
        Optional<PabxId> pabxId,
        Optional<ActivationCode> code,
        long codeRevision,
        CodeOrigin origin,
        HubAddress address,
        Optional<WebProxy> proxy,
        Optional<String> installation) {

    public Settings {
        if (revision < 0 || codeRevision < 0) {
            throw new IllegalArgumentException("a revision is not negative");
        }
    }

    /** As the factory ships it: disabled, nothing typed. */
    public static Settings factory() {
        return new Settings(
                0,
                false,
                Optional.empty(),
                Optional.empty(),
                0,
                CodeOrigin.TYPED,
                HubAddress.factory(),
                Optional.empty(),
                Optional.empty());
    }

    static Settings read(KeyValues stored) {
        stored.onlyKnown(
                Set.of(
                        "revision",
                        "enabled",
                        "pabx-id",
                        "activation-code",
                        "code-revision",
                        "code-origin",
                        "domain",
                        "hub",
                        "trust",
                        "proxy",
                        "proxy-login",
                        "proxy-password",
                        "installation"),
                Set.of());
        return new Settings(
                stored.number("revision"),
                stored.flag("enabled"),
                stored.text("pabx-id").map(PabxId::new),
                stored.text("activation-code").map(ActivationCode::new),
                stored.number("code-revision"),
                CodeOrigin.valueOf(stored.required("code-origin").toUpperCase(Locale.ROOT)),
                new HubAddress(stored.required("domain"), stored.text("hub"), stored.text("trust")),
                WebProxy.read(stored),
                stored.text("installation"));
    }

    public Settings withEnabled(boolean yes) {
        return new Settings(revision, yes, pabxId, code, codeRevision, origin, address, proxy, installation);
    }

    public Settings withPabxId(PabxId id) {
        return new Settings(
                revision, enabled, Optional.of(id), code, codeRevision, origin, address, proxy, installation);
    }

    /** Applies a code; the same text again counts as a new one, because an administrator may have made it valid again. */
    public Settings withCode(ActivationCode applied, CodeOrigin from) {
        return new Settings(
                revision, enabled, pabxId, Optional.of(applied), codeRevision + 1, from, address, proxy, installation);
    }

    public Settings withAddress(HubAddress changed) {
        return new Settings(revision, enabled, pabxId, code, codeRevision, origin, changed, proxy, installation);
    }

    public Settings withProxy(Optional<WebProxy> changed) {
        return new Settings(revision, enabled, pabxId, code, codeRevision, origin, address, changed, installation);
    }

    public Settings withInstallation(String sha256) {
        return new Settings(revision, enabled, pabxId, code, codeRevision, origin, address, proxy, Optional.of(sha256));
    }

    Settings withRevision(long number) {
        return new Settings(number, enabled, pabxId, code, codeRevision, origin, address, proxy, installation);
    }

    KeyValues stored() {
        return KeyValues.empty()
                .with("revision", Long.toString(revision))
                .with("enabled", Boolean.toString(enabled))
                .with("pabx-id", pabxId.map(PabxId::text))
                .with("activation-code", code.map(ActivationCode::text))
                .with("code-revision", Long.toString(codeRevision))
                .with("code-origin", origin.name().toLowerCase(Locale.ROOT))
                .with("domain", address.domain())
                .with("hub", address.hub())
                .with("trust", address.trust())
                .with("proxy", proxy.map(WebProxy::address))
                .with("proxy-login", proxy.flatMap(WebProxy::login).map(WebProxy.Login::name))
                .with("proxy-password", proxy.flatMap(WebProxy::login).map(WebProxy.Login::password))
                .with("installation", installation);
    }
}
