package dev.arcus.hub.console.declare;

import dev.arcus.domain.access.AccessPolicy;
import dev.arcus.domain.access.Act;
import dev.arcus.domain.administration.Outcome;
import dev.arcus.domain.administration.ReadFleet;
import dev.arcus.domain.administration.ReadFleet.FleetItemView;
import dev.arcus.domain.administration.ReadSites;
import dev.arcus.domain.administration.ReadSystems;
import dev.arcus.domain.administration.SystemView;
import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.CompanyId;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteFilter;
import dev.arcus.domain.fleet.Custody;
import dev.arcus.domain.fleet.FleetFilter;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.licence.LicenceTexts;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.DeliveryMode;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.SystemCriteria;
import dev.arcus.domain.system.SystemFilter;
import dev.arcus.hub.console.declare.DeclareView.Choice;
import dev.arcus.hub.console.declare.DeclareView.Choices;
import dev.arcus.hub.console.declare.DeclareView.Licence;
import dev.arcus.hub.console.frame.Visit;
import dev.arcus.numbering.Countries;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the form lets choose: sites, countries, boxes of the fleet, PBXs to copy rules from. */
final class Choosing {

    private static final int MAX_SITES = 1000;
    private static final int SHOWN_BOXES = 200;
    private static final int SHOWN_SYSTEMS = 200;

    private final AccessPolicy policy;
    private final ReadSites sites;
    private final ReadSystems systems;
    private final ReadFleet fleet;
    private final LicenceTexts licence;

    Choosing(AccessPolicy policy, ReadSites sites, ReadSystems systems, ReadFleet fleet, LicenceTexts licence) {
        this.policy = policy;
        this.sites = sites;
        this.systems = systems;
        this.fleet = fleet;
        this.licence = licence;
    }

    Choices of(Visit visit, Company company) {
        var boxes = boxes(visit, company);
        return new Choices(
                Arrays.stream(Model.values())
                        .map(model -> Choice.of(model.label(), model.label()))
                        .toList(),
                sites(visit, company.id()).stream()
                        .map(site -> Choice.of(site.id().value(), site.name()))
                        .toList(),
                countries(visit),
                boxes.items().stream().map(found -> box(visit, found)).toList(),
                boxes.total() > SHOWN_BOXES ? visit.words().number(boxes.total() - SHOWN_BOXES) : "",
                withRules(visit, company.id()).stream()
                        .map(system -> Choice.of(system.id().value(), system.name()))
                        .toList(),
                licence(visit));
    }

    /** Where the visitor may declare. */
    List<Site> sites(Visit visit, CompanyId company) {
        var found =
                sites.list(visit.actor(), reach -> SiteFilter.all(reach).of(company), new Page.Request(MAX_SITES, 0));
        return items(found).stream()
                .filter(site -> policy.covers(visit.actor(), Act.WRITE_SYSTEMS, site))
                .toList();
    }

    private List<PbxSystem> withRules(Visit visit, CompanyId company) {
        var places = new SystemCriteria.Places(null, Set.of(), Set.of(company), Set.of());
        var criteria = new SystemCriteria(
                null, Set.of(), Set.of(), places, SystemCriteria.Sharing.ANY, SystemCriteria.Created.ANY);
        var wanted = new ReadSystems.Wanted(criteria, SystemFilter.Sort.NAME, false);
        return items(systems.list(visit.actor(), wanted, new Page.Request(SHOWN_SYSTEMS, 0))).stream()
                .map(SystemView::system)
                .filter(system -> !system.rules().isEmpty())
                .toList();
    }

    /** Of the partner that manages the company; what is reserved for another one is left out. */
    private Page<FleetItemView> boxes(Visit visit, Company company) {
        var owner = company.isPartner() ? company.id() : company.partner();
        var wanted = new FleetFilter(
                owner, null, Set.of(Custody.Kind.IN_STOCK, Custody.Kind.RESERVED), Set.of(), FleetFilter.Order.BY_PAIR);
        var none = new Page<FleetItemView>(List.of(), SHOWN_BOXES, 0, 0);
        if (owner == null) {
            return none;
        }
        return switch (fleet.list(visit.actor(), wanted, new Page.Request(SHOWN_BOXES, 0))) {
            case Outcome.Refused<Page<FleetItemView>> refused -> none;
            case Outcome.Done<Page<FleetItemView>> done -> {
                var mine = done.value().items().stream()
                        .filter(found -> found.item().partner().equals(owner))
                        .filter(found ->
                                found.item().custody() instanceof Custody.InStock || isFor(found.item(), company))
                        .sorted(Comparator.comparing(found -> !isFor(found.item(), company)))
                        .toList();
                yield new Page<>(mine, SHOWN_BOXES, 0, done.value().total());
            }
        };
    }

    private static boolean isFor(FleetItem item, Company company) {
        return item.custody() instanceof Custody.Reserved reserved
                && reserved.company().equals(company.id());
    }

    private static Choice box(Visit visit, FleetItemView found) {
        var item = found.item();
        var fromStock = item.box().mode() == DeliveryMode.STOCK;
        var label = Stream.of(
                        item.pair().toString(),
                        item.box().model().label(),
                        item.serial() == null ? "" : item.serial(),
                        item.custody() instanceof Custody.Reserved ? visit.text("declare.reserved") : "",
                        fromStock ? "" : visit.text("declare.btco"))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Choice(
                item.id().value(),
                String.join(" · ", label),
                fromStock ? item.pair().toString() : "");
    }

    private static List<Choice> countries(Visit visit) {
        var collator = Collator.getInstance(visit.words().locale());
        return Countries.all().stream()
                .map(alpha3 -> Choice.of(alpha3, visit.words().country(alpha3)))
                .sorted(Comparator.comparing(Choice::label, collator))
                .toList();
    }

    private Licence licence(Visit visit) {
        var text = licence.current(visit.words().language().code());
        return new Licence(
                text.version(), text.sha256(), Arrays.asList(text.text().strip().split("\\R{2,}")));
    }

    private static <T> List<T> items(Outcome<Page<T>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Page<T>> done -> done.value().items();
            case Outcome.Refused<Page<T>> refused -> List.of();
        };
    }
}
