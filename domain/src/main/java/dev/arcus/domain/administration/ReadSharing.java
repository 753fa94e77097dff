package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.administration.ReadSystems.Wanted;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.SystemCriteria;
import java.util.ArrayList;
import java.util.List;

/** Reads which systems serve several companies, and which companies a system serves. */
public final class ReadSharing {

    private final ReadSystems read;
    private final SeeCompanies see;

    public ReadSharing(ReadSystems read, SystemStores stores, AccessPolicy policy) {
        this.read = read;
        this.see = new SeeCompanies(stores.companies(), stores.sites(), policy);
    }

    /** A system with its companies. */
    public record Shared(SystemView view, SystemCompanies companies) {}

    /** The wanted shared and centrex systems of those that the actor reaches; those kept for its partner are among them. */
    public Outcome<Page<Shared>> list(Actor actor, Wanted wanted, Page.Request request) {
        return read.list(actor, onlyShared(wanted), request).map(page -> {
            var items = shared(actor, page.items());
            return new Page<>(items, page.limit(), page.offset(), page.total());
        });
    }

    public Outcome<Shared> companies(Actor actor, SystemId id) {
        return read.find(actor, id).map(view -> new Shared(view, see.of(actor, view.system())));
    }

    private List<Shared> shared(Actor actor, List<SystemView> views) {
        var companies = see.of(actor, views.stream().map(SystemView::system).toList());
        var all = new ArrayList<Shared>();
        for (var i = 0; i < views.size(); i++) {
            all.add(new Shared(views.get(i), companies.get(i)));
        }
        return all;
    }

    private static Wanted onlyShared(Wanted wanted) {
        var old = wanted.criteria();
        var sharing = old.sharing();
        var criteria = new SystemCriteria(
                old.nameContains(),
                old.types(),
                old.phases(),
                old.places(),
                new SystemCriteria.Sharing(sharing.shared(), sharing.centrex(), true, sharing.oxoManaged()),
                old.created());
        return new Wanted(criteria, wanted.sort(), wanted.descending());
    }
}
