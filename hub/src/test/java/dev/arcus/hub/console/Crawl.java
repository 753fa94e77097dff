package dev.arcus.hub.console;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Follows every link that is shown, once for each page and each set of what is asked of it. One thread. */
final class Crawl {

    private static final Pattern HREF = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)\"");

    /** What is no page, or only changes how pages look. */
    private static final Set<String> NOT_FOLLOWED = Set.of("/assets", "/language", "/theme", "/metrics");

    private final Browser browser;
    private final Set<String> seen = new HashSet<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();

    Crawl(Browser browser) {
        this.browser = browser;
    }

    /** A page that a link led to. {@code path} without its query. */
    record Shown(String path, Browser.Page page) {}

    /** Shows {@code visitor} every page that is reached from {@code start}, refused ones too. */
    void from(String start, Consumer<Shown> visitor) {
        follow(start);
        while (!open.isEmpty()) {
            var href = open.remove();
            var page = browser.get(href);
            if (page.status() == 303) {
                follow(page.location());
                continue;
            }
            visitor.accept(new Shown(withoutQuery(href), page));
            HREF.matcher(page.text()).results().forEach(found -> follow(found.group(1)));
        }
    }

    private void follow(String href) {
        var plain = href.replace("&amp;", "&");
        if (NOT_FOLLOWED.stream().anyMatch(plain::startsWith)) {
            return;
        }
        var asked = plain.contains("?") ? plain.substring(plain.indexOf('?')).replaceAll("=[^&]*", "") : "";
        if (seen.add(PageTable.of("GET", withoutQuery(plain)).path() + asked)) {
            open.add(plain);
        }
    }

    private static String withoutQuery(String href) {
        return href.replaceAll("\\?.*", "");
    }
}
