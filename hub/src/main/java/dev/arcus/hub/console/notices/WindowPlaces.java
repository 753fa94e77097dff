package dev.arcus.hub.console.notices;

import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.notice.MaintenanceWindow;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.console.frame.Choice;
import dev.arcus.hub.console.frame.Pages;
import dev.arcus.hub.console.frame.Typed;
import dev.arcus.hub.console.frame.Visit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a maintenance window holds: in the whole company, on one site, or for one system. */
final class WindowPlaces {

    private static final int MOST_SITES = 1000;

    /** Proposed while one types; any other can be typed all the same. */
    private static final int PROPOSED_SYSTEMS = 200;

    private final Pages pages;
    private final NoticeActs acts;

    WindowPlaces(Pages pages, NoticeActs acts) {
        this.pages = pages;
        this.acts = acts;
    }

    /** What the form lets choose. */
    record Choices(List<Choice> sites, List<Choice> systems) {}

    Choices choices(Visit visit, Company company, Typed typed) {
        var systems = systems(visit, company, null).stream()
                .map(system -> new Choice(system.pbxId().text(), system.name()))
                .toList();
        return new Choices(sites(visit, company, typed), systems);
    }

    /** In words, for a list. */
    String where(Visit visit, MaintenanceWindow window) {
        var system = window.system();
        if (system != null) {
            return switch (acts.systems().find(visit.actor(), system)) {
                case Outcome.Done<SystemView> done -> done.value().system().name();
                case Outcome.Refused<SystemView> gone -> visit.text("notices.one-system");
            };
        }
        var site = window.site();
        if (site == null) {
            return visit.text("notices.everywhere");
        }
        return switch (acts.sites().find(visit.actor(), site)) {
            case Outcome.Done<Site> done -> done.value().name();
            case Outcome.Refused<Site> refused -> site.value();
        };
    }

    /** The device ID of its one system; empty where it has none. */
    String pbxId(Visit visit, MaintenanceWindow window) {
        var system = window.system();
        if (system == null) {
            return "";
        }
        return switch (acts.systems().find(visit.actor(), system)) {
            case Outcome.Done<SystemView> done -> done.value().system().pbxId().text();
            case Outcome.Refused<SystemView> gone -> "";
        };
    }

    /** By its device ID, or by its name where the company has no second one of that name. */
    SystemId system(Visit visit, Company company, String text) {
        var named = systems(visit, company, text).stream()
                .filter(system -> system.name().equalsIgnoreCase(text))
                .map(PbxSystem::id)
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        return switch (acts.systems().findByPbxId(visit.actor(), PbxId.parse(text))) {
            case Outcome.Done<SystemView> done -> done.value().system().id();
            case Outcome.Refused<SystemView> unknown -> throw new IllegalArgumentException("no such system");
        };
    }

    private List<Choice> sites(Visit visit, Company company, Typed typed) {
        var chosen = typed.value(WindowForm.SITE);
        var all = pages.done(acts.sites()
                .list(visit.actor(), reach -> SiteFilter.all(reach).of(company.id()), new Page.Request(MOST_SITES, 0)));
        return Stream.concat(
                        Stream.of(Choice.of("", visit.text("notices.everywhere"), chosen)),
                        all.items().stream().map(site -> Choice.of(site.id().value(), site.name(), chosen)))
                .toList();
    }

    private List<PbxSystem> systems(Visit visit, Company company, @Nullable String named) {
        var places = new SystemCriteria.Places(null, Set.of(), Set.of(company.id()), Set.of());
        var criteria = new SystemCriteria(
                named, Set.of(), Set.of(), places, SystemCriteria.Sharing.ANY, SystemCriteria.Created.ANY);
        var wanted = new ReadSystems.Wanted(criteria, SystemFilter.Sort.NAME, false);
        return switch (acts.systems().list(visit.actor(), wanted, new Page.Request(PROPOSED_SYSTEMS, 0))) {
            case Outcome.Done<Page<SystemView>> done ->
                done.value().items().stream().map(SystemView::system).toList();
            case Outcome.Refused<Page<SystemView>> refused -> List.of();
        };
    }
}
