package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.audit.AuditEvent;
import dev.arcus.domain.audit.FactsOf;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Expected;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.StationDetails;
import dev.arcus.domain.system.Stations;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Says more of a phone than its PBX does: numbers, who sits there, whether it is monitored (admin API §4.9). */
public final class ChangePhoneNumber {

    private final SystemStores stores;
    private final Stations stations;
    private final PhoneRules rules;
    private final InstantSource clock;
    private final FindSystem find;

    public ChangePhoneNumber(
            SystemStores stores, Stations stations, PhoneRules rules, AccessPolicy policy, InstantSource clock) {
        this.stores = stores;
        this.stations = stations;
        this.rules = rules;
        this.clock = clock;
        this.find = new FindSystem(stores.systems(), policy);
    }

    /** {@code phone} is the phone's id; {@code change} is null where nothing is to be changed. */
    public Outcome<PhoneNumber> run(
            Actor actor, SystemId id, String phone, @Nullable UnaryOperator<StationDetails> change) {
        return stores.transactions()
                .run(() -> find.locked(
                        actor, Act.WRITE_SYSTEMS, id, Expected.ANY, system -> change(actor, system, phone, change)));
    }

    private Outcome<PhoneNumber> change(
            Actor actor, PbxSystem system, String phone, @Nullable UnaryOperator<StationDetails> change) {
        var all = stations.phones(system.id());
        var old = all.stream().filter(one -> one.id().equals(phone)).findFirst();
        if (old.isEmpty()) {
            return Outcome.refused(Reason.NOT_FOUND);
        }
        if (change == null) {
            return Outcome.refused(Reason.NOTHING_TO_UPDATE);
        }
        var next = new PhoneNumber(
                system.id(), old.get().station(), change.apply(old.get().details()));
        var objection = rules.objection(system, all, old.get(), next);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(objection.get());
        }
        stations.describe(system.id(), next.shortNumber(), next.details());
        stores.audit()
                .add(AuditEvent.of(clock.instant(), actor, "phone.change", system.id(), next.shortNumber())
                        .changed(FactsOf.phone(old.get()), FactsOf.phone(next)));
        return Outcome.done(next);
    }
}
