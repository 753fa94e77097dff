package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.PlaceSystem.Place;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.connection.ConnectedSystems;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.credential.Salt;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.licence.LicenceText;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.numbering.EmergencyPolicy;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Declares a PBX in a customer's company: the article's "Erstellen". A box that is held with the same pair goes on by itself.
 */
public final class DeclareSystem {

    private final SystemStores stores;
    private final AccessPolicy policy;
    private final AcceptLicence licence;
    private final ConnectedSystems connected;
    private final StatusBoard board;
    private final CodePolicy codes;
    private final Chance chance;
    private final Identify identify;
    private final PlaceSystem places;
    private final TakeFromStock stock;

    public DeclareSystem(
            SystemStores stores,
            AccessPolicy policy,
            AcceptLicence licence,
            ConnectedSystems connected,
            StatusBoard board,
            CodePolicy codes,
            Chance chance) {
        this.stores = stores;
        this.policy = policy;
        this.licence = licence;
        this.connected = connected;
        this.board = board;
        this.codes = codes;
        this.chance = chance;
        this.stock = new TakeFromStock(stores.fleet());
        this.places = new PlaceSystem(stores, policy);
        this.identify = new Identify(stores.systems(), stores.fleet(), codes, chance.random());
    }

    /** What a declaration comes to; nothing is written yet. */
    public static final class Prepared {

        private final Place place;
        private final Identification identity;
        private final Optional<LicenceText> text;

        private Prepared(Place place, Identification identity, Optional<LicenceText> text) {
            this.place = place;
            this.identity = identity;
            this.text = text;
        }

        /** Whether its box is kept for the company where it is declared. */
        public boolean isFromReservation() {
            var item = identity.item();
            return item != null && item.custody() instanceof Custody.Reserved;
        }

        /** The item of the fleet that becomes the system. */
        public Optional<FleetItemId> item() {
            return Optional.ofNullable(identity.item()).map(FleetItem::id);
        }
    }

    public Outcome<SystemView> run(Actor actor, SystemDeclaration declaration) {
        return switch (prepare(actor, declaration)) {
            case Outcome.Refused<Prepared> refused -> auditRefusal(actor, declaration, refused.why());
            case Outcome.Done<Prepared> done -> declare(actor, done.value(), ScramKeys::derive);
        };
    }

