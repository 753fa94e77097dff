package dev.arcus.hub.api;

import dev.arcus.domain.administration.LicenceConsent;
import dev.arcus.domain.administration.Misfit;
import dev.arcus.domain.administration.SystemChange;
import dev.arcus.domain.administration.SystemDeclaration;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.ActivationCode;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.store.Name;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemType;
import dev.arcus.wire.admin.SystemRequest;
import dev.arcus.wire.admin.SystemRequest.GatewayRequest;
import dev.arcus.wire.errors.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the body that declares or changes a system into what the use cases take. */
final class SystemReader {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> DIRECTORIES = List.of("RAINBOW", "LDAP", "PBX");
    private static final int MAX_LDAP_ID = 255;
    private static final int MAX_VERSION = 64;
    private static final int MAX_PING_TIMEOUT = 86_400;

    private final SystemRequest request;
    private final Inputs inputs = new Inputs();

    SystemReader(SystemRequest request) {
        this.request = request;
    }

    /** Everything that a declaration needs; absent parts take the defaults of the API. */
    SystemDeclaration declaration() {
        var identity = request.identity();
        var name = inputs.required("name", identity.name(), Name::require);
        var site = mayStandNowhere()
                ? inputs.optional("siteId", onlySite(identity.siteId()), SiteId::new)
                : inputs.required("siteId", onlySite(identity.siteId()), SiteId::new);
        var type = inputs.required("type", identity.type(), SystemReader::type);
        var model = inputs.optional("model", identity.model(), SystemReader::model);
        var pbxId = inputs.optional("pbxId", emptyIsAbsent(identity.pbxId()), SystemReader::pbxId);
        var code = inputs.optional("activationCode", emptyIsAbsent(identity.activationCode()), SystemReader::code);
        var item = inputs.optional("fleetItemId", emptyIsAbsent(identity.fleetItemId()), FleetItemId::new);
        var dialing = new DialingReader(request.dialing(), inputs);
        var information = dialing.information();
        var rules = dialing.rules();
        var emergencies = new EmergencyReader(inputs).read(request.emergency());
        var options = options();
        var consent = consent();
        inputs.done();
        return new SystemDeclaration(
                name.orElseThrow(),
                site.orElse(null),
                type.orElseThrow(),
                model.orElse(null),
                pbxId.orElse(null),
                code.orElse(null),
                information.orElseThrow(),
                rules.orElse(List.of()),
                emergencies,
                options.orElse(PbxSystem.Options.DEFAULT),
                consent.orElse(null),
                item.orElse(null));
    }

    /** A stock pair however it was typed, else as it is. */
    static PbxId pbxId(String typed) {
        return StockPair.parse(typed).map(StockPair::pbxId).orElseGet(() -> PbxId.parse(typed));
    }

    static ActivationCode code(String typed) {
        return StockPair.parse(typed).map(StockPair::code).orElseGet(() -> ActivationCode.parse(typed));
    }

    /** Only what the body names. The vendor's clients also send what cannot be changed: that is passed over. */
    SystemChange change() {
        var identity = request.identity();
        var name = inputs.optional("name", identity.name(), Name::require);
        var type = inputs.optional("type", identity.type(), SystemReader::type);
        var model = inputs.optional("model", identity.model(), SystemReader::model);
        var dialing = new DialingReader(request.dialing(), inputs);
        var newDialing = dialing.change();
        var rules = dialing.rules();
        var emergencies = new EmergencyReader(inputs).read(request.emergency());
        options();
        var consent = consent();
        inputs.done();
        return new SystemChange(
                name.orElse(null),
                type.orElse(null),
                model.orElse(null),
                newDialing.orElse(null),
                rules.orElse(null),
                emergencies,
                optionsChange().orElse(null),
                consent.orElse(null),
                gateway().map(GatewayRequest::active).orElse(null));
    }

    private Optional<LicenceConsent> consent() {
        var switched = gateway();
        if (switched.isEmpty() || Boolean.FALSE.equals(switched.get().active())) {
            return Optional.empty();
        }
        return inputs.optional("webRtcGateway.licenceSha256", switched.get().licenceSha256(), SystemReader::consent);
    }

    /** SHA-256 of the text that was accepted. */
    static LicenceConsent consent(String text) {
        require(SHA_256.matcher(text).matches(), "must be 64 hexadecimal digits in lower case");
        return new LicenceConsent(text);
    }

    /** A declaration cannot ask for the gateway without accepting its licence. */
    SystemReader requireConsent() {
        var switched = gateway();
        if (switched.isPresent()
                && Boolean.TRUE.equals(switched.get().active())
                && switched.get().licenceSha256() == null) {
            throw new Refused(ErrorCode.LICENCE_NOT_ACCEPTED);
        }
        return this;
    }

