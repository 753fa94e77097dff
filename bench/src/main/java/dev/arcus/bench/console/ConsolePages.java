package dev.arcus.bench.console;

import dev.arcus.bench.api.Kind.Who;
import dev.arcus.bench.api.Landmarks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/** Every page whose cost may grow with the estate, and some whose cost must not. */
public final class ConsolePages {

    private static final int SIZE = 25;
    private static final List<String> FREQUENT = List.of("hotel", "praxis", "köln", "lyon", "clini", "rat");

    private final List<ConsolePage> pages = new ArrayList<>();
    private final Landmarks marks;
    private final Map<Who, Totals> totals;

    private ConsolePages(Landmarks marks, Map<Who, Totals> totals) {
        this.marks = marks;
        this.totals = totals;
    }

    /** How many somebody sees. */
    public record Totals(long systems, long companies) {}

    public static List<ConsolePage> of(Landmarks marks, Map<Who, Totals> totals) {
        var all = new ConsolePages(marks, totals);
        for (var who : List.of(Who.SUPERADMIN, Who.BP_ADMIN, Who.COMPANY_ADMIN)) {
            all.overview(who);
            all.systems(who);
            all.searches(who);
            all.company(who);
            all.pbx(who);
            all.lists(who);
        }
        return List.copyOf(all.pages);
    }

    private void overview(Who who) {
        add("overview", who, "/");
        pages.add(new ConsolePage("overview, style and scripts not known yet", who, number -> "/", true));
    }

    private void systems(Who who) {
        var count = total(who).systems();
        for (var sort : List.of("name", "id", "created")) {
            parts("systems, by " + sort, who, "/systems?sort=" + sort, count);
            add("systems, by " + sort + ", downwards", who, "/systems?down=1&sort=" + sort);
        }
        add("systems, 100 on a page", who, "/systems?size=100");
        add("systems, activated", who, "/systems?status=activated");
        add("systems, activated, middle", who, "/systems?status=activated&page=" + Math.max(1, count / SIZE / 2));
        add("systems, pending", who, "/systems?status=pending");
        add("systems, running", who, "/systems?status=running");
        each("systems, frequent text", who, number -> "/systems?q=" + encoded(frequent(number)));
        each("systems, rare text", who, number -> "/systems?q=7" + (100 + number % 900));
        add("systems, text that none has", who, "/systems?q=nobody");
        each(
                "systems, activated, frequent text",
                who,
                number -> "/systems?status=activated&q=" + encoded(frequent(number)));
    }

    private void searches(Who who) {
        search(
                "company",
                who,
                number -> "Firma Hotel " + List.of("Berlin", "Bonn", "Wien").get(number % 3));
        search("PBX", who, number -> "Kanzlei Köln " + number % 9);
        search("PABX-ID, part", who, number -> "%05x".formatted(number * 97));
        search("serial number of a PBX", who, number -> "SN%08d".formatted(number * 97));
        search("serial number in stock", who, number -> "CPU%010d".formatted(number * 17));
        search("installation reference", who, number -> "0000.%04d.%02d".formatted(number % 50, number % 100));
        search("nothing", who, number -> "nobody" + number);
        search("two letters", who, number -> List.of("ho", "an", "er").get(number % 3));
    }

    private void company(Who who) {
        var company = "/companies/" + marks.customer();
        var servers = company + "/communication/servers";
        add("company", who, company);
        parts("servers of a company", who, servers, total(Who.COMPANY_ADMIN).systems());
        add("servers of a company, newest first", who, servers + "?sort=created&down=1");
        each("servers of a company, text", who, number -> servers + "?q=" + encoded(frequent(number)));
        add("create a PBX", who, servers + "/new");
        add("users of a company", who, company + "/users");
    }

    private void pbx(Who who) {
        var busy = "/systems/" + marks.past().busy();
        add("PBX, information", who, busy);
        add("PBX, telephony", who, busy + "/telephony");
        add("PBX, connection, 500 events", who, busy + "/connection");
        add("PBX, connection, 100 attempts", who, "/systems/" + marks.past().pending() + "/connection");
        add("PBX, history", who, busy + "/history");
        add("PBX, phones", who, busy + "/telephony/phones");
    }

    private void lists(Who who) {
        add("audit", who, "/audit");
        add("audit, by act", who, "/audit?act=system");
        add("audit, by person", who, "/audit?actor=ada%40example.org");
        add("audit, by object", who, "/audit?object=" + marks.past().busy());
        add("my account", who, "/account");
        add("incidents", who, "/incidents");
        add("imports", who, "/imports");
        if (who == Who.COMPANY_ADMIN) {
            return;
        }
        parts("customers", who, "/customers", total(who).companies());
        each("customers, text", who, number -> "/customers?q=" + encoded(frequent(number)));
        add("stock", who, "/fleet");
        each("stock, text", who, number -> "/fleet?q=%04d".formatted(number % 100));
        add("waiting boxes", who, "/waiting");
    }

    private void parts(String name, Who who, String list, long total) {
        var last = Math.max(1, (total + SIZE - 1) / SIZE);
        var more = list + (list.contains("?") ? "&" : "?") + "page=";
        add(name, who, list);
        each(name + ", middle", who, number -> more + Math.max(1, last / 2 - number % 10));
        add(name + ", last", who, more + last);
    }

    private void search(String name, Who who, IntFunction<String> text) {
        each("search: " + name, who, number -> "/search?q=" + encoded(text.apply(number)));
    }

    private void add(String name, Who who, String path) {
        each(name, who, number -> path);
    }

    private void each(String name, Who who, IntFunction<String> path) {
        pages.add(new ConsolePage(name, who, path, false));
    }

    private Totals total(Who who) {
        return Objects.requireNonNull(totals.get(who));
    }

    private static String frequent(int number) {
        return FREQUENT.get(number % FREQUENT.size());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
