package dev.arcus.hub.api;

import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.history.ConnectionEvent;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.wire.admin.DialingBody;
import dev.arcus.wire.admin.EmergencyBody;
import dev.arcus.wire.admin.HistoryEntry;
import dev.arcus.wire.admin.SystemBody;
import dev.arcus.wire.errors.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Renders systems in the shape of the admin API §4.5, without its unsafe substance. */
final class SystemWriter {

    private final String domain;

    /** {@code domain}: the XMPP domain that the hub serves. */
    SystemWriter(String domain) {
        this.domain = domain;
    }

    /** {@code history} is null where nobody asked for it. */
    Object write(SystemView view, Query.Format format, @Nullable List<HistoryEntry> history) {
        var system = view.system();
        return switch (format) {
            case SMALL ->
                new SystemBody.Small(
                        system.id().value(),
                        system.pbxId().text(),
                        system.options().version(),
                        history);
            case MEDIUM ->
                new SystemBody.Medium(
                        system.id().value(),
                        system.name(),
                        system.pbxId().text(),
                        serial(view.credential()),
                        system.options().version(),
                        status(view.credential()),
                        Words.label(view.status().label()),
                        history);
            case FULL -> full(view, EmergencyWriter.brief(system.emergencies()), history);
        };
    }

    /** One system, with everything. */
    SystemBody full(SystemView view, @Nullable List<HistoryEntry> history) {
        var system = view.system();
        return full(view, EmergencyWriter.whole(system.dialing(), system.rules(), system.emergencies()), history);
    }

    private SystemBody full(SystemView view, EmergencyBody emergency, @Nullable List<HistoryEntry> history) {
        var system = view.system();
        var facts = new SystemBody.Facts(
                date(system.created()),
                system.gatewayActive(),
                new SystemBody.Gateway(system.gatewayActive()),
                Words.label(view.status().label()),
                history);
        return new SystemBody(
                identity(system), account(view), dialing(system), emergency, options(system.options()), facts);
    }

    private static SystemBody.Identity identity(PbxSystem system) {
        var model = system.model();
        return new SystemBody.Identity(
                system.id().value(),
                system.name(),
                system.pbxId().text(),
                system.options().ldapId(),
                system.sites().stream().map(Object::toString).toList(),
                type(system.type()),
                model == null ? null : model.label(),
                lower(system.deliveryMode()),
                system.options().version());
    }

    private SystemBody.Account account(SystemView view) {
        var system = view.system();
        var credential = view.credential();
        return new SystemBody.Account(
                Jid.escaped(system.pbxId().text()) + "@" + domain,
                password(view),
                "",
                credential instanceof Credential.Activating offer
                        ? offer.transaction().toString()
                        : "",
                "pbxpcg_" + Jid.gatewayPart(system.id().value()) + "@" + domain,
                "",
                status(credential),
                date(system.statusUpdated()),
                credential instanceof Credential.Created created && created.expires() != null
                        ? date(created.expires())
                        : null);
    }

    /** The code for those who may declare, while it is unspent; the password's fingerprint afterwards; else nothing. */
    private static String password(SystemView view) {
        return switch (view.credential()) {
            case Credential.Created created ->
                view.maySeeCode() ? created.code().text() : "";
            case Credential.Activating activating ->
                view.maySeeCode() ? activating.code().text() : "";
            case Credential.Activated activated -> activated.fingerprint();
            case Credential.Renewing renewing -> renewing.inForce().fingerprint();
        };
    }

    private static DialingBody dialing(PbxSystem system) {
        var dialing = system.dialing();
        return new DialingBody(
                dialing.country(),
                dialing.nationalPrefix(),
                dialing.internationalPrefix(),
                dialing.outboundPrefixes(),
                dialing.useOutboundPrefix(),
                dialing.installationNumber(),
                system.rules().stream()
                        .map(rule -> new DialingBody.Rule(rule.match(), rule.replacement(), rule.description()))
                        .toList());
    }

    private static SystemBody.Options options(PbxSystem.Options options) {
        var partner = options.partner();
        return new SystemBody.Options(
                options.serverPingTimeout(),
                options.searchResultOrder(),
                options.shared(),
                options.centrex(),
                options.oxoManaged(),
                partner == null ? null : partner.value());
    }

    static HistoryEntry history(ConnectionEvent event, Language language) {
        var cause = event.causeClass();
        return new HistoryEntry(
                lower(event.kind()),
                date(event.at()),
                event.detail(),
                cause == null ? null : lower(cause),
                cause == null ? null : HistoryWords.cause(cause, language),
                event.address());
    }

    static String type(SystemType type) {
        return lower(type);
    }

    static String status(Credential credential) {
        return lower(credential.phase());
    }

    /** ISO 8601 in UTC, to the millisecond. */
    static String date(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli()).toString();
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String serial(Credential credential) {
        return switch (credential) {
            case Credential.Created created -> null;
            case Credential.Activating activating -> activating.box().serial();
            case Credential.Activated activated ->
                Objects.requireNonNull(activated.box()).serial();
            case Credential.Renewing renewing -> renewing.inForce().box().serial();
        };
    }
}
