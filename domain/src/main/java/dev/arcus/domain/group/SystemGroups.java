package dev.arcus.domain.group;

import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.store.Page;
import java.util.Optional;

/** The store of groups of systems. A system is in one group at most; a deleted system leaves its group. */
public interface SystemGroups {

    void add(SystemGroup group);

    Optional<SystemGroup> find(GroupId id);

    /** The group that the system is in. */
    Optional<SystemGroup> of(SystemId system);

    /** Replaces name, members and default gateway. */
    void update(SystemGroup group);

    void remove(GroupId id);

    /** Nobody else changes or locks the group until the caller's transaction ends; nothing happens when there is none such. */
    void lock(GroupId id);

    /** Whether a system on {@code site} is in a group. */
    boolean anyOn(SiteId site);

    Page<SystemGroup> list(GroupFilter filter, Page.Request page);
}
