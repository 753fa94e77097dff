package dev.arcus.testing;

import dev.arcus.domain.company.Company;
import dev.arcus.domain.company.Site;
import dev.arcus.domain.store.Page;
import dev.arcus.domain.system.PbxSystem;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** What every contract needs. The tests of all contracts may share one database: each makes its own objects. */
abstract class StoreContract {

    private static final AtomicLong SEED = new AtomicLong(1);

    static final Page.Request FIRST_PAGE = new Page.Request(100, 0);

    final Samples samples = new Samples(new Random(SEED.getAndIncrement()));

    abstract Stores stores();

    Company addPartner(String name) {
        var partner = samples.partner(name);
        stores().companies().add(partner);
        return partner;
    }

    Company addCustomer(String name, Company partner) {
        var customer = samples.customer(name, partner.id());
        stores().companies().add(customer);
        return customer;
    }

    Company add(Company company) {
        stores().companies().add(company);
        return company;
    }

    Site addSite(Company company, String name) {
        var site = samples.site(company, name);
        stores().sites().add(site);
        return site;
    }

    /** A site of a customer of a partner, all new. */
    Site addSite() {
        return addSite(addCustomer("Customer", addPartner("Partner")), "Site");
    }

    PbxSystem addSystem(String name, Site... sites) {
        var system = samples.system(pbxId(), name, sites);
        var added = stores().systems().add(system);
        if (!added) {
            throw new IllegalStateException("PABX-ID taken: " + system.pbxId());
        }
        return system;
    }

    /** One that nobody has. */
    String pbxId() {
        return "pbx-" + Long.toHexString(samples.random().nextLong());
    }

    /** What both answer, who begin at the same moment. */
    static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> after(start, one));
            var second = threads.submit(() -> after(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static <T> T after(CyclicBarrier start, Callable<T> call) throws Exception {
        start.await();
        return call.call();
    }
}
