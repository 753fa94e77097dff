package dev.arcus.testing;

import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.licence.LicenceAcceptance;
import dev.arcus.domain.licence.LicenceAcceptances;
import java.util.List;

final class InMemoryLicenceAcceptances implements LicenceAcceptances {

    private final MemoryLog<LicenceAcceptance> acceptances;

    InMemoryLicenceAcceptances(MemoryLog<LicenceAcceptance> acceptances) {
        this.acceptances = acceptances;
    }

    @Override
    public void add(LicenceAcceptance acceptance) {
        acceptances.add(acceptance);
    }

    @Override
    public List<LicenceAcceptance> of(SystemId system) {
        return acceptances.newestFirst(acceptance -> acceptance.system().equals(system), Integer.MAX_VALUE);
    }
}
