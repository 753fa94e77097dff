package dev.arcus.domain.notice;

import dev.arcus.domain.company.CompanyId;
import java.util.List;
import java.util.Optional;

/** The store of maintenance windows; they go with their company. */
public interface MaintenanceWindows {

    void add(MaintenanceWindow window);

    Optional<MaintenanceWindow> find(MaintenanceWindowId id);

    /** Nobody else changes or locks the window until the caller's transaction ends; nothing happens when there is none such. */
    void lock(MaintenanceWindowId id);

    void update(MaintenanceWindow window);

    void remove(MaintenanceWindowId id);

    /** By id. */
    List<MaintenanceWindow> of(CompanyId company);

    List<MaintenanceWindow> all();
}
