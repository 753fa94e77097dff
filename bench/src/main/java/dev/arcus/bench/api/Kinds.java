package dev.arcus.bench.api;

import dev.arcus.bench.api.Kind.Part;
import dev.arcus.bench.api.Kind.Who;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Every kind of list page that is measured. */
public final class Kinds {

    private static final String ADMIN = "/api/rainbow/admin/v1.0";
    private static final String ARCUS = "/api/arcus/v1";
    private static final String SYSTEMS = ADMIN + "/systems?format=full";
    private static final List<String> SORTS =
            List.of("id", "pbxId", "name", "type", "creationDate", "statusUpdatedDate");
    private static final List<String> FREQUENT = List.of("hotel", "praxis", "köln", "lyon", "clini", "rat");
    private static final List<String> LETTERS = List.of("a", "e", "i", "n", "o", "r");

    private final List<Kind> kinds = new ArrayList<>();
    private final Landmarks marks;

    private Kinds(Landmarks marks) {
        this.marks = marks;
    }

    public static List<Kind> of(Landmarks marks) {
        var kinds = new Kinds(marks);
        for (var who : Who.values()) {
            kinds.sorts(who);
            kinds.filters(who);
            kinds.names(who);
        }
        kinds.places();
        kinds.others();
        kinds.past();
        return List.copyOf(kinds.kinds);
    }

    private void sorts(Who who) {
        for (var sort : SORTS) {
            parts("sort " + sort, who, SYSTEMS + "&sortField=" + sort);
            if (isLarge(who)) {
                add("sort " + sort + " descending", who, SYSTEMS + "&sortOrder=-1&sortField=" + sort, Part.MIDDLE);
            }
        }
    }

    private void filters(Who who) {
        parts("type oxo", who, SYSTEMS + "&type=oxo");
        parts("status activated", who, SYSTEMS + "&status=activated");
        parts("status created", who, SYSTEMS + "&status=created");
        parts("not shared", who, SYSTEMS + "&isShared=false");
        parts("created in a year", who, SYSTEMS + "&fromCreationDate=2024-06-01&toCreationDate=2025-05-31");
        if (isLarge(who)) {
            parts("type third_party", who, SYSTEMS + "&type=third_party");
            parts("shared", who, SYSTEMS + "&isShared=true");
            parts("created since", who, SYSTEMS + "&fromCreationDate=2024-01-01");
            middle("type oxe and oxo", who, SYSTEMS + "&type=oxe&type=oxo");
            middle("status created and activating", who, SYSTEMS + "&status=created&status=activating");
            middle("centrex", who, SYSTEMS + "&isCentrex=true");
            middle("shared or centrex", who, SYSTEMS + "&isSharedOrCentrex=true");
            middle("managed by OXO", who, SYSTEMS + "&isOxoManaged=true");
            middle("created in a month", who, SYSTEMS + "&fromCreationDate=2025-06-01&toCreationDate=2025-06-30");
        }
    }

    private void names(Who who) {
        each("name, rare", who, number -> named("7" + (100 + number % 900)), Part.FIRST);
        each("name, none", who, number -> named("nobody" + number), Part.FIRST);
        for (var part : isLarge(who) ? Part.values() : new Part[] {Part.FIRST}) {
            each("name, frequent", who, number -> named(FREQUENT.get(number % FREQUENT.size())), part);
            each("name, one letter", who, number -> named(LETTERS.get(number % LETTERS.size())), part);
        }
        each(
                "name, frequent, sort name",
                who,
                number -> named(FREQUENT.get(number % FREQUENT.size())) + "&sortField=name",
                Part.MIDDLE);
    }

    private static boolean isLarge(Who who) {
        return who == Who.SUPERADMIN || who == Who.BP_ADMIN;
    }

    private void places() {
        var all = Who.SUPERADMIN;
        parts("of a large partner", all, SYSTEMS + "&bpId=" + marks.partner());
        parts("of a distributor", all, SYSTEMS + "&bpId=" + marks.distributor());
        parts("of a large company", all, SYSTEMS + "&companyId=" + marks.customer());
        parts("on a site", all, SYSTEMS + "&siteId=" + marks.site());
        parts("of the site's own list", all, ADMIN + "/sites/" + marks.site() + "/systems?format=full");
        parts("of a large partner", Who.BP_ADMIN, SYSTEMS + "&bpId=" + marks.partner());
        parts("of a large company", Who.BP_ADMIN, SYSTEMS + "&companyId=" + marks.customer());
        add("with history", all, SYSTEMS + "&connectionHistory=true", Part.MIDDLE);
        add("export, pages of 1,000", all, SYSTEMS + "&limit=1000", Part.MIDDLE);
        add("export, pages of 1,000", Who.BP_ADMIN, SYSTEMS + "&limit=1000", Part.MIDDLE);
        parts("phones of a system", all, ADMIN + "/systems/" + marks.withPhones() + "/phone-numbers?format=full");
    }

