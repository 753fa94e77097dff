package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.ReadStations.Phones;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.Facts;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.StationDetails;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway says of the phones of a PBX that it serves: it creates, changes and deletes them (admin API §4.10). A phone that it
 * created outlives the reports of the PBX.
 */
public final class ServePhones {

    /** How many phones a system has at most, for a gateway to create another one. */
    public static final int MAX_PHONES = 10_000;

    private final GroupStores stores;
    private final PhoneRules rules;
    private final InstantSource clock;
    private final FindPbx find;

    public ServePhones(GroupStores stores, PhoneRules rules, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.rules = rules;
        this.clock = clock;
        this.find = new FindPbx(stores.systems(), policy);
    }

    /** What is done to one phone: what is said of it from now on, and under which short number. */
    public record Said(@Nullable String shortNumber, UnaryOperator<StationDetails> details) {}

    public Outcome<Phones> create(Actor actor, PbxId pbxId, String shortNumber, StationDetails details) {
        return stores.transactions()
                .run(() -> find.locked(actor, pbxId, system -> create(actor, system, shortNumber, details)));
    }

    /** {@code said} is null where nothing is to be changed. */
    public Outcome<Phones> change(Actor actor, PbxId pbxId, String shortNumber, @Nullable Said said) {
        return with(actor, pbxId, shortNumber, phones -> old -> change(actor, phones, old, said));
    }

    /** Frees the person who sits there, too. */
    public Outcome<Phones> delete(Actor actor, PbxId pbxId, String shortNumber) {
        return with(actor, pbxId, shortNumber, phones -> old -> {
            stores.stations().remove(phones.system().id(), shortNumber);
            note(actor, "phone.delete", phones.system(), shortNumber, FactsOf.phone(old), Facts.NONE);
            return Outcome.done(new Phones(phones.system(), List.of(old)));
        });
    }

    private Outcome<Phones> create(Actor actor, PbxSystem system, String shortNumber, StationDetails details) {
        var all = stores.stations().phones(system.id());
        if (all.stream().anyMatch(one -> one.shortNumber().equals(shortNumber))) {
            return Outcome.refused(Reason.SHORT_NUMBER_TAKEN, "shortNumber", "");
        }
        if (all.size() >= MAX_PHONES) {
            return Outcome.refused(Reason.OPERATION_REFUSED, "shortNumber", "");
        }
        var plain = new PhoneNumber(system.id(), new Station(shortNumber, "", ""), StationDetails.NONE);
        var phone = new PhoneNumber(system.id(), plain.station(), details);
        var objection = prefix(system, plain, phone)
                .or(() -> rules.isTaken(system, all, phone.id(), phone.internalNumber())
                        ? Optional.of(new Refusal(Reason.INTERNAL_NUMBER_TAKEN, "internalNumber", ""))
                        : rules.objection(system, all, plain, phone));
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        stores.stations().add(system.id(), shortNumber);
        return described(actor, "phone.create", system, Facts.NONE, phone);
    }

    private Outcome<Phones> change(Actor actor, Phones phones, PhoneNumber old, @Nullable Said said) {
        if (said == null) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        var system = phones.system();
        var details = said.details().apply(old.details());
        var number = said.shortNumber() == null ? old.shortNumber() : said.shortNumber();
        var station = new Station(number, old.station().name(), old.station().device());
        var moves = !number.equals(old.shortNumber());
        if (moves && phones.phones().stream().anyMatch(one -> one.shortNumber().equals(number))) {
            return Outcome.refused(Reason.SHORT_NUMBER_TAKEN_ON_PBX, "shortNumber", "");
        }
        var others = phones.phones().stream().filter(one -> !one.equals(old)).toList();
        var next = new PhoneNumber(system.id(), station, details);
        var objection = prefix(system, old, next).or(() -> rules.objection(system, others, old, next));
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        if (moves) {
            stores.stations().remove(system.id(), old.shortNumber());
            stores.stations().add(system.id(), number);
        }
        return described(actor, "phone.change", system, FactsOf.phone(old), next);
    }

    private Outcome<Phones> described(Actor actor, String act, PbxSystem system, Facts before, PhoneNumber phone) {
        stores.stations().describe(system.id(), phone.shortNumber(), phone.details());
        note(actor, act, system, phone.shortNumber(), before, FactsOf.phone(phone));
        return Outcome.done(new Phones(system, List.of(phone)));
    }

    private static Optional<Refusal> prefix(PbxSystem system, PhoneNumber old, PhoneNumber next) {
        var given = next.details().numbers().companyPrefix();
        return given != null
                        && !given.equals(old.details().numbers().companyPrefix())
                        && !system.options().centrex()
                ? Optional.of(new Refusal(Reason.PREFIX_WITHOUT_CENTREX, "companyPrefix", ""))
                : Optional.empty();
    }

    private Outcome<Phones> with(
            Actor actor,
            PbxId pbxId,
            String shortNumber,
            Function<Phones, Function<PhoneNumber, Outcome<Phones>>> act) {
        return stores.transactions()
                .run(() -> find.locked(actor, pbxId, system -> {
                    var all = new Phones(system, stores.stations().phones(system.id()));
                    return all.phones().stream()
                            .filter(one -> one.shortNumber().equals(shortNumber))
                            .findFirst()
                            .map(old -> act.apply(all).apply(old))
                            .orElseGet(() -> Outcome.refused(Reason.NOT_FOUND));
                }));
    }

    private void note(Actor actor, String act, PbxSystem system, String shortNumber, Facts before, Facts after) {
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, act, system.id(), shortNumber)
                        .changed(before, after));
    }
}
