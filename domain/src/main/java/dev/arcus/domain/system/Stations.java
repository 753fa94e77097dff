package dev.arcus.domain.system;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The store of the phones behind each PBX. */
public interface Stations {

    /** Sorted by number. */
    List<Station> of(SystemId system);

    /** The PBX's whole list, as it reported it last. Phones that were added stay, reported or not. */
    void replace(SystemId system, List<Station> stations);

    /** Adds a phone that the PBX did not report; nothing happens when there is one of that number. */
    void add(SystemId system, String number);

    /** Takes a phone away with what was said of it; one that the PBX reports again is back. */
    void remove(SystemId system, String number);

    /** What was said of phones of the system, by short number; phones that were not reported lately included. */
    Map<String, StationDetails> details(SystemId system);

    /** Replaces what was said of one phone. */
    void describe(SystemId system, String number, StationDetails details);

    /** Takes these people off the phones of the system, with the names that were given beside them; the numbers stay. */
    void free(SystemId system, Collection<UserId> users);

    /** Forgets everybody who sits at a phone of the system, and how the PBX called them; the numbers stay. */
    void forgetPeople(SystemId system);

    /** Whether a phone of one of {@code systems} is called by one of these internal numbers. */
    boolean usesAny(Set<SystemId> systems, Set<String> internalNumbers);

    /** The phones with what was said of them, sorted by short number. */
    default List<PhoneNumber> phones(SystemId system) {
        var details = details(system);
        return of(system).stream()
                .map(station ->
                        new PhoneNumber(system, station, details.getOrDefault(station.number(), StationDetails.NONE)))
                .toList();
    }
}
