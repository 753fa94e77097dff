package dev.arcus.bench.imports;

import dev.arcus.bench.hub.HubProcess;
import dev.arcus.cli.client.AdminClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody who registers one site after the other while files are imported, and notes how long that took at worst. */
public final class Neighbour implements AutoCloseable {

    private static final String API = "/api/rainbow/admin/v1.0";
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final AdminClient admin;
    private final String company;
    private final AtomicLong worst = new AtomicLong();
    private final Thread thread;
    private volatile boolean over;

    private Neighbour(AdminClient admin, String company) {
        this.admin = admin;
        this.company = company;
        this.thread = Thread.ofPlatform().name("neighbour").start(this::work);
    }

    /** Begins in a company of its own. */
    public static Neighbour start(AdminClient admin) {
        var company = admin.post(API + "/companies", Map.of("name", "Neighbour", "country", "DEU"));
        return new Neighbour(admin, company.path("id").asText());
    }

    /** The longest act since this was asked last, in milliseconds. */
    public double worst() {
        return worst.getAndSet(0) / 1e6;
    }

    private void work() {
        for (int i = 0; !over; i++) {
            long start = System.nanoTime();
            admin.post(API + "/sites", Map.of("name", "Site " + i, "companyId", company, "status", "active"));
            worst.accumulateAndGet(System.nanoTime() - start, Math::max);
            HubProcess.pause(PAUSE);
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
