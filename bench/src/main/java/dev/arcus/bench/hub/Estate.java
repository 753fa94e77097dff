package dev.arcus.bench.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.arcus.bench.BenchFailure;
import dev.arcus.bench.load.Box;
import dev.arcus.cli.client.AdminClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** The systems of a measurement, declared one by one through the admin API like any partner's. */
public final class Estate {
    private static final String API = "/api/rainbow/admin/v1.0";
    /** Enough to share the syncs of the database. */
    public static final int CALLERS = 32;

    private static final int PAGE = 1_000;

    private final AdminClient api;
    private final RandomGenerator random;

    public Estate(AdminClient api, RandomGenerator random) {
        this.api = api;
        this.random = random;
    }

    /** Declares a customer company with {@code count} systems. */
    public List<Box> declare(int count) {
        var company = api.post(API + "/companies", Map.of("name", "Bench", "country", "DEU"));
        var site = api.post(API + "/sites", Map.of("name", "Site", "companyId", id(company), "status", "active"));
        try (var pool = Executors.newFixedThreadPool(CALLERS)) {
            var calls = new ArrayList<Callable<Box>>();
            for (int i = 0; i < count; i++) {
                int number = i;
                calls.add(() -> declareOne(id(site), number));
            }
            var boxes = new ArrayList<Box>();
            for (var declared : pool.invokeAll(calls)) {
                boxes.add(declared.get());
            }
            return boxes;
        } catch (InterruptedException | ExecutionException e) {
            throw new BenchFailure("a system could not be declared: " + e.getMessage(), e);
        }
    }

    private Box declareOne(String site, int number) {
        var form = Map.of(
                "name",
                "PBX " + number,
                "siteId",
                site,
                "type",
                "oxo",
                "country",
                "DEU",
                "pbxNationalPrefix",
                "0",
                "pbxInternationalPrefix",
                "00",
                "pbxMainBundlePrefix",
                List.of("0"),
                "usePbxMainBundlePrefix",
                true);
        var system = api.post(API + "/systems", form);
        return new Box(
                system.path("pbxId").asText(),
                "CPU%010d".formatted(number),
                system.path("jid_pbxagent_password").asText(),
                random);
    }

    /** How many systems the hub says are activated. */
    public int activated() {
        int activated = 0;
        int offset = 0;
        JsonNode page;
        do {
            page = api.get(API + "/systems?format=full&limit=" + PAGE + "&offset=" + offset);
            for (var system : page) {
                activated += system.path("status").asText().equals("activated") ? 1 : 0;
            }
            offset += PAGE;
        } while (page.size() == PAGE);
        return activated;
    }

    private static String id(JsonNode object) {
        return object.path("id").asText();
    }
}
