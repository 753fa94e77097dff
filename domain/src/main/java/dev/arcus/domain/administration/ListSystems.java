package dev.arcus.domain.administration;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.ReadSystems.Wanted;
import dev.arcus.domain.administration.Refusal.Reason;
import dev.arcus.domain.people.Actor;
import dev.arcus.domain.status.StatusBoard;
import dev.arcus.domain.status.StatusLabel;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.domain.system.SystemPhase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists systems across companies, each with the companies that it serves, and if wanted only those with some labels. */
public final class ListSystems {

    private final ReadSystems read;
    private final SystemStores stores;
    private final AccessPolicy policy;
    private final StatusBoard board;
    private final SeeCompanies see;

    public ListSystems(ReadSystems read, SystemStores stores, AccessPolicy policy, StatusBoard board) {
        this.read = read;
        this.stores = stores;
        this.policy = policy;
        this.board = board;
        this.see = new SeeCompanies(stores.companies(), stores.sites(), policy);
    }

    /** A system, and where it stands. */
    public record Placed(SystemView view, SystemCompanies companies) {}

    /** Labels are of now; none does not narrow. */
    public Outcome<Page<Placed>> run(Actor actor, Wanted wanted, Set<StatusLabel> labels, Page.Request request) {
        return labels.isEmpty()
                ? read.list(actor, wanted, request)
                        .map(page -> new Page<>(placed(actor, page.items()), page.limit(), page.offset(), page.total()))
                : labelled(actor, wanted, labels, request);
    }

    private Outcome<Page<Placed>> labelled(Actor actor, Wanted wanted, Set<StatusLabel> labels, Page.Request request) {
        if (!policy.mayEver(actor, Act.READ_SYSTEMS)) {
            return Outcome.refused(Reason.ROLE_MISSING);
        }
        var reach = policy.reachOf(actor, Act.READ_SYSTEMS);
        var filter = new SystemFilter(reach, wanted.criteria(), wanted.sort(), wanted.descending());
        var hits = stores.systems().phases(filter).stream()
                .filter(one -> labels.contains(label(one)))
                .map(SystemPhase::system)
                .toList();
        var from = (int) Math.min(request.offset(), hits.size());
        var shown = hits.subList(from, Math.min(from + request.limit(), hits.size()));
        var placed = placed(actor, read.views(actor, stores.systems().findAll(shown)));
        return Outcome.done(new Page<>(placed, request.limit(), request.offset(), hits.size()));
    }

    StatusLabel label(SystemPhase one) {
        return board.statusOf(one.system(), one.phase()).label();
    }

    List<Placed> placed(Actor actor, List<SystemView> views) {
        List<PbxSystem> systems = views.stream().map(SystemView::system).toList();
        var companies = see.of(actor, systems);
        var all = new ArrayList<Placed>();
        for (var i = 0; i < views.size(); i++) {
            all.add(new Placed(views.get(i), companies.get(i)));
        }
        return all;
    }
}
