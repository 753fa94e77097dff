package dev.arcus.domain.licence;

import dev.arcus.domain.credential.SystemId;
import java.util.List;

/** The store of acceptances; they are only ever added. */
public interface LicenceAcceptances {

    void add(LicenceAcceptance acceptance);

    /** Newest first. */
    List<LicenceAcceptance> of(SystemId system);
}
