package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.PhoneNumber;
import dev.arcus.domain.system.Stations;
import dev.arcus.domain.system.Systems;
import java.util.List;

/** Reads the phones that a PBX reported, sorted by number. */
public final class ReadStations {

    private final Stations stations;
    private final FindSystem find;

    public ReadStations(Systems systems, Stations stations, AccessPolicy policy) {
        this.stations = stations;
        this.find = new FindSystem(systems, policy);
    }

    public Outcome<Phones> of(Actor actor, SystemId id) {
        return find.then(
                actor, Act.READ_SYSTEMS, id, system -> Outcome.done(new Phones(system, stations.phones(system.id()))));
    }

    /** The phones of a system. */
    public record Phones(PbxSystem system, List<PhoneNumber> phones) {

        public Phones {
            phones = List.copyOf(phones);
        }
    }
}