    private Optional<GatewayRequest> gateway() {
        return Optional.ofNullable(request.options().webRtcGateway());
    }

    private Optional<UnaryOperator<PbxSystem.Options>> optionsChange() {
        var given = request.options();
        var identity = request.identity();
        var none = identity.pbxLdapId() == null
                && identity.version() == null
                && given.serverPingTimeout() == null
                && given.searchResultOrder() == null
                && given.isShared() == null
                && given.isCentrex() == null
                && given.bpId() == null;
        return none ? Optional.empty() : Optional.of(this::changed);
    }

    private PbxSystem.Options changed(PbxSystem.Options old) {
        if (Objects.requireNonNullElse(request.options().isCentrex(), old.centrex()) != old.centrex()) {
            throw new Misfit("isCentrex", "is fixed at creation");
        }
        if (Boolean.TRUE.equals(request.options().isShared()) && old.centrex()) {
            throw new Misfit("isShared", "and isCentrex exclude each other");
        }
        return merged(old, old.oxoManaged());
    }

    /** The options of a new system; problems are noted. */
    private Optional<PbxSystem.Options> options() {
        var given = request.options();
        var identity = request.identity();
        inputs.optional("pbxLdapId", identity.pbxLdapId(), text -> atMost(MAX_LDAP_ID, text));
        inputs.optional("version", identity.version(), text -> atMost(MAX_VERSION, text));
        inputs.optional("bpId", given.bpId(), CompanyId::new);
        var timeout = given.serverPingTimeout();
        if (timeout != null && (timeout < 1 || timeout > MAX_PING_TIMEOUT)) {
            inputs.problem("serverPingTimeout", "must be 1 to " + MAX_PING_TIMEOUT + " seconds", null);
        }
        var order = given.searchResultOrder();
        if (order != null
                && (!DIRECTORIES.containsAll(order) || order.stream().distinct().count() != order.size())) {
            inputs.problem("searchResultOrder", "must hold RAINBOW, LDAP, PBX, each at most once", null);
        }
        return inputs.areGood()
                ? inputs.check(
                        "isShared",
                        ignored -> merged(PbxSystem.Options.DEFAULT, Boolean.TRUE.equals(given.isOxoManaged())))
                : Optional.empty();
    }

    /** {@code old} with what the body names, which is checked already. */
    private PbxSystem.Options merged(PbxSystem.Options old, boolean oxoManaged) {
        var given = request.options();
        var identity = request.identity();
        return new PbxSystem.Options(
                identity.pbxLdapId() == null ? old.ldapId() : identity.pbxLdapId(),
                identity.version() == null ? old.version() : identity.version(),
                Objects.requireNonNullElse(given.serverPingTimeout(), old.serverPingTimeout()),
                Objects.requireNonNullElse(given.searchResultOrder(), old.searchResultOrder()),
                Objects.requireNonNullElse(given.isShared(), old.shared()),
                Objects.requireNonNullElse(given.isCentrex(), old.centrex()),
                oxoManaged,
                given.bpId() == null ? old.partner() : new CompanyId(given.bpId()));
    }

    /** {@code oxo}, {@code oxe}, {@code third_party} (or with a blank, as the CLI's dialog has it), {@code undefined}. */
    static SystemType type(String text) {
        return switch (text) {
            case "oxo" -> SystemType.OXO;
            case "oxe" -> SystemType.OXE;
            case "third_party", "third party" -> SystemType.THIRD_PARTY;
            case "undefined" -> SystemType.UNDEFINED;
            default -> throw new IllegalArgumentException("must be oxo, oxe, third_party or undefined");
        };
    }

    static Model model(String text) {
        return Model.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("must be OXO Connect or OXO Connect Evolution"));
    }

    /** A shared or centrex system may be made before any company uses it (admin API §4.5). */
    private boolean mayStandNowhere() {
        var options = request.options();
        return Boolean.TRUE.equals(options.isShared()) || Boolean.TRUE.equals(options.isCentrex());
    }

    private @Nullable String onlySite(@Nullable List<String> sites) {
        if (sites == null || sites.isEmpty()) {
            return null;
        }
        if (sites.size() > 1) {
            inputs.problem("siteId", "a system is declared on one site and linked to others later", null);
        }
        return sites.getFirst().toLowerCase(Locale.ROOT);
    }

    /** The vendor's dialogs send empty strings for fields that were left empty. */
    private static @Nullable String emptyIsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String atMost(int length, String text) {
        require(text.length() <= length, "must have at most " + length + " characters");
        return text;
    }

    private static void require(boolean fact, String words) {
        if (!fact) {
            throw new IllegalArgumentException(words);
        }
    }
}
