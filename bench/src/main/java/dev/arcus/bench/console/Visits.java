package dev.arcus.bench.console;

import dev.arcus.bench.api.Kind.Who;
import dev.arcus.bench.hub.HubProcess;
import dev.arcus.cli.client.AdminClient;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everybody who looks at pages, and somebody who registers a site before each look, so that nobody is answered with what was remembered. */
public final class Visits implements AutoCloseable {

    private static final String API = "/api/rainbow/admin/v1.0";

    private final Map<Who, Visitor> visitors = new EnumMap<>(Who.class);
    private final AdminClient elsewhere;
    private final String company;
    private int changes;

    private Visits(AdminClient elsewhere) {
        this.elsewhere = elsewhere;
        this.company = elsewhere
                .post(API + "/companies", Map.of("name", "Elsewhere", "country", "DEU"))
                .path("id")
                .asText();
    }

    /** Logs everybody in. */
    public static Visits begin(HubProcess hub, Map<Who, String> emails) {
        var visits = new Visits(AdminClient.login(hub.admin(), hub.caFile(), HubProcess.EMAIL, HubProcess.PASSWORD));
        emails.forEach((who, email) ->
                visits.visitors.put(who, Visitor.login(hub.admin(), hub.caFile(), email, HubProcess.PASSWORD)));
        return visits;
    }

    /** Looks at the page so many times. */
    public List<Visitor.Seen> see(ConsolePage page, int times) {
        var visitor = Objects.requireNonNull(visitors.get(page.who()));
        var seen = new ArrayList<Visitor.Seen>();
        for (int number = 0; number < times; number++) {
            change();
            var path = page.path().apply(number);
            seen.add(page.isNew() ? visitor.seeAll(path) : visitor.see(path));
        }
        return seen;
    }

    private void change() {
        var form = Map.of("name", "Site " + changes++, "companyId", company, "status", "active");
        elsewhere.post(API + "/sites", form);
    }

    @Override
    public void close() {
        visitors.values().forEach(Visitor::close);
        elsewhere.close();
    }
}
