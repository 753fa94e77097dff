package dev.arcus.hub.api;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.Credential;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The query of a list of systems. */
final class SystemQuery {

    private final Page.Request page;
    private final Query.Format format;
    private final boolean history;
    private final boolean onlyTerminated;
    private final SystemCriteria criteria;
    private final SystemFilter.Sort sort;
    private final boolean descending;

    SystemQuery(Query query) {
        this(query, null, SystemFilter.Sort.PBX_ID);
    }

    /** The same on one site; {@code usually} is sorted by unless the query says otherwise. */
    SystemQuery(Query query, @Nullable SiteId site, SystemFilter.Sort usually) {
        this.format = query.format(Query.Format.SMALL);
        this.history = query.flag("connectionHistory");
        var statuses = query.values("status", SystemQuery::status);
        this.onlyTerminated = !statuses.isEmpty() && statuses.stream().allMatch(Optional::isEmpty);
        this.criteria = new SystemCriteria(
                query.text("name").orElse(null),
                query.values("type", SystemReader::type),
                statuses.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()),
                places(query, site),
                new SystemCriteria.Sharing(
                        query.choice("isShared"),
                        query.choice("isCentrex"),
                        query.choice("isSharedOrCentrex"),
                        query.choice("isOxoManaged")),
                new SystemCriteria.Created(query.date("fromCreationDate"), query.date("toCreationDate")));
        this.sort = query.value("sortField", SystemQuery::sort).orElse(usually);
        this.descending = query.descending();
        this.page = query.page();
    }

    private static SystemCriteria.Places places(Query query, @Nullable SiteId site) {
        return new SystemCriteria.Places(
                site,
                query.values("siteId", SiteId::new),
                query.values("companyId", CompanyId::new),
                query.values("bpId", CompanyId::new));
    }

    ReadSystems.Wanted wanted() {
        return new ReadSystems.Wanted(criteria, sort, descending);
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
        return onlyTerminated && found instanceof Outcome.Done<Page<SystemView>> done
                ? Outcome.done(none(done.value()))
                : found;
    }

    private static <T> Page<T> none(Page<T> page) {
        return new Page<>(List.of(), page.limit(), page.offset(), 0);
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
            case "id" -> SystemFilter.Sort.ID;
            case "pbxId" -> SystemFilter.Sort.PBX_ID;
            case "name" -> SystemFilter.Sort.NAME;
            case "type" -> SystemFilter.Sort.TYPE;
            case "creationDate" -> SystemFilter.Sort.CREATION_DATE;
            case "statusUpdatedDate" -> SystemFilter.Sort.STATUS_UPDATED_DATE;
            default ->
                throw new IllegalArgumentException("must be id, pbxId, name, type, creationDate or statusUpdatedDate");
        };
    }
}