    /** The first half of {@link #run}: whether it may be declared, and as what. */
    public Outcome<Prepared> prepare(Actor actor, SystemDeclaration declaration) {
        if (!policy.mayEver(actor, Act.WRITE_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        try {
            var unused = declaration.policy();
        } catch (Misfit misfit) {
            return Outcome.refused(Reason.INVALID, misfit.field(), String.valueOf(misfit.getMessage()));
        }
        return switch (places.run(actor, declaration)) {
            case Outcome.Refused<Place> refused -> new Outcome.Refused<>(refused.why());
            case Outcome.Done<Place> placed -> identify(placed.value());
        };
    }

    private Outcome<Prepared> identify(Place place) {
        var declaration = place.declaration();
        var consent = declaration.consent();
        var text = consent == null ? Optional.<LicenceText>empty() : licence.text(consent);
        if (consent != null && text.isEmpty()) {
            return Outcome.refused(Reason.LICENCE_TEXT_CHANGED);
        }
        return identify.run(declaration.identity(), new Identify.Target(place.company(), place.partner()))
                .map(identity -> new Prepared(place, identity, text));
    }

    /** The second half of {@link #run}, for one of thousands: the keys of its code are derived later. */
    public Outcome<SystemView> declareOneOfMany(Actor actor, Prepared prepared) {
        return declare(actor, prepared, ScramKeys::deferred);
    }

    /** A pair of the fleet has its keys already. */
    private Outcome<SystemView> declare(
            Actor actor, Prepared prepared, BiFunction<String, Salt, ScramKeys> derivation) {
        var identity = prepared.identity;
        var item = identity.item();
        var keys = item != null && identity.mode() == DeliveryMode.STOCK
                ? item.pairKeys()
                : derivation.apply(
                        identity.code().text(),
                        Salt.of(chance.saltKey(), identity.pbxId().text()));
        return store(actor, prepared.place, identity, keys, prepared.text);
    }

    private Outcome<SystemView> auditRefusal(Actor actor, SystemDeclaration declaration, Refusal why) {
        if (why.reason() == Reason.PAIR_REGISTERED) {
            var event = AuditEvent.of(
                    chance.clock().instant(),
                    actor,
                    "system.declare.refused",
                    Objects.requireNonNullElse(declaration.site(), "-"),
                    "device ID of another partner's stock: " + declaration.pbxId());
            stores.transactions().run(() -> {
                stores.audit().add(event);
                return true;
            });
        }
        return new Outcome.Refused<>(why);
    }

    private Outcome<SystemView> store(
            Actor actor, Place place, Identification identity, ScramKeys keys, Optional<LicenceText> text) {
        var system = system(place.declaration(), identity, text.isPresent());
        var credential = credential(identity, keys);
        var refusal = stores.transactions().runDurably(() -> write(actor, place, system, credential, identity, text));
        if (refusal.isPresent()) {
            return new Outcome.Refused<>(refusal.get());
        }
        var status = board.statusOf(system.id(), credential.phase());
        return Outcome.done(new SystemView(system, credential, status, true));
    }

    /** Writes nothing when it answers with a refusal. */
    private Optional<Refusal> write(
            Actor actor,
            Place place,
            PbxSystem system,
            Credential credential,
            Identification identity,
            Optional<LicenceText> text) {
        var company = place.company();
        var item = stock.taken(system.id(), company, identity);
        if (item instanceof Outcome.Refused<Optional<FleetItem>> refused) {
            return Optional.of(refused.why());
        }
        var managedFor = system.options().oxoManaged() ? company : null;
        if (managedFor != null && !stores.systems().claimManaged(managedFor, system.id())) {
            return Optional.of(new Refusal(Reason.OXO_MANAGED_TAKEN, "isOxoManaged", ""));
        }
        if (!stores.systems().add(system)) {
            if (managedFor != null) {
                stores.systems().releaseManaged(managedFor, system.id());
            }
            return Optional.of(new Refusal(Reason.PBX_ID_TAKEN, "pbxId", ""));
        }
        if (stock.cameInBetween(identity)) {
            stores.systems().delete(system.id());
            stores.systems().free(system.pbxId());
            return Optional.of(new Refusal(Reason.CHANGED_MEANWHILE, "pbxId", ""));
        }
        if (item instanceof Outcome.Done<Optional<FleetItem>> taken) {
            taken.value().ifPresent(stores.fleet()::update);
        }
        writeParts(actor, place, system, credential, identity, text);
        stores.transactions().afterCommit(() -> {
            board.declared(system.id(), identity.mode().name().toLowerCase(Locale.ROOT));
            connected.declared(system.pbxId());
        });
        return Optional.empty();
    }

    private void writeParts(
            Actor actor,
            Place place,
            PbxSystem system,
            Credential credential,
            Identification identity,
            Optional<LicenceText> text) {
        stores.credentials().add(system.id(), credential);
        text.ifPresent(accepted -> licence.store(system.id(), accepted, actor, system.created()));
        var event = AuditEvent.of(
                        system.created(), actor, "system.declare", system.id(), system.pbxId() + " " + identity.mode())
                .changed(Facts.NONE, FactsOf.system(system));
        stores.audit().add(concerning(place, event));
        if (!system.emergencies().equals(EmergencyPolicy.UNTOUCHED)) {
            stores.audit().add(EmergencyRecord.of(EmergencyPolicy.UNTOUCHED, system, actor, system.created()));
        }
    }

    /** Said here, for one of thousands cannot be looked up yet. */
    private static AuditEvent concerning(Place place, AuditEvent event) {
        var company = place.company();
        if (company == null) {
            return event;
        }
        var manager = place.partner().filter(partner -> !partner.equals(company));
        return event.concerning(company, manager.orElse(null));
    }

    private PbxSystem system(SystemDeclaration declaration, Identification identity, boolean gatewayActive) {
        var now = chance.clock().instant().truncatedTo(ChronoUnit.MICROS);
        var site = declaration.site();
        return new PbxSystem(
                SystemId.next(chance.random()),
                identity.pbxId(),
                declaration.name(),
                declaration.type(),
                identity.modelOr(declaration),
                identity.mode(),
                site == null ? List.of() : List.of(site),
                declaration.dialing(),
                declaration.rules(),
                declaration.policy(),
                declaration.options(),
                gatewayActive,
                1,
                now,
                now);
    }

    private Credential credential(Identification identity, ScramKeys keys) {
        var expires = identity.generated() ? codes.expiry(chance.clock().instant()) : null;
        return new Credential.Created(identity.code(), keys, expires, null);
    }
}
