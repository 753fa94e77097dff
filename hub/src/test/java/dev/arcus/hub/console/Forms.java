package dev.arcus.hub.console;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the forms of a page send along unseen. */
final class Forms {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private Forms() {}

    /** The hidden fields of the page's own forms, to be filled further. */
    static Map<String, String> hidden(Browser.Page page) {
        var main = page.text().substring(page.text().indexOf("<main"));
        var fields = new HashMap<String, String>();
        HIDDEN.matcher(main).results().forEach(found -> fields.putIfAbsent(found.group(1), found.group(2)));
        return fields;
    }

    /** The same, with these fields. */
    static Map<String, String> with(Browser.Page page, Map<String, String> more) {
        var fields = hidden(page);
        fields.putAll(more);
        return fields;
    }
}
