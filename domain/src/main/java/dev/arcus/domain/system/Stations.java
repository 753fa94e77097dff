package dev.arcus.domain.system;

import dev.arcus.domain.credential.SystemId;
import java.util.List;

/** The store of the phones behind each PBX. */
public interface Stations {

    /** Sorted by number. */
    List<Station> of(SystemId system);

    /** The PBX's whole list, as it reported it last. */
    void replace(SystemId system, List<Station> stations);
}
