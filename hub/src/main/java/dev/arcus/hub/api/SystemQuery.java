package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Reach;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemType;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of a list of systems. */
final class SystemQuery {

    private final Page.Request page;
    private final Query.Format format;
    private final boolean history;
    private final @Nullable String name;
    private final Set<SystemType> types;
    private final Set<Optional<Credential.Phase>> statuses;
    private Set<SiteId> sites;
    private final Set<CompanyId> companies;
    private final SystemFilter.Sort sort;
    private final boolean descending;

    SystemQuery(Query query) {
        query.refuse(
                "bpId",
                "isShared",
                "isCentrex",
                "isSharedOrCentrex",
                "isOxoManaged",
                "fromCreationDate",
                "toCreationDate");
        this.format = query.format(Query.Format.SMALL);
        this.history = query.flag("connectionHistory");
        this.name = query.text("name").orElse(null);
        this.types = query.values("type", SystemReader::type);
        this.statuses = query.values("status", SystemQuery::status);
        this.sites = query.values("siteId", SiteId::new);
        this.companies = query.values("companyId", CompanyId::new);
        this.sort = query.value("sortField", SystemQuery::sort).orElse(SystemFilter.Sort.PBX_ID);
        this.descending = query.descending();
        this.page = query.page();
    }

    /** The same on one site, whatever sites the query names. */
    SystemQuery on(SiteId site) {
        sites = Set.of(site);
        return this;
    }

    SystemFilter filter(Reach reach) {
        var phases = statuses.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        return new SystemFilter(reach, name, types, phases, sites, companies, sort, descending);
    }

    Page.Request page() {
        return page;
    }

    Query.Format format() {
        return format;
    }

    boolean history() {
        return history;
    }

    /** No system is {@code terminated}: a list of those only is empty. */
    Outcome<Page<SystemView>> emptied(Outcome<Page<SystemView>> found) {
        var onlyTerminated = !statuses.isEmpty() && statuses.stream().allMatch(Optional::isEmpty);
        return onlyTerminated && found instanceof Outcome.Done<Page<SystemView>> done
                ? Outcome.done(SystemsResource.none(done.value()))
                : found;
    }

    private static Optional<Credential.Phase> status(String text) {
        return switch (text) {
            case "created" -> Optional.of(Credential.Phase.CREATED);
            case "activating" -> Optional.of(Credential.Phase.ACTIVATING);
            case "activated" -> Optional.of(Credential.Phase.ACTIVATED);
            case "terminated" -> Optional.empty();
            default -> throw new IllegalArgumentException("must be created, activating, activated or terminated");
        };
    }

    private static SystemFilter.Sort sort(String text) {
        return switch (text) {
            case "pbxId" -> SystemFilter.Sort.PBX_ID;
            case "name" -> SystemFilter.Sort.NAME;
            case "type" -> SystemFilter.Sort.TYPE;
            case "creationDate" -> SystemFilter.Sort.CREATION_DATE;
            case "statusUpdatedDate" -> SystemFilter.Sort.STATUS_UPDATED_DATE;
            default ->
                throw new IllegalArgumentException("must be pbxId, name, type, creationDate or statusUpdatedDate");
        };
    }
}
