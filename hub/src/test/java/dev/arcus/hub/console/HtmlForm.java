package dev.arcus.hub.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A form of a page, as a browser without scripts would send it, but for its buttons.
 *
 * @param action a path; empty for the address of the page itself
 * @param values by field, hidden ones included
 * @param visible what people can type, choose or tick
 * @param chosen of those that are not typed
 * @param passwords of those that are never shown again
 */
record HtmlForm(
        String action,
        boolean post,
        boolean upload,
        Map<String, String> values,
        Set<String> visible,
        Set<String> chosen,
        Set<String> passwords) {

    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<select([^>]*)>(.*?)</select>|<textarea([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)(?:=\"([^\"]*)\")?");
    private static final Pattern WRONG =
            Pattern.compile("<p class=\"wrong\" id=\"([a-zA-Z0-9]+)-wrong\"[^>]*>([^<]+)</p>");
    private static final Pattern SAID =
            Pattern.compile("id=\"([a-zA-Z0-9]+)-said\">\\s*<p class=\"wrong\">([^<]+)</p>");

    /** Those that stand in the page itself, and not in the frame around each. */
    static List<HtmlForm> of(Browser.Page page) {
        var text = page.text();
        var forms = new ArrayList<HtmlForm>();
        var main = FORM.matcher(text.substring(Math.max(0, text.indexOf("<main"))));
        while (main.find()) {
            forms.add(read(attributes(main.group(1)), main.group(2)));
        }
        return forms;
    }

    /** What a page says to be wrong, by the field beside which it is said. */
    static Map<String, String> wrong(Browser.Page page) {
        var fields = new TreeMap<String, String>();
        for (var pattern : List.of(WRONG, SAID)) {
            pattern.matcher(page.text())
                    .results()
                    .filter(found -> !found.group(2).isBlank())
                    .forEach(found -> fields.put(found.group(1), plain(found.group(2))));
        }
        return fields;
    }

    private static HtmlForm read(Map<String, String> form, String body) {
        var values = new LinkedHashMap<String, String>();
        var visible = new LinkedHashSet<String>();
        var chosen = new LinkedHashSet<String>();
        var passwords = new LinkedHashSet<String>();
        var fields = FIELD.matcher(body);
        while (fields.find()) {
            if (fields.group(1) != null) {
                input(attributes(fields.group(1)), values, visible, chosen, passwords);
            } else if (fields.group(2) != null) {
                var name = attributes(fields.group(2)).getOrDefault("name", "");
                visible.add(name);
                chosen.add(name);
                values.put(name, option(fields.group(3)));
            } else {
                var name = attributes(fields.group(4)).getOrDefault("name", "");
                visible.add(name);
                values.put(name, plain(fields.group(5)));
            }
        }
        visible.remove("");
        values.remove("");
        return new HtmlForm(
                form.getOrDefault("action", ""),
                form.getOrDefault("method", "get").equals("post"),
                form.getOrDefault("enctype", "").equals("multipart/form-data"),
                values,
                visible,
                chosen,
                passwords);
    }

    private static void input(
            Map<String, String> input,
            Map<String, String> values,
            Set<String> visible,
            Set<String> chosen,
            Set<String> passwords) {
        var name = input.getOrDefault("name", "");
        var type = input.getOrDefault("type", "text");
        if (!type.equals("hidden")) {
            visible.add(name);
        }
        if (type.equals("password")) {
            passwords.add(name);
        }
        var ticks = type.equals("checkbox") || type.equals("radio");
        if (ticks) {
            chosen.add(name);
        }
        if (!ticks || input.containsKey("checked")) {
            values.put(name, plain(input.getOrDefault("value", ticks ? "on" : "")));
        }
    }

    private static String option(String options) {
        var all = OPTION.matcher(options)
                .results()
                .map(option -> attributes(option.group(1)))
                .toList();
        return all.stream()
                .filter(option -> option.containsKey("selected"))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(option -> plain(option.getOrDefault("value", "")))
                .orElse("");
    }

    private static Map<String, String> attributes(String text) {
        var attributes = new HashMap<String, String>();
        ATTRIBUTE
                .matcher(text)
                .results()
                .forEach(found -> attributes.put(found.group(1), found.group(2) == null ? "" : found.group(2)));
        return attributes;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