    private void others() {
        for (var who : List.of(Who.SUPERADMIN, Who.BP_ADMIN)) {
            parts("companies", who, ADMIN + "/companies?format=full");
            middle("companies, sort creationDate", who, ADMIN + "/companies?format=full&sortField=creationDate");
            middle("companies, sort status", who, ADMIN + "/companies?format=full&sortField=status&sortOrder=-1");
            middle("companies named", who, ADMIN + "/companies?format=full&name=hotel");
            parts("sites", who, ADMIN + "/sites?format=full");
            middle("sites, sort creationDate", who, ADMIN + "/sites?format=full&sortField=creationDate");
            middle("sites named", who, ADMIN + "/sites?format=full&name=hotel");
            parts("users", who, ADMIN + "/users?format=full");
            middle("users, sort loginEmail", who, ADMIN + "/users?format=full&sortField=loginEmail&sortOrder=-1");
            middle("users, sort creationDate", who, ADMIN + "/users?format=full&sortField=creationDate");
            middle("users named", who, ADMIN + "/users?format=full&displayName=ada");
            middle("users by email", who, ADMIN + "/users?format=full&loginEmail=person1");
            middle("users by company", who, ADMIN + "/users?format=full&companyName=hotel");
            middle("users, administrators", who, ADMIN + "/users?format=full&roles=admin");
            middle("stock", who, "/api/arcus/v1/fleet/items");
        }
        middle("companies", Who.DISTRIBUTOR, ADMIN + "/companies?format=full");
        middle("sites", Who.DISTRIBUTOR, ADMIN + "/sites?format=full");
        middle("users", Who.DISTRIBUTOR, ADMIN + "/users?format=full");
        middle("sites", Who.COMPANY_ADMIN, ADMIN + "/sites?format=full");
        middle("users", Who.COMPANY_ADMIN, ADMIN + "/users?format=full");
        var all = Who.SUPERADMIN;
        middle("partners", all, ADMIN + "/companies?format=full&isBP=true");
        middle("companies of a large partner", all, ADMIN + "/companies?format=full&bpId=" + marks.partner());
        middle("companies without partner", all, ADMIN + "/companies?format=full&hasBP=false");
        middle("companies by reference", all, ADMIN + "/companies?format=full&externalReference=ref-1");
        middle("companies of an organisation", all, ADMIN + "/companies?organisationId=" + marks.organisation());
        middle("sites of a company", all, ADMIN + "/companies/" + marks.customer() + "/sites?format=full");
        middle("users of a company", all, ADMIN + "/companies/" + marks.customer() + "/users?format=full");
        add("organisations", all, ADMIN + "/organisations?format=full", Part.FIRST);
    }

    /** What happened: no lists with pages. */
    private void past() {
        var past = marks.past();
        var to = past.now();
        var month = "?buckets=30&from=" + to.minus(PastSamples.TIME) + "&to=" + to;
        for (var who : List.of(Who.SUPERADMIN, Who.BP_ADMIN)) {
            add("timeline of 30 days with 500 events", who, ARCUS + "/systems/" + past.busy() + "/timeline" + month);
            add("history of 500 events", who, ARCUS + "/systems/" + past.busy() + "/history?limit=500");
            add("why it is pending, 100 attempts", who, ARCUS + "/systems/" + past.pending() + "/pending");
            add("incidents, 1,000 of 100 systems", who, ARCUS + "/incidents");
            add("unknown boxes, 10,000", who, ARCUS + "/attempts/unknown");
        }
    }

    private void add(String name, Who who, String path) {
        add("past: " + name, who, path, Part.FIRST);
    }

    private static String named(String part) {
        return SYSTEMS + "&name=" + URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** Every part for who sees all, the middle for others. */
    private void parts(String name, Who who, String list) {
        for (var part : who == Who.SUPERADMIN ? Part.values() : new Part[] {Part.MIDDLE}) {
            add(name, who, list, part);
        }
    }

    private void middle(String name, Who who, String list) {
        add(name, who, list, Part.MIDDLE);
    }

    private void add(String name, Who who, String list, Part part) {
        kinds.add(Kind.of(name, who, list, part));
    }

    private void each(String name, Who who, IntFunction<String> list, Part part) {
        kinds.add(new Kind(name, who, list, part));
    }
}
