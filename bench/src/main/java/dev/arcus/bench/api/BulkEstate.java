package dev.arcus.bench.api;

import dev.arcus.domain.company.Site;
import dev.arcus.domain.company.SiteId;
import dev.arcus.domain.credential.PbxId;
import dev.arcus.domain.credential.ScramKeys;
import dev.arcus.domain.credential.SystemId;
import dev.arcus.domain.fleet.BoxDetails;
import dev.arcus.domain.fleet.FleetItem;
import dev.arcus.domain.fleet.FleetItemId;
import dev.arcus.domain.fleet.StockPair;
import dev.arcus.domain.people.Role;
import dev.arcus.domain.people.User;
import dev.arcus.domain.system.Model;
import dev.arcus.domain.system.PbxSystem;
import dev.arcus.domain.system.Station;
import dev.arcus.domain.system.SystemType;
import dev.arcus.hub.storage.SqlStores;
import dev.arcus.testing.Samples;
import dev.arcus.testing.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * An estate written straight through the hub's own stores, many objects in one transaction, while no hub runs: the rows are
 * those of the API, only faster. The same seed gives the same estate.
 */
public final class BulkEstate {

    static final int PHONES = 500;

    private static final int AT_ONCE = 500;
    private static final int SITES = 20;

    private final SqlStores stores;
    private final Random random = new Random(20261126);
    private final Samples samples = new Samples(random);

    public BulkEstate(SqlStores stores) {
        this.stores = stores;
    }

    /** Writes {@code companies} with {@code systems} on their sites, two people each, and one stock item for ten systems. */
    public Landmarks write(int systems, int companies) {
        var tree = new CompanySamples(random, companies);
        inBulk(tree.organisations, stores.organisations()::add);
        inBulk(tree.inOrder(), stores.companies()::add);
        var sites = new ArrayList<Site>();
        for (int i = 0; i < tree.customers.size(); i++) {
            sites.add(samples.site(tree.customers.get(i), "Sitz " + SystemSamples.nameOf(i)));
        }
        var large = IntStream.range(0, SITES)
                .mapToObj(i -> samples.site(tree.customers.getFirst(), "Werk " + i))
                .toList();
        inBulk(sites, stores.sites()::add);
        inBulk(large, stores.sites()::add);
        var all = writeSystems(systems, sites, large, tree);
        var first = oxo(all);
        writePeople(tree);
        writeStock(systems / 10, tree);
        stores.stations()
                .replace(
                        first,
                        IntStream.range(0, PHONES)
                                .mapToObj(i -> new Station(Integer.toString(100 + i), "Phone " + i, "8058s"))
                                .toList());
        return new Landmarks(
                tree.partners.getFirst().id(),
                tree.distributor.id(),
                tree.customers.getFirst().id(),
                large.getFirst().id(),
                tree.organisations.getFirst().id(),
                first,
                writePast(all, large.getFirst()));
    }

    private Landmarks.Past writePast(List<PbxSystem> all, Site site) {
        var busy = samples.system("PBXBUSY-0001", "Busy", site);
        var pending = samples.system("PBXPENDING-0001", "Pending", site);
        for (var system : List.of(busy, pending)) {
            if (!stores.systems().add(system)) {
                throw new IllegalStateException("PABX-ID " + system.pbxId() + " is taken");
            }
            stores.credentials().add(system.id(), Samples.created(system.pbxId(), "12345678"));
        }
        var now = Instant.now();
        var past = new PastSamples(stores, random, now);
        past.events(busy.id());
        past.attempts(pending.pbxId());
        past.strangers(all);
        past.incidents(all);
        return new Landmarks.Past(busy.id(), pending.id(), now);
    }

    private List<PbxSystem> writeSystems(int count, List<Site> sites, List<Site> large, CompanySamples tree) {
        var make = new SystemSamples(random);
        var systems = IntStream.range(0, count)
                .mapToObj(i -> {
                    var on = new ArrayList<SiteId>();
                    on.add(
                            i % 50 == 0
                                    ? large.get(i / 50 % SITES).id()
                                    : sites.get(i % sites.size()).id());
                    if (make.share(1)) {
                        on.add(sites.get(random.nextInt(sites.size())).id());
                    }
                    return make.system(
                            i,
                            on.stream().distinct().toList(),
                            make.share(1) ? tree.partners.getFirst().id() : null);
                })
                .toList();
        var written = new AtomicInteger();
        inBulk(systems, system -> {
            if (!stores.systems().add(system)) {
                throw new IllegalStateException("PABX-ID " + system.pbxId() + " is taken");
            }
            stores.credentials().add(system.id(), make.credential(written.getAndIncrement()));
        });
        return systems;
    }

    private static SystemId oxo(List<PbxSystem> systems) {
        return systems.stream()
                .filter(system -> system.type() == SystemType.OXO)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void writePeople(CompanySamples tree) {
        var people = new ArrayList<User>();
        for (var company : tree.inOrder()) {
            for (int i = 0; i < 2; i++) {
                int number = people.size();
                people.add(
                        samples.user(company, "person" + number + "@firma.example", i == 0 ? Role.ADMIN : Role.USER));
            }
        }
        inBulk(people, user -> {
            if (!stores.users().add(user)) {
                throw new IllegalStateException(user.loginEmail() + " is taken");
            }
        });
    }

    private void writeStock(int count, CompanySamples tree) {
        var keys = Samples.created(new PbxId("PBXBENCH"), "12345678").codeKeys();
        var items = IntStream.range(0, count).mapToObj(i -> item(i, tree, keys)).toList();
        inBulk(items, item -> {
            if (!stores.fleetItems().add(item)) {
                throw new IllegalStateException(item.pair() + " is taken");
            }
        });
    }

    private FleetItem item(int number, CompanySamples tree, ScramKeys keys) {
        var pair = "ALE12-%04d.%04d.%02d".formatted(number / 1_000_000, number / 100 % 10_000, number % 100);
        return FleetItem.inStock(
                FleetItemId.next(random),
                tree.partners
                        .get(number % 2 == 0 ? 0 : number % tree.partners.size())
                        .id(),
                StockPair.parse(pair).orElseThrow(),
                keys,
                BoxDetails.stock(Model.OXO_CONNECT, "CPU%010d".formatted(number)),
                TestClock.START);
    }

    private <T> void inBulk(List<T> items, Consumer<T> write) {
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            var some = items.subList(from, Math.min(items.size(), from + AT_ONCE));
            stores.transactions().run(() -> {
                some.forEach(write);
                return true;
            });
        }
    }
}
